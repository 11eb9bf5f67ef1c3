import {
  answersToPerson,
  planProgramme,
  reachedOf,
  startLevel,
  stillFits,
  type CannotPlan,
  type Clearance,
  type MissingAnswers,
  type PlannedDay,
  type Programme,
  type Result,
} from '@rhomboid/domain'
import { answersNow, clearanceOf, screeningNow } from './cleared.ts'
import { loadPlan, loadScreening } from './content.ts'
import { contributingNow } from './contributing.ts'
import { now, today } from './platform/clock.ts'
import { keep, present } from './record.ts'
import { chosenRegion } from './region.ts'

export { answersNow, askedAnew, clearanceNow, clearanceOf, renewCheckIn, reviewNow, screeningNow } from './cleared.ts'
export { contributingNow } from './contributing.ts'

/** Weeks that are planned at once; adapting lays out the next ones in time. */
export const WEEKS = 4

/** Plans the next weeks from the kept answers, not behind what was reached before, and keeps the plan. */
export const planNow = async (clearance: Clearance): Promise<Result<Programme, CannotPlan | MissingAnswers>> => {
  const [screening, plan] = await Promise.all([loadScreening(), loadPlan()])
  const { leftOut, programme: before } = present.value
  const person = answersToPerson(answersNow(screening), plan.library.constants.household, leftOut)
  if (!person.ok) return person
  const programme = planProgramme({
    clearance,
    person: person.value,
    library: plan.library,
    contributing: contributingNow(clearance, screening, plan),
    today: today(),
    now: now(),
    weeks: WEEKS,
    ...(before ? { reached: reachedOf(before) } : {}),
  })
  if (!programme.ok) return programme
  await keep({ kind: 'planned', programme: programme.value })
  // A flare that lasts, and days that were missed, hold for the new plan too.
  await adaptLater()
  return programme
}

/** What adapts is loaded when it is needed, never with the first page. */
const adaptLater = async (): Promise<void> => {
  const { adaptNow } = await import('./adapting/adapt-now.ts')
  await adaptNow()
}

/**
 * The end of a check-in: the result is kept, and where a programme is allowed it is
 * planned. A quick safety check keeps the programme that is under way, adapted to the days
 * since, unless the answers now call for a gentler one.
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
  // First what the past days ask for, so that a flare remembers the level that it began at.
  if (present.value.programme && present.value.planFromThisCheckIn) await adaptLater()
  const { programme, leftOut } = present.value
  const person = answersToPerson(answersNow(content), library.constants.household, leftOut)
  const on = today()
  const goesOn =
    programme !== undefined &&
    plannedDay(programme) !== undefined &&
    present.value.planFromThisCheckIn &&
    person.ok &&
    startLevel(clearance, person.value, library, reachedOf(programme)).level >= programme.level &&
    programme.weeks.every(({ days }) => days.every((day) => day.kind === 'rest' || day.day < on || stillFits(day.items, clearance, library)))
  if (goesOn) return
  const planned = await planNow(clearance)
  if (!planned.ok && present.value.programme) await keep({ kind: 'plan-ended' })
}

/** Today's entry of a programme; none before its first and after its last day. */
export const plannedDay = (programme: Programme): PlannedDay | undefined => {
  const on = today()
  return programme.weeks.flatMap(({ days }) => days).find(({ day }) => day === on)
}
