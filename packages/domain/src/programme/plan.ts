import type { Level } from '../knowledge/exercise.ts'
import { err, isNonEmpty, ok, type NonEmpty, type Result } from '../result.ts'
import type { Contributing } from '../contributors/contributors.ts'
import { clearanceHolds, type Clearance } from '../screening/screen.ts'
import { day, type Day, type Instant } from '../units.ts'
import { candidatesFor, inReachedForm, type Constraints } from './candidates.ts'
import { composeSession, type Composed } from './compose.ts'
import type { Library } from './library.ts'
import type { Person } from './person.ts'
import { sessionSeconds, type Course, type LevelReason, type PlannedDay, type Prescription, type Programme, type Week } from './programme.ts'

export interface PlanRequest {
  readonly clearance: Clearance
  readonly person: Person
  readonly library: Library
  readonly contributing: readonly Contributing[]
  readonly today: Day
  readonly now: Instant
  /** 1 to 12. */
  readonly weeks: number
  /** What was reached before, so that a new plan does not fall back behind it. */
  readonly reached?: Reached
}

/** How far somebody has come with the programme before. */
export interface Reached {
  /** The level to go on with, unless the answers ask for a gentler one. */
  readonly level: Level
  readonly because: LevelReason
  /** Doses to go on with as they are, or not to be passed. */
  readonly doses: readonly Prescription[]
  readonly dosesAre: 'given' | 'at-most'
  /** Whole weeks that lie behind, for the exchange of exercises. */
  readonly weeksBehind: number
  /** The level is given as it is, whatever a first programme would begin with; a clearance still bounds it. */
  readonly exactly: boolean
  readonly course: Course
}

/** What could be loosened so that a plan can be made. */
export const LOOSEN = ['minutes', 'equipment', 'positions', 'left-out-exercises', 'ask-a-clinician'] as const
export type Loosen = (typeof LOOSEN)[number]

export type CannotPlan =
  | { readonly type: 'clearance-expired'; readonly validUntil: Instant }
  | {
      readonly type: 'nothing-fits'
      /** Minutes that the best attempt reached. */
      readonly reached: number
      readonly asked: number
      readonly loosen: NonEmpty<Loosen>
    }

/**
 * A clearance, a person and a library → weeks of dosed sessions, each item with its
 * reasons. Hard constraints (precautions, holds, positions, equipment, exercises left out)
 * are never broken; the minutes are kept within the tolerance. The same input always gives
 * the same programme.
 */
export const planProgramme = (request: PlanRequest): Result<Programme, CannotPlan> => {
  const { clearance, now, person } = request
  if (!clearanceHolds(clearance, now)) return err({ type: 'clearance-expired', validUntil: clearance.validUntil })
  // The doses that were reached first as they are, then, where the minutes do not allow it, as the most.
  const attempt = planOnce(request)
  if (attempt.fits) return ok(attempt.programme)
  const smaller = request.reached && planOnce(request, 'at-most')
  if (smaller?.fits) return ok(smaller.programme)
  const loosen = loosenings(person).filter(({ person: other }) => planOnce({ ...request, person: other, weeks: 1 }).fits)
  const kinds = [...new Set(loosen.map(({ kind }) => kind))]
  return err({
    type: 'nothing-fits',
    reached: Math.round(attempt.minutes),
    asked: person.minutes,
    loosen: isNonEmpty(kinds) ? kinds : ['ask-a-clinician'],
  })
}

/**
 * The level at which a programme begins, never above what the clearance allows. One that
 * was reached before goes on, unless the pain asks for level 0.
 */
export const startLevel = (clearance: Clearance, person: Person, { constants }: Library, reached?: Reached): { readonly level: Level; readonly because: LevelReason } => {
  const first = firstLevel(person, constants)
  const goesOn = reached !== undefined && (reached.exactly || (first.level > 0 && reached.level > first.level))
  const wanted = goesOn ? { level: reached.level, because: reached.because } : first
  return wanted.level > clearance.level ? { level: clearance.level, because: 'while-you-wait' } : wanted
}

const firstLevel = (person: Person, constants: Library['constants']): { readonly level: Level; readonly because: LevelReason } =>
  person.painNow >= constants.settlePain
    ? { level: 0, because: 'pain-high' }
    : person.durationDays < constants.settleDays
      ? { level: 0, because: 'just-started' }
      : person.doesStrengthWork && person.painNow <= constants.buildPain && person.goal !== 'ease'
        ? { level: 2, because: 'builds-already' }
        : { level: 1, because: 'first-programme' }

interface Attempt {
  readonly programme: Programme
  readonly fits: boolean
  /** Minutes of the day that is furthest from what was asked. */
  readonly minutes: number
}

const planOnce = ({ clearance, person, library, contributing, today, weeks, reached }: PlanRequest, dosesAre = reached?.dosesAre ?? 'given'): Attempt => {
  const { constants } = library
  const { level, because } = startLevel(clearance, person, library, reached)
  const constraints: Constraints = { clearance, codes: new Set(clearance.precautions), person, level }
  const { candidates: first, leftOut } = candidatesFor(library, constraints)
  const doses = reached?.doses ?? []
  const candidates = first.map((candidate) => inReachedForm(candidate, doses, constraints))
  const leads = contributing.flatMap(({ contributor }) => contributor.leads.map((exercise) => ({ exercise, contributor: contributor.id })))
  const rounds = level === 0 ? (person.minutes >= constants.thirdRoundFrom ? 3 : person.minutes >= constants.secondRoundFrom ? 2 : 1) : 1
  const seconds = (person.minutes * 60) / rounds

  const made = new Map<string, Composed>()
  const composed = (kind: 'move' | 'build', block: number): Composed => {
    const key = `${kind} ${block}`
    const known = made.get(key)
    if (known) return known
    const choice = { candidates, leads, goal: person.goal, level, block }
    const like = block === 0 ? {} : { count: composed(kind, 0).count }
    const session = composeSession({ kind, seconds, constraints, choice, library, reached: { doses, is: level === 0 ? 'at-most' : dosesAre }, ...like })
    made.set(key, session)
    return session
  }

  const dayKinds = weekOf(person.daysAWeek, level >= 2 ? constants.strengthDays : 0)
  const planned = Array.from({ length: weeks }, (_, week): Week => ({
    number: week + 1,
    days: dayKinds.map((kind, index): PlannedDay => {
      const on = day(today + week * 7 + index)
      return kind === 'rest' ? { kind, day: on } : { kind, day: on, rounds, items: composed(kind, Math.floor((week + (reached?.weeksBehind ?? 0)) / constants.rotateWeeks)).items }
    }),
  }))
  const lengths = [...made.values()].map(({ items }) => (items.length === 0 ? 0 : sessionSeconds(items)))
  const furthest = lengths.reduce((far, next) => (Math.abs(next - seconds) > Math.abs(far - seconds) ? next : far), seconds)
  return {
    programme: { from: today, level, levelBecause: because, weeks: planned, leftOut, libraryVersion: library.version, rulesVersion: clearance.rulesVersion, ...(reached ? { course: reached.course } : {}) },
    fits: lengths.length > 0 && Math.abs(furthest - seconds) <= seconds * constants.minutesTolerance,
    minutes: (furthest * rounds) / 60,
  }
}

/** Active days spread evenly over a week from today; strength days are never two in a row. */
export const weekOf = (daysAWeek: number, strengthDays: number): readonly ('rest' | 'move' | 'build')[] => {
  const active = new Set(Array.from({ length: daysAWeek }, (_, index) => Math.floor((index * 7) / daysAWeek)))
  let builds = 0
  let last = -2
  return Array.from({ length: 7 }, (_, index) => {
    if (!active.has(index)) return 'rest'
    // The last day must not touch the first one of the next week, which builds.
    const touches = index - last < 2 || (index === 6 && strengthDays > 0)
    if (builds >= strengthDays || touches) return 'move'
    builds += 1
    last = index
    return 'build'
  })
}

const loosenings = (person: Person): readonly { readonly kind: Loosen; readonly person: Person }[] => [
  ...[2, 5, 10, 20].map((minutes) => ({ kind: 'minutes' as const, person: { ...person, minutes } })),
  { kind: 'equipment', person: { ...person, toHand: new Set([...person.toHand, 'band', 'dumbbells', 'roller', 'ball-or-bench', 'mat', 'chair'] as const) } },
  { kind: 'positions', person: { ...person, cannot: new Set() } },
  { kind: 'left-out-exercises', person: { ...person, excluded: new Set() } },
]
