import { blockedBy } from '../programme/candidates.ts'
import type { Prescription, Programme } from '../programme/programme.ts'
import type { Day } from '../units.ts'
import { fullOf, itemWith, mapItems, prescriptionsFrom } from './doses-laid.ts'
import { countsGreen, type ReadSession } from './history.ts'
import { boundsNow, isWork, rowRules, type State } from './state.ts'
import { amountOf, placeOf } from './steps.ts'

/** Red sessions that have not been followed by the green days that it takes, the earliest first. */
export const unansweredReds = (state: State): readonly ReadSession[] => {
  const { history, request } = state
  return history.sessions.filter(({ session, reading }) => {
    if (reading !== 'red' && reading !== 'black') return false
    const greens = history.sessions.filter((read) => read.session.startedAt > session.startedAt && countsGreen(read, rowRules(state)))
    return new Set(greens.map(({ day }) => day)).size < request.constants.greens
  })
}

/**
 * Nothing of what was in a red session's plan comes back with more work than then until the
 * green days have followed: not by another plan, another form, or a simpler exercise that
 * takes the place of what hurt.
 */
export const noMoreThanInRed = (state: State): State =>
  state.programme === state.request.programme ? state : unansweredReds(state).reduce<State>((now, red) => ({ ...now, programme: boundBy(now, planOf(now, red), red.day) }), state)

/** The plan under way in a session: the one before the first change that came after it. */
const planOf = ({ history, request }: State, { session }: ReadSession): Programme => history.adaptations.find(({ at }) => at > session.startedAt)?.before ?? request.programme

const boundBy = (state: State, then: Programme, from: Day): Programme => {
  const bounds = boundsNow(state)
  const most = new Map<string, Prescription>()
  for (const one of [...prescriptionsFrom(then, from), ...(then.course?.reached ?? [])]) {
    const known = most.get(one.exercise)
    if (!known || amountOf(known.dosage) < amountOf(one.dosage)) most.set(one.exercise, one)
  }
  return mapItems(state.programme, state.downFrom, (item) => {
    const largest = most.get(item.exercise)
    if (!largest || !isWork(state, item.exercise) || amountOf(fullOf(item).dosage) <= amountOf(largest.dosage)) return item
    const place = placeOf(largest, bounds.library)
    // A form that may not be done any more cannot come back: the exercise waits.
    return place && !blockedBy(place.exercise, place.form, bounds.constraints) ? itemWith(item, largest, bounds) : undefined
  })
}
