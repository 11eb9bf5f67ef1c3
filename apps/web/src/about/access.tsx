import { about } from '../messages/about-en.ts'
import { Document } from './document.tsx'

/** The accessibility statement: what works and what falls short. */
export default function AccessPage() {
  return <Document {...about.accessibility} />
}
