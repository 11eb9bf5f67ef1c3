import { answerEmergencyPage, answersProblems, instant, nextPage, type Answer, type Answers, type EmergencyBox, type Question, type Screening } from '@rhomboid/domain'
import { contentForTests } from './testing.ts'

const { content, rules } = contentForTests()
const plan = content.screening.checkIn

/** Somebody who goes through the check-in. */
export interface Answerer {
  /** Boxes that are ticked on the emergency page. */
  readonly ticks: (boxes: readonly EmergencyBox[]) => readonly string[]
  readonly answer: (question: Question, isFollowUp: boolean) => Answer
  readonly region?: string
  /** What the record knows of earlier check-ins; nothing for a first one. */
  readonly derived?: Answers
}

export interface Shown {
  /** The id of the page, `emergency` or `again`. */
  readonly page: string
  readonly questions: readonly string[]
  /** Things that need an answer of their own: a checklist is one, with its "none of these"; elsewhere each question is one. */
  readonly items: number
  /** Lines to read: each box, each line of a checklist, each question and each of its options. */
  readonly lines: number
}

export interface Walk {
  readonly shown: readonly Shown[]
  readonly answers: Answers
  readonly screening: Screening
}

const MOST_PAGES = 60

const questionOf = (id: string): Question => {
  const question = rules.bank.get(id)
  if (!question) throw new Error(`${id} is no question`)
  return question
}

const optionsOf = ({ answer }: Question): number => ('options' in answer ? answer.options.length : 0)
const linesOn = (questions: readonly Question[], isChecklist: boolean): number =>
  questions.reduce((sum, question) => sum + (isChecklist && question.answer.kind === 'yes-no' ? 1 : 1 + optionsOf(question)), 0)

/**
 * Goes through the check-in as a page would, from the first page to the end. Throws when a
 * page asks what was answered, shows nothing new, or when it does not come to an end.
 */
export const walk = ({ ticks, answer, region, derived = {} }: Answerer): Walk => {
  let answers: Answers = derived
  const shown: Shown[] = []
  const give = (questions: readonly Question[], isFollowUp: boolean): void => {
    const given = Object.fromEntries(questions.map((question) => [question.id, answer(question, isFollowUp)]))
    const problems = answersProblems(rules.bank, given)
    if (problems.length > 0) throw new Error(`the answerer gave ${JSON.stringify(problems[0])}`)
    answers = { ...answers, ...given }
  }
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const next = nextPage(plan, rules, answers, instant(0), region)
    switch (next.kind) {
      case 'done':
        return { shown, answers, screening: next.screening }
      case 'emergency-page':
        if (shown.length > 0) throw new Error('the emergency page came twice, or not first')
        shown.push({ page: 'emergency', questions: plan.emergencyBoxes.flatMap(({ covers }) => covers), items: 1, lines: plan.emergencyBoxes.length })
        answers = answerEmergencyPage(plan, rules, answers, ticks(plan.emergencyBoxes))
        break
      case 'follow-up':
        if (answers[next.question] !== 'unsure') throw new Error(`${next.question} was asked again after ${JSON.stringify(answers[next.question])}`)
        shown.push({ page: 'again', questions: [next.question], items: 1, lines: linesOn([questionOf(next.question)], false) })
        give([questionOf(next.question)], true)
        break
      case 'page': {
        const answered = next.questions.filter((id) => answers[id] !== undefined)
        if (answered.length > 0 || next.questions.length === 0) throw new Error(`${next.page.id} asks again for ${answered.join(', ') || 'nothing'}`)
        const questions = next.questions.map(questionOf)
        const isChecklist = next.page.kind === 'checklist'
        shown.push({ page: next.page.id, questions: next.questions, items: isChecklist ? 1 : questions.length, lines: linesOn(questions, isChecklist) })
        give(questions, false)
        break
      }
    }
  }
  throw new Error(`the check-in did not end within ${MOST_PAGES} pages`)
}

/** The answer that raises no concern; for a number the one that is given. */
export const harmless = (question: Question, numbers: Readonly<Record<string, number>>): Answer => {
  switch (question.answer.kind) {
    case 'yes-no':
      return question.reassuring
    case 'choice':
      return question.answer.negative ?? question.answer.options[0] ?? 'unsure'
    case 'tick':
      return []
    case 'number':
      return numbers[question.id] ?? question.answer.min
  }
}

const NUMBERS = { age: 38, durationDays: 21, painNow: 4, minutes: 10, daysAWeek: 4 }

/** Somebody with these answers, and with a harmless one to everything else. */
export const somebody = (truth: Answers, ticked: readonly string[] = [], region?: string): Answerer => ({
  ticks: () => ticked,
  answer: (question) => truth[question.id] ?? harmless(question, NUMBERS),
  ...(region === undefined ? {} : { region }),
})

/** Eight hours at a desk: what adds to the pain, and no warning sign. */
export const DESK_WORKER: Answers = {
  painSite: ['betweenBlades'],
  checked: 'no',
  feels: ['ache', 'tight'],
  triggers: ['sitting', 'screen'],
  timing: ['endOfDay'],
  easedBy: 'moving',
  spread: 'wideArea',
  soreToPress: 'inMuscle',
  neckFree: 'yes',
  goal: 'move',
  strengthWork: 'never',
  toHand: ['band'],
}

/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
const chances = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const REGIONS = [undefined, 'DE', 'GB-ENG', 'US'] as const
const AGES = [5, 9, 15, 17, 18, 30, 44, 45, 50, 60, 64, 65, 70, 90]
const DAYS = [0, 1, 7, 15, 30, 43, 91, 200, 4_000]

/** Somebody by chance: some are well, some have a sign here and there, some have nearly everything, some are never sure. */
export const randomAnswerer = (seed: number): Answerer => {
  const chance = chances(seed)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(chance() * list.length)]
    if (one === undefined) throw new Error('an empty list has nothing to pick')
    return one
  }
  const trouble = pick([0, 0.02, 0.05, 0.1, 0.3, 0.9])
  const doubt = pick([0, 0.02, 0.1, 0.5])
  const region = REGIONS[Math.floor(chance() * REGIONS.length)]
  const emergency = pick([0, 0, 0, 0.05, 0.2])
  const numbers: Readonly<Record<string, number>> = { age: pick(AGES), durationDays: pick(DAYS), painNow: Math.floor(chance() * 11), pregnancyWeeks: 1 + Math.floor(chance() * 42), minutes: pick([2, 5, 10, 30]), daysAWeek: pick([1, 4, 7]) }
  const isHarmless = (): boolean => chance() >= trouble
  const derived: Answers = chance() < 0.5 ? {} : { daysInEpisode: pick([0, 6, 7, 14, 42, 85]), painChange: pick([-3, 0, 2]) }
  return {
    ...(region === undefined ? {} : { region }),
    derived,
    ticks: (boxes) => boxes.filter(() => chance() < emergency).map(({ id }) => id),
    answer: (question, isFollowUp) => {
      if (chance() < doubt) return isFollowUp ? 'still-unsure' : 'unsure'
      if (question.skippable && chance() < 0.2) return 'skipped'
      const { answer } = question
      // What adds to the pain, and what the plan needs, is no sign of danger: half of it is so.
      const isDanger = question.number.startsWith('Q') && !['painSite', 'checked', 'pregnancy', 'firstEver'].includes(question.id)
      if (isDanger && isHarmless()) return harmless(question, numbers)
      switch (answer.kind) {
        case 'yes-no':
          return chance() < 0.5 ? 'yes' : 'no'
        case 'choice':
          return pick(answer.options)
        case 'tick':
          return answer.options.flatMap((option) => (chance() < 0.3 ? [chance() < doubt ? `${option}?` : option] : []))
        case 'number':
          return numbers[question.id] ?? answer.min
      }
    },
  }
}
