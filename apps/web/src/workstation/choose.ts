import type { Fits, Workstation, WorkstationChange, WorkstationQuestion } from '@rhomboid/content/workstation.ts'

/** What was answered so far, by question. */
export type Told = Readonly<Record<string, string>>

/** How many changes stand first: more than three at once are a burden, not a help. */
export const FIRST = 3

const fitsAny = (fits: Fits | undefined, told: Told): boolean => Object.entries(fits ?? {}).some(([question, answers]) => answers.includes(told[question] ?? ''))

/** The questions that make sense after what was told. */
export const askedOf = ({ questions }: Pick<Workstation, 'questions'>, told: Told): readonly WorkstationQuestion[] => questions.filter(({ unless }) => !fitsAny(unless, told))

/** The answers to questions that still make sense: what is no longer asked counts for nothing. */
export const toldOf = (workstation: Pick<Workstation, 'questions'>, told: Told): Told => {
  const asked = new Set(askedOf(workstation, told).map(({ id }) => id))
  return Object.fromEntries(Object.entries(told).filter(([question]) => asked.has(question)))
}

/** What may be changed, the most useful first. What was not answered asks for nothing. */
export const changesFor = (workstation: Pick<Workstation, 'questions' | 'changes'>, given: Told): readonly WorkstationChange[] => {
  const told = toldOf(workstation, given)
  return workstation.changes.filter(({ when, unless }) => Object.entries(when).every(([question, answers]) => answers.includes(told[question] ?? '')) && !fitsAny(unless, told))
}
