import '../components/until-read.css'
import { present, storage } from '../record.ts'
import { isFirstVisit } from '../standing.ts'
import { FirstVisit } from './first-visit.tsx'
import { Returning } from './returning.tsx'
import './today.css'

/** The first page: the start for somebody new, and what to do today for somebody who was here before. */
export default function Today() {
  const isOpening = storage.value === 'opening'
  return isOpening || isFirstVisit(present.value) ? <FirstVisit waits={isOpening} /> : <Returning />
}
