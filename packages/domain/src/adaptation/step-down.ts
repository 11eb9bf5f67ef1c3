import type { LoggedItem } from '../session/log.ts'
import type { Change } from './change.ts'
import { fullOf, itemsFrom, prescriptionsFrom, setRange } from './doses-laid.ts'
import { hasRisenSince, lastChange, wasAnswered, type ReadSession } from './history.ts'
import type { Prescription } from '../programme/programme.ts'
import { sets } from '../units.ts'
import { courseOf } from './replan.ts'
import { boundsNow, isWork, withDose, type State } from './state.ts'
import { amountOf, stepsDown } from './steps.ts'
import { zoneOfExercise } from './zones.ts'

/** A session from longer ago changes nothing any more: what it said of the doses of then is over. */
const ANSWERED_WITHIN_DAYS = 7

/** Sessions that can still be answered: recent, and since the programme last began anew. */
const recent = ({ history, request: { today, programme } }: State): readonly ReadSession[] => {
  const anew = lastChange(history, ({ because }) => because === 'two-reds' || because === 'flare-told' || because === 'flare-over' || because === 'missed-three-weeks')
  return history.sessions.filter(({ session, day }) => day > today - ANSWERED_WITHIN_DAYS && day >= programme.from && session.startedAt > (anew?.at ?? 0))
}

/** Red: each move that it was about goes a step down. Amber: the same dose, in a smaller range or with a lighter load. */
export const answerBadSessions = (state: State): State =>
  recent(state).reduce((now, read) => {
    switch (read.reading) {
      case 'black':
      case 'red':
        return itemsOnce(read).reduce((still, item) => answerRed(still, read, item), now)
      case 'amber':
        return itemsOnce(read).reduce((still, item) => answerAmber(still, read, item), now)
      case 'green':
      case 'unknown':
        return now
    }
  }, state)

const itemsOnce = ({ session }: ReadSession): readonly LoggedItem[] =>
  session.items.filter(({ plannedExercise, outcome, hurt }, index, all) => (outcome !== 'not-reached' || hurt) && all.findIndex((one) => one.plannedExercise === plannedExercise) === index)

const answerRed = (state: State, { session }: ReadSession, item: LoggedItem): State => {
  const { constants } = state.request
  const zone = zoneOfExercise(session, item, constants)
  if ((zone !== 'red' && zone !== 'black') || (!item.hurt && !isWork(state, item.plannedExercise))) return state
  if (wasAnswered(state.history, session.id, ['red', 'two-reds'], item.plannedExercise) || hasRisenSince(state.history, session, item.plannedExercise)) return state
  return goDown(state, item.plannedExercise, { because: 'red', after: session.id })
}

/** Every dose that an exercise has in the days ahead goes one step down, where there is one. */
export const goDown = (state: State, exercise: string, change: Pick<Change, 'because' | 'after'>): State =>
  prescriptionsFrom(state.programme, state.downFrom)
    .filter((one) => one.exercise === exercise)
    .reduce((now, old) => {
      const [step] = stepsDown(old, boundsNow(now))
      return step ? withDose(now, now.downFrom, old, atMostReached(now, step.to), change, 'regressed') : now
    }, state)

/** A simpler exercise that was done before comes with no more than it had reached. */
const atMostReached = ({ programme }: State, to: Prescription): Prescription => {
  const before = courseOf(programme).reached.find(({ exercise, form }) => exercise === to.exercise && form === to.form)
  return before && amountOf(before.dosage) < amountOf(to.dosage) ? before : to
}

const answerAmber = (state: State, { session }: ReadSession, item: LoggedItem): State => {
  const { constants } = state.request
  const exercise = item.plannedExercise
  if (zoneOfExercise(session, item, constants) !== 'amber' || !isWork(state, exercise)) return state
  if (wasAnswered(state.history, session.id, ['amber'], exercise) || hasRisenSince(state.history, session, exercise)) return state
  const eased = itemsFrom(state.programme, state.downFrom).some((one) => one.exercise === exercise && (one.range ?? 1) > constants.easedRange)
  if (!eased) return state
  const change: Change = { kind: 'eased', exercise, range: constants.easedRange, because: 'amber', after: session.id }
  return { ...state, programme: setRange(state.programme, state.downFrom, exercise, constants.easedRange), changes: [...state.changes, change] }
}

/**
 * Too hard: an easier way that was chosen in the session is what is planned from now on;
 * where the effort of the whole was too much and nothing easier was chosen, every move of
 * it goes a step down. Only the latest session is asked.
 */
export const answerTooHard = (state: State): State => {
  const read = recent(state).at(-1)
  if (!read || read.reading === 'red' || read.reading === 'black') return state
  const { session } = read
  const change = { because: 'too-hard', after: session.id } as const
  const eased = itemsOnce(read).filter(({ step }) => step === 'easier')
  const open = (exercise: string): boolean => !wasAnswered(state.history, session.id, ['too-hard'], exercise)
  if (eased.length > 0) return eased.filter(({ plannedExercise }) => open(plannedExercise)).reduce((now, item) => takeEasier(now, item, change), state)
  if (session.effort === undefined || session.effort < state.request.constants.effortTooHard) return state
  return itemsOnce(read)
    .filter(({ plannedExercise, outcome }) => outcome === 'done' && isWork(state, plannedExercise) && open(plannedExercise))
    .reduce((now, { plannedExercise }) => goDown(now, plannedExercise, change), state)
}

/** What was done instead becomes the plan, unless it would be more work than the plan is. */
const takeEasier = (state: State, item: LoggedItem, change: Pick<Change, 'because' | 'after'>): State => {
  const easier = { exercise: item.exercise, form: item.form, dosage: item.dosage }
  return itemsFrom(state.programme, state.downFrom)
    .map(fullOf)
    .filter((one, index, all) => one.exercise === item.plannedExercise && all.findIndex((other) => other.exercise === one.exercise && amountOf(other.dosage) === amountOf(one.dosage)) === index)
    .reduce((now, old) => {
      if (amountOf(easier.dosage) < amountOf(old.dosage) || easier.form !== old.form) {
        // Not in more sets either: those of a week are counted.
        const noMore: Prescription = { ...easier, dosage: { ...easier.dosage, sets: sets(Math.min(easier.dosage.sets, old.dosage.sets)) } }
        return amountOf(easier.dosage) <= amountOf(old.dosage) ? withDose(now, now.downFrom, old, noMore, change, 'regressed') : goDown(now, old.exercise, change)
      }
      return now
    }, state)
}
