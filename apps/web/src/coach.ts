import {
  answersGivenAt,
  answersOfCheckIn,
  answersToPerson,
  clearanceHolds,
  contributors,
  planProgramme,
  reviewAsks,
  reviewDue,
  screen,
  startLevel,
  stillFits,
  type Answers,
  type CannotPlan,
  type Clearance,
  type Contributing,
  type MissingAnswers,
  type PlannedDay,
  type Programme,
  type Result,
  type Screening,
} from '@rhomboid/domain'
import { loadPlan, loadScreening, type PlanContent, type ScreeningContent } from './content.ts'
import { now, today } from './platform/clock.ts'
import { keep, present } from './record.ts'
import { chosenRegion } from './region.ts'

/** Weeks that are planned at once; a new check-in plans the next ones. */
export const WEEKS = 4

/** The answers that count: with what has grown with the calendar since it was told, and how long the episode has lasted. */
export const answersNow = ({ rules }: Pick<ScreeningContent, 'rules'>): Answers => answersOfCheckIn(present.value, rules.bank, today)

/** These answers, screened as of when they were given. Pure: the same record always gives the same result. */
export const screeningNow = ({ rules }: ScreeningContent): Screening =>
  screen(rules, answersNow({ rules }), answersGivenAt(present.value), chosenRegion.value)

/** The clearance that holds at this moment, if there is one. */
export const clearanceNow = (content: ScreeningContent): Clearance | undefined => {
  if (!present.value.checkIn) return undefined
  const clearance = clearanceOf(screeningNow(content))
  return clearance && clearanceHolds(clearance, now()) ? clearance : undefined
}

export const clearanceOf = (screening: Screening): Clearance | undefined => {
  switch (screening.kind) {
    case 'self-care':
      return screening.clearance
    case 'soon':
    case 'routine':
      return screening.clearance
    case 'ask':
    case 'urgent':
    case 'emergency':
      return undefined
  }
}

export const contributingNow = (clearance: Clearance, screening: ScreeningContent, plan: PlanContent): readonly Contributing[] =>
  contributors(clearance, plan.contributors, screening.rules, answersNow(screening))

/** Plans the next weeks from the kept answers and keeps the plan. */
export const planNow = async (clearance: Clearance): Promise<Result<Programme, CannotPlan | MissingAnswers>> => {
  const [screening, plan] = await Promise.all([loadScreening(), loadPlan()])
  const person = answersToPerson(answersNow(screening), plan.library.constants.household, present.value.leftOut)
  if (!person.ok) return person
  const programme = planProgramme({
    clearance,
    person: person.value,
    library: plan.library,
    contributing: contributingNow(clearance, screening, plan),
    today: today(),
    now: now(),
    weeks: WEEKS,
  })
  if (programme.ok) await keep({ kind: 'planned', programme: programme.value })
  return programme
}

/**
 * The end of a check-in: the result is kept, and where a programme is allowed it is
 * planned. A quick safety check keeps the programme that is under way, unless the answers
 * now call for a gentler one.
 */
export const finishCheckIn = async (): Promise<void> => {
  const content = await loadScreening()
  const screening = screeningNow(content)
  await keep({
    kind: 'screened',
    disposition: screening.kind,
    rules: screening.because.map(({ rule }) => rule),
    rulesVersion: screening.rulesVersion,
    ...(chosenRegion.value === undefined ? {} : { region: chosenRegion.value }),
  })
  const clearance = clearanceOf(screening)
  if (!clearance) return
  const { library } = await loadPlan()
  const { programme, leftOut } = present.value
  const person = answersToPerson(answersNow(content), library.constants.household, leftOut)
  const goesOn =
    programme !== undefined &&
    plannedDay(programme) !== undefined &&
    present.value.planFromThisCheckIn &&
    person.ok &&
    startLevel(clearance, person.value, library).level >= programme.level &&
    programme.weeks.every(({ days }) => days.every((day) => day.kind === 'rest' || stillFits(day.items, clearance, library)))
  if (goesOn) return
  const planned = await planNow(clearance)
  if (!planned.ok && present.value.programme) await keep({ kind: 'plan-ended' })
}

/** Today's entry of a programme; none before its first and after its last day. */
export const plannedDay = (programme: Programme): PlannedDay | undefined => {
  const on = today()
  return programme.weeks.flatMap(({ days }) => days).find(({ day }) => day === on)
}

/** The days since the first check-in on which a review was due that has not been made; none while it is not. */
export const reviewNow = ({ checkIn }: ScreeningContent): number | undefined => reviewDue(present.value, checkIn.reviews, today(), today)

/** What a safety check asks anew: the danger signs, the pain of the day, and what a review that has come looks back on. */
export const askedAnew = ({ checkIn }: ScreeningContent): readonly string[] => [
  ...checkIn.emergencyBoxes.flatMap(({ covers }) => covers),
  ...checkIn.askAgain,
  ...reviewAsks(present.value, checkIn.reviews, today(), today),
]

/** Asks the danger signs and the pain of the day again; everything else that was answered stays. */
export const renewCheckIn = async (): Promise<void> => {
  await keep({ kind: 'check-in-renewed', asks: askedAnew(await loadScreening()) })
}
