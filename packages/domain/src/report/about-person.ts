import type { ReportData } from './input.ts'
import { filled } from './labels.ts'
import { answerInWords } from './said.ts'

/** Who this is about, in one line: what was told, and "not told" for the rest. */
export const personLine = (data: ReportData): string => {
  const { person } = data.labels.words
  const { name } = data.record.settings
  const age = data.answers['age']
  return [
    name.trim() === '' ? person.noName : filled(person.name, { name: name.trim() }),
    typeof age === 'number' ? filled(person.age, { age }) : person.noAge,
    pregnancyInWords(data),
  ].join(' · ')
}

const pregnancyInWords = (data: ReportData): string => {
  const { person } = data.labels.words
  const pregnancy = data.answers['pregnancy']
  const weeks = data.answers['pregnancyWeeks']
  if (pregnancy === 'no') return person.notPregnant
  if (pregnancy === 'pregnant' && typeof weeks === 'number') return filled(person.pregnant, { weeks })
  if (pregnancy === undefined || pregnancy === 'unsure' || pregnancy === 'still-unsure') return person.noPregnancy
  return filled(person.birth, { what: answerInWords(data, 'pregnancy', pregnancy) })
}

/** From the first thing that was recorded to the day of the report. */
export const coverLine = ({ told, labels, today, dayOf }: ReportData): string => {
  const first = told.events[0]
  return first === undefined ? labels.words.nothingYet : filled(labels.words.covers, { from: labels.date(dayOf(first.at)), to: labels.date(today) })
}
