import {
  answersGivenAt,
  answersToPerson,
  clearanceHolds,
  contributors,
  planProgramme,
  screen,
  startLevel,
  stillFits,
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

/** The kept answers, screened as of when they were given. Pure: the same record always gives the same result. */
export const screeningNow = ({ rules }: ScreeningContent): Screening =>
  screen(rules, present.value.answers, answersGivenAt(present.value), chosenRegion.value)

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
  contributors(clearance, plan.contributors, screening.rules, present.value.answers)

/** Plans the next weeks from the kept answers and keeps the plan. */
export const planNow = async (clearance: Clearance): Promise<Result<Programme, CannotPlan | MissingAnswers>> => {
  const [screening, plan] = await Promise.all([loadScreening(), loadPlan()])
  const person = answersToPerson(present.value.answers, plan.library.constants.household, present.value.leftOut)
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
  const { programme, answers, leftOut } = present.value
  const person = answersToPerson(answers, library.constants.household, leftOut)
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

/** Asks the danger signs and the pain of the day again; everything else that was answered stays. */
export const renewCheckIn = async (): Promise<void> => {
  const { checkIn } = await loadScreening()
  const asks = [...checkIn.emergencyBoxes.flatMap(({ covers }) => covers), ...checkIn.askAgain]
  await keep({ kind: 'check-in-renewed', asks })
}
