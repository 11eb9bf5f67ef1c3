import { isGentle } from '../programme/compose.ts'
import type { Prescription, Programme } from '../programme/programme.ts'
import { day, type Day } from '../units.ts'
import type { Adaptation, AdaptRequest } from './request.ts'
import type { Change } from './change.ts'
import { replaceDose } from './doses-laid.ts'
import { historyOf, type History, type RowRules } from './history.ts'
import { boundsOf, courseOf } from './replan.ts'
import type { StepBounds } from './steps.ts'
import { countsAsWork } from './week-cap.ts'

/** Where an adaptation stands while its rules are gone through. */
export interface State {
  readonly request: AdaptRequest
  readonly history: History
  readonly programme: Programme
  readonly changes: readonly Change[]
  readonly flare?: NonNullable<Adaptation['flare']>
  /** The first day that a step down reaches, and the first one that a step up does: a day that was trained is left as it was. */
  readonly downFrom: Day
  readonly upFrom: Day
  /** Whether every step is held longer, because of age or health. */
  readonly gentle: boolean
}

export const stateOf = (request: AdaptRequest): State => {
  const { present, constants, today, minutesEast, programme, clearance, person, library } = request
  const history = historyOf(present, constants, today, minutesEast ?? 0)
  const trained = history.sessions.some((read) => read.day === today)
  const planned = programme.weeks.flatMap(({ days }) => days).find((one) => one.day === today)
  const moreToday = planned !== undefined && planned.kind !== 'rest' && planned.rounds > 1
  return {
    request,
    history,
    programme,
    changes: [],
    downFrom: trained && !moreToday ? day(today + 1) : today,
    upFrom: trained ? day(today + 1) : today,
    gentle: isGentle({ person, codes: new Set(clearance.precautions) }, library.constants.gentleAge),
  }
}

export const boundsNow = ({ request, programme }: State): StepBounds => boundsOf(request, programme.level)

/** What a session must be to count. */
export const rowRules = ({ request: { constants, library, today } }: State): RowRules => ({ constants, settlePain: library.constants.settlePain, today })

/** Walking and slow breathing fill the minutes: they do not grow by themselves, and nothing is taken from them unless they hurt. */
export const isWork = ({ request }: State, exercise: string): boolean => countsAsWork(request)(exercise)

/** One prescription becomes another from a day on, and what was reached is remembered. */
export const withDose = (state: State, from: Day, old: Prescription, to: Prescription, change: Pick<Change, 'because' | 'after'>, kind: 'progressed' | 'regressed'): State => {
  const course = courseOf(state.programme)
  // Two doses of one exercise that go down together went down once.
  const isSecond = state.changes.some((one) => 'exercise' in one && one.exercise === old.exercise)
  const isDrop = kind === 'regressed' && !isSecond && (change.because === 'red' || change.because === 'two-reds' || change.because === 'too-hard')
  const programme: Programme = {
    ...replaceDose(state.programme, from, old, to, boundsNow(state)),
    course: {
      ...course,
      reached: [...course.reached.filter(({ exercise }) => exercise !== old.exercise && exercise !== to.exercise), to],
      ...(isDrop ? { drops: { ...course.drops, [old.exercise]: (course.drops[old.exercise] ?? 0) + 1 } } : {}),
    },
  }
  return { ...state, programme, changes: [...state.changes, { kind: old.exercise === to.exercise ? kind : 'swapped', exercise: old.exercise, from: old, to, ...change }] }
}
