import type { Level } from '../knowledge/exercise.ts'
import { sessionSeconds, type Prescription, type Programme } from '../programme/programme.ts'
import type { LoggedItem } from '../session/log.ts'
import { day, type Day } from '../units.ts'
import type { Change, ChangeReason } from './change.ts'
import { isSame, itemsFrom, prescriptionsFrom, replaceDose, setRange } from './doses-laid.ts'
import { unansweredReds } from './after-red.ts'
import { greenDays, greenRow, hasSteppedAfter, isStepUp, lastChange, stepsUpSince } from './history.ts'
import { courseOf, dosesOf, layAnew } from './replan.ts'
import { boundsNow, isWork, rowRules, withDose, type State } from './state.ts'
import { amountOf, placeOf, stepsUp, type Step } from './steps.ts'
import { growsSlowly, setsAWeekAgo, withinSets } from './week-cap.ts'

const DAYS = 7
/** Doubling stops here: eight times as many green sessions are more than a month of them. */
const MOST_DOUBLINGS = 3

/** Why no step up is taken now, by itself or by choice; none where one may be. */
export type Waits = 'red-lately' | 'flare' | 'lighter-week' | 'two-this-week' | 'pain-high'

/** What stands against any step up now. A red session is followed by the greens that it takes first. */
export const waitsFor = (state: State): Waits | undefined => {
  const { programme, history, request } = state
  const { today, constants, person, library } = request
  const { flare, deload } = courseOf(programme)
  if (flare) return 'flare'
  if (deload && today < deload.until) return 'lighter-week'
  if (person.painNow >= library.constants.settlePain) return 'pain-high'
  if (unansweredReds(state).length > 0) return 'red-lately'
  return stepsUpSince(history, day(today - DAYS)) >= constants.stepsAWeek ? 'two-this-week' : undefined
}

/** The harder step that somebody chose in the latest session, and did without pain, is a step up like any other. */
export const answerChosenSteps = (state: State): State => {
  const read = state.history.sessions.at(-1)
  const { constants } = state.request
  // Adopted only once it is known how it felt; the morning after can still take it back.
  if (!read || read.session.painAfter === undefined || (read.session.effort ?? 0) >= constants.effortTooHard) return state
  if (waitsFor(state) || read.reading === 'amber' || hasSteppedAfter(state.history, read.session.id) || read.day < state.request.today - 1) return state
  const item = read.session.items.find(({ step, outcome, hurt }) => step === 'harder' && outcome === 'done' && !hurt)
  const planned = item && plannedFor(state, item)
  if (!item || !planned) return state
  const to: Prescription = { exercise: item.exercise, form: item.form, dosage: item.dosage }
  const isNext = stepsUp(planned, boundsNow(state), 'most').length > 0 && !isSame(to, planned)
  return isNext && isBounded(state, planned, to) ? withDose(state, state.upFrom, planned, to, { because: 'your-choice', after: read.session.id }, 'progressed') : state
}

/** The dose of the days ahead that an item of a session was the harder step of. */
const plannedFor = (state: State, item: LoggedItem): Prescription | undefined =>
  itemsFrom(state.programme, state.upFrom).find(({ exercise, harder }) => exercise === item.plannedExercise && harder && isSame(harder, item))

/** One step up, by itself: the next level where it is open, else one exercise. */
export const stepUp = (state: State): State => {
  const { trend } = state.request
  if (waitsFor(state) || trend === 'disagree' || trend === 'worsening') return state
  return levelUp(state) ?? fullAgain(state) ?? exerciseUp(state) ?? state
}

const needed = (state: State, exercise: string): number => {
  const { greens, gentleGreens } = state.request.constants
  const drops = courseOf(state.programme).drops[exercise] ?? 0
  return (state.gentle ? gentleGreens : greens) * 2 ** Math.min(drops, MOST_DOUBLINGS)
}

const levelUp = (state: State): State | undefined => {
  const { programme, history, upFrom, request } = state
  const { clearance, constants, today } = request
  const { level } = programme
  if (level >= 3 || level >= clearance.level) return undefined
  const last = lastChange(history, ({ kind }) => kind === 'level')
  const since: Day = last?.day ?? programme.course?.since ?? programme.from
  const setBack = lastChange(history, ({ because: why }) => SET_BACK.includes(why))
  const { days, latest } = greenDays(history, Math.max(last?.at ?? 0, setBack?.at ?? 0), rowRules(state))
  const greens = constants.levelGreens[level] + (state.gentle ? constants.gentleGreens - constants.greens : 0)
  if (today - since < constants.levelDays[level] || days < greens || latest === undefined || hasSteppedAfter(history, latest)) return undefined
  const to = (level + 1) as Level
  const laid = layAnew(request, programme, { from: upFrom, level: to, because: 'reached', doses: dosesOf(programme, upFrom), dosesAre: 'given', course: courseOf(programme) })
  const most = Math.floor(setsAWeekAgo(state) * (1 + constants.weeklyGrowth))
  const trimmed = laid && laid.level === to ? withinSets(laid, programme, upFrom, most, request) : undefined
  if (!trimmed) return undefined
  const change: Change = { kind: 'level', from: level, to, because: level === 0 ? 'settled' : 'ready-for-more', after: latest }
  return { ...state, programme: trimmed, changes: [...state.changes, change] }
}

/** After one of these the row of green days begins anew. */
const SET_BACK: readonly ChangeReason[] = ['amber', 'red', 'two-reds', 'flare-over', 'missed-week', 'missed-three-weeks', 'too-hard']

/** After an amber, the whole range comes back first. All moves that were eased and went well do so together: it is the dose from before. */
const fullAgain = (state: State): State | undefined => {
  const eased = [...new Map(itemsFrom(state.programme, state.upFrom).flatMap((item) => ((item.range ?? 1) < 1 ? [[item.exercise, item] as const] : []))).values()]
  const ready = eased.flatMap((item): readonly { exercise: string; after: string }[] => {
    const { days, latest } = greenRow(state.history, { exercise: item.exercise, form: item.form, dosage: item.full ?? item.dosage }, rowRules(state))
    return latest !== undefined && days >= needed(state, item.exercise) && !hasSteppedAfter(state.history, latest) ? [{ exercise: item.exercise, after: latest }] : []
  })
  if (ready.length === 0) return undefined
  return ready.reduce(
    (now, { exercise, after }): State => ({
      ...now,
      programme: setRange(now.programme, now.upFrom, exercise, 1),
      changes: [...now.changes, { kind: 'full-again', exercise, range: 1, because: because(state), after }],
    }),
    state,
  )
}

const because = ({ gentle }: State): 'two-greens' | 'three-greens' => (gentle ? 'three-greens' : 'two-greens')

interface Ready {
  readonly from: Prescription
  readonly step: Step
  readonly after: string
  /** How much of the least usual dose it has, 1 at most. */
  readonly share: number
  readonly changedOn: number
}

const exerciseUp = (state: State): State | undefined => {
  const { history, request } = state
  const ready = prescriptionsFrom(state.programme, state.upFrom).flatMap((from): readonly Ready[] => {
    if (!isWork(state, from.exercise) || isEased(state, from.exercise)) return []
    const { days, latest } = greenRow(history, from, rowRules(state))
    if (latest === undefined || days < needed(state, from.exercise) || hasSteppedAfter(history, latest)) return []
    const steps = stepsUp(from, boundsNow(state), 'usual').filter(({ kind }) => kind !== 'exercise')
    // A harder form comes when there is nothing more of this one, not when more of it has to wait.
    const more = steps.filter(({ kind }) => kind !== 'form')
    const step = (more.length > 0 ? more : steps).find(({ to }) => isBounded(state, from, to))
    const usual = placeOf(from, request.library)?.form.dosage.usual.from
    const changedOn = lastChange(history, (change) => isStepUp(change) && 'exercise' in change && change.exercise === from.exercise)?.day ?? Number.NEGATIVE_INFINITY
    return step && usual ? [{ from, step, after: latest, share: Math.min(1, amountOf(from.dosage) / amountOf(usual)), changedOn }] : []
  })
  // The one that is furthest below its usual dose first; of those that are not below, the one that has waited longest.
  const [next] = [...ready].sort((a, b) => a.share - b.share || a.changedOn - b.changedOn)
  return next && withDose(state, state.upFrom, next.from, next.step.to, { because: because(state), after: next.after }, 'progressed')
}

const isEased = (state: State, exercise: string): boolean => itemsFrom(state.programme, state.upFrom).some((item) => item.exercise === exercise && (item.range ?? 1) < 1)

/** Whether a step keeps within the sets of a week, the most of its dose, and the minutes of a day. */
export const isBounded = (state: State, from: Prescription, to: Prescription): boolean => {
  const { programme, upFrom, request } = state
  const { constants, library, person } = request
  const most = placeOf(to, library)?.form.dosage.most
  if (!most || amountOf(to.dosage) > Math.max(amountOf(most), amountOf(from.dosage))) return false
  const after: Programme = replaceDose(programme, upFrom, from, to, boundsNow(state))
  if (to.dosage.sets > from.dosage.sets && !growsSlowly(state, after)) return false
  const limit = person.minutes * 60 * (1 + library.constants.minutesTolerance + constants.longerAtMost)
  return after.weeks.every(({ days }) => days.every((one) => one.kind === 'rest' || one.day < upFrom || !one.items.some(({ exercise }) => exercise === to.exercise) || one.rounds * sessionSeconds(one.items) <= limit))
}
