import type { Level } from '../knowledge/exercise.ts'
import { lighten, mapItems, prescriptionsFrom, replaceDose, weeklySets } from './doses-laid.ts'
import type { Programme } from '../programme/programme.ts'
import { day, instantToDay, type Day, type Instant } from '../units.ts'
import type { Change, ChangeReason } from './change.ts'
import { isFlareOver } from './flare.ts'
import { lastChange, sessionsIn, wasAnswered, type ReadSession } from './history.ts'
import { allDown, boundsOf, courseOf, dosesOf, layAnew } from './replan.ts'
import { boundsNow, isWork, type State } from './state.ts'
import { stepsDown } from './steps.ts'
import { countsAsWork, nearSets, setsAWeekAgo, withinSets } from './week-cap.ts'

const WEEK = 7

const dayOf = (state: State, at: Instant): Day => instantToDay(at, state.request.minutesEast ?? 0)

/** A week without a session: each exercise one step down. Three weeks: level 1 at most, and no more than before. */
export const answerMissedDays = (state: State): State => {
  const { request, history, programme, downFrom } = state
  const { constants, today } = request
  const since = history.lastDone
  const days = today - since
  if (days < constants.missedDays || courseOf(programme).flare) return state
  const done = (because: ChangeReason): boolean => (lastChange(history, (change) => change.because === because)?.day ?? Number.NEGATIVE_INFINITY) > since
  if (days >= constants.missedLongDays) {
    if (done('missed-three-weeks')) return state
    const level = Math.min(programme.level, 1) as Level
    const doses = allDown(dosesOf(programme, downFrom), boundsNow(state))
    const { deload: _deload, ...course } = courseOf(programme)
    const laid = layAnew(request, programme, { from: downFrom, level, because: 'first-programme', doses, dosesAre: 'at-most', course: { ...course, reached: doses, since: today } })
    const few = laid && nearSets(laid, programme, downFrom, weeklySets(programme, downFrom, countsAsWork(request)), request)
    return few ? withProgramme(state, few, { kind: 'level', from: programme.level, to: few.level, because: 'missed-three-weeks' }) : state
  }
  if (done('missed-week') || done('missed-three-weeks')) return state
  return everyDoseDown(state, 'missed-week')
}

const everyDoseDown = (state: State, because: ChangeReason): State =>
  prescriptionsFrom(state.programme, state.downFrom)
    .filter(({ exercise }) => isWork(state, exercise))
    .reduce((now, from) => {
      const step = stepsDown(from, boundsNow(now)).find(({ kind }) => kind !== 'exercise')
      if (!step) return now
      const course = courseOf(now.programme)
      const programme: Programme = {
        ...replaceDose(now.programme, now.downFrom, from, step.to, boundsNow(now)),
        course: { ...course, since: now.request.today, reached: [...course.reached.filter(({ exercise }) => exercise !== from.exercise), step.to] },
      }
      return withProgramme(now, programme, { kind: 'regressed', exercise: from.exercise, from, to: step.to, because })
    }, state)

const withProgramme = (state: State, programme: Programme, ...changes: readonly Change[]): State => ({ ...state, programme, changes: [...state.changes, ...changes] })

/** Reds since the last flare plan, in the days that count for one. */
const redsForFlare = (state: State): readonly ReadSession[] => {
  const { history, request } = state
  const { present, constants, today } = request
  const last = present.flares.at(-1)
  const flare = lastChange(history, ({ because }) => because === 'flare-over')
  return sessionsIn(history, ['red', 'black'], Math.max(last?.until ?? 0, flare?.at ?? 0), today, constants.flareRedDays)
}

/** Begins the flare plan at level 0, keeps it, or goes back to the level from before with every dose one step lower. */
export const answerFlare = (state: State): State => {
  const { request, history, programme } = state
  const { present, today, now, constants, clearance } = request
  const course = courseOf(programme)
  const kept = present.flares.at(-1)
  if (course.flare) {
    if (!kept || !isFlareOver(kept, dayOf(state, kept.from), history, today, now, constants)) return state
    const { flare, ...rest } = course
    const level = Math.min(flare.level, clearance.level) as Level
    const doses = allDown(rest.reached, boundsOf(request, level))
    const lay = (at: Level): Programme | undefined => layAnew(request, programme, { from: state.upFrom, level: at, because: 'reached', doses, dosesAre: 'given', course: { ...rest, reached: doses, since: today } })
    const laid = asManySetsAsBefore(state, level, lay)
    if (!laid) return state
    const next = withProgramme(state, laid, { kind: 'level', from: programme.level, to: laid.level, because: 'flare-over' })
    return kept.until === undefined ? { ...next, flare: { kind: 'ended' } } : next
  }
  if (kept && kept.until === undefined) return beginFlare(state, 'flare-told')
  const reds = redsForFlare(state)
  const latest = reds.at(-1)
  if (!latest || reds.length < constants.redsForFlare || wasAnswered(history, latest.session.id, ['two-reds'])) return state
  return { ...beginFlare(state, 'two-reds', latest.session.id), flare: { kind: 'began', because: 'two-reds' } }
}

/** A plan for after a flare asks for no more sets than the one from before it; where its level cannot be had with so few, a level below. */
const asManySetsAsBefore = ({ history, request, upFrom }: State, level: Level, lay: (at: Level) => Programme | undefined): Programme | undefined => {
  const began = lastChange(history, ({ because }) => because === 'two-reds' || because === 'flare-told')
  if (!began) return lay(level)
  const most = weeklySets(began.before, began.day, countsAsWork(request))
  for (let at = level; at > 0; at = (at - 1) as Level) {
    const laid = lay(at)
    const within = laid && withinSets(laid, began.before, upFrom, most, request)
    if (within) return within
  }
  const least = lay(Math.min(level, 1) as Level)
  return least && nearSets(least, began.before, upFrom, most, request)
}

const beginFlare = (state: State, because: 'flare-told' | 'two-reds', after?: string): State => {
  const { request, programme, downFrom } = state
  const { deload: _deload, ...course } = courseOf(programme)
  const doses = dosesOf(programme, downFrom)
  const settled = { ...course, reached: doses, flare: { level: programme.level } }
  const laid = layAnew(request, programme, { from: downFrom, level: 0, because: 'flare', doses: allDown(doses, boundsNow(state)), dosesAre: 'at-most', course: settled })
  // Where nothing of level 0 fits, the days ahead are days of rest.
  const resting = laid ?? { ...mapItems(programme, downFrom, () => undefined), level: 0 as const, levelBecause: 'flare' as const, course: settled }
  return withProgramme(state, resting, { kind: 'level', from: programme.level, to: 0, because, ...(after === undefined ? {} : { after }) })
}

/** Ends a lighter week that is over, and begins one where it is time or where two sessions were amber. */
export const beginOrEndDeload = (state: State): State => {
  const { programme, request, history } = state
  const { today, constants } = request
  const course = courseOf(programme)
  if (course.flare) return state
  if (course.deload) {
    if (today < course.deload.until) return state
    const { deload, ...rest } = course
    return withProgramme(state, { ...programme, course: { ...rest, since: deload.until } }, { kind: 'deload-ended', because: 'deload-over' })
  }
  const last = lastChange(history, ({ because }) => because === 'deload-over' || because === 'flare-over' || because === 'missed-three-weeks')
  const ambers = sessionsIn(history, ['amber'], last?.at ?? 0, today, constants.amberDays)
  const latest = ambers.at(-1)
  // Level 0 is light already, and a lighter week there would only hold back the way out of it.
  if (programme.level === 0) return state
  const isDue = today - course.since >= (constants.deloadEveryWeeks - 1) * WEEK
  const afterAmbers = new Set(ambers.map((read) => read.day)).size >= constants.ambers && latest !== undefined && !wasAnswered(history, latest.session.id, ['two-ambers'])
  if (!isDue && !afterAmbers) return state
  const deload = { from: state.downFrom, until: day(state.downFrom + constants.deloadDays) }
  const change: Change = afterAmbers ? { kind: 'deload-began', because: 'two-ambers', after: latest.session.id } : { kind: 'deload-began', because: 'deload-week' }
  return withProgramme(state, { ...lighten(programme, deload), course: { ...course, deload } }, change)
}

/** Lays out the next weeks while at least one is left, with the doses that were reached. */
export const layNextWeeks = (state: State): State => {
  const { request, programme } = state
  const { today } = request
  const days = programme.weeks.flatMap((week) => week.days)
  const last = days.at(-1)
  if (!last || last.day - today >= WEEK) return state
  const from = day(Math.max(last.day + 1, today))
  const wanted = { from, level: programme.level, because: programme.levelBecause, doses: dosesOf(programme, state.downFrom), dosesAre: 'given', course: courseOf(programme) } as const
  const laid = layAnew(request, programme, wanted)
  // Other exercises may come, but not many more sets than in the week before.
  const most = Math.floor(setsAWeekAgo(state) * (1 + request.constants.weeklyGrowth))
  return { ...state, programme: (laid && (withinSets(laid, programme, from, most, request, state.upFrom) ?? withinSets(laid, programme, from, most, request))) ?? repeatLastWeek(programme, from) }
}

/** The last week once more, where nothing else could be planned. */
const repeatLastWeek = (programme: Programme, from: Day): Programme => {
  const last = programme.weeks.at(-1)
  if (!last) return programme
  const days = programme.weeks.flatMap((week) => week.days).slice(-WEEK)
  return { ...programme, weeks: [...programme.weeks, { number: last.number + 1, days: days.map((one, index) => ({ ...one, day: day(from + index) })) }] }
}
