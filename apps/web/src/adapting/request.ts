import { answersToPerson, outcomesOf, trendOf, type AdaptRequest, type AdaptTrend, type Day } from '@rhomboid/domain'
import { answersNow, screeningNow } from '../cleared.ts'
import { loadAdaptation, loadOutcomes, loadPlan, loadScreening, type OutcomeContent } from '../content.ts'
import { contributingNow } from '../contributing.ts'
import { minutesEastOf, startDayOf } from '../measures/start.ts'
import { now, today } from '../platform/clock.ts'
import { events, present } from '../record.ts'
import { standingOf } from '../standing.ts'

const loadAll = () => Promise.all([loadScreening(), loadPlan(), loadAdaptation(), loadOutcomes()])

/**
 * What adapting looks at now; none while there is no programme, or while its danger signs
 * have yet to be asked. With everything loaded once, it is worked out from one state of the
 * record: nothing is awaited after it was read.
 */
export const openRequest = async (): Promise<() => AdaptRequest | undefined> => {
  const [screening, plan, adaptation, outcomes] = await loadAll()
  return () => {
    const at = now()
    const standing = standingOf(present.value, screeningNow(screening), at)
    if (standing.kind !== 'programme' || !standing.clearance) return undefined
    const { clearance, programme } = standing
    const person = answersToPerson(answersNow(screening), plan.library.constants.household, present.value.leftOut)
    if (!person.ok) return undefined
    const on = today(at)
    const minutesEast = minutesEastOf(at)
    const trend = trendOn(on, minutesEast, outcomes)
    return {
      programme,
      present: present.value,
      person: person.value,
      clearance,
      library: plan.library,
      contributing: contributingNow(clearance, screening, plan),
      constants: adaptation.constants,
      today: on,
      now: at,
      minutesEast,
      ...(trend ? { trend } : {}),
    }
  }
}

/** Where things are going by what was measured. How many sessions were done makes no difference to adapting. */
const trendOn = (on: Day, minutesEast: number, { model }: OutcomeContent): AdaptTrend | undefined => {
  const startDay = startDayOf(present.value)
  if (startDay === undefined) return undefined
  const screenedAt = events.value.findLast(({ kind }) => kind === 'screened')?.at
  return trendOf({ outcomes: outcomesOf(events.value, model, minutesEast), startDay, today: on, ...(screenedAt === undefined ? {} : { screenedAt }) }, model.constants).label
}
