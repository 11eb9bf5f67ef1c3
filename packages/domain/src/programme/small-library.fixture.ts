import type { Dosage, DosageRange, Work } from '../knowledge/dosage.ts'
import { holds, reps, steady } from '../knowledge/dosages.fixture.ts'
import type { Exercise, Form, Level } from '../knowledge/exercise.ts'
import { painScore, seconds, sets } from '../units.ts'
import type { Library, ProgrammeConstants } from './library.ts'
import type { Person } from './person.ts'

/** A library of a few made-up exercises, one for each thing that a plan looks at. */
export const dose = (count: number, work: Work, rest = 0, sides: Dosage['sides'] = 'none'): Dosage => ({ sets: sets(count), work, rest: seconds(rest), sides })

export const rangeOf = (start: Dosage, to: Dosage, from: Dosage = start, most: Dosage = to): DosageRange => ({ start, usual: { from, to }, most })

const SMALL = rangeOf(dose(1, holds(2, 5), 10), dose(3, holds(4, 15), 10))
const STRENGTH = rangeOf(dose(1, reps(6, 2, 1, 2), 30), dose(3, reps(12, 2, 1, 2), 30))
const WALK = rangeOf(dose(1, steady(300)), dose(1, steady(1800)))

export const form = (more: Partial<Form> = {}): Form => ({
  id: 'main',
  direction: 'main',
  position: 'standing',
  equipment: [],
  demands: [],
  precautions: {},
  level: 0,
  dosage: SMALL,
  ...more,
})

export const exercise = (id: string, more: Partial<Exercise> = {}): Exercise => ({
  id,
  kind: 'mobility',
  pattern: 'neither',
  targets: ['rhomboids'],
  forms: [form(more.kind === 'strength' ? { dosage: STRENGTH } : more.kind === 'aerobic' ? { dosage: WALK } : {})],
  regressions: [],
  progressions: [],
  sourceDose: { words: 'not given', facts: [] },
  sources: [],
  evidence: 'D',
  review: { kind: 'not-yet-reviewed' },
  ...more,
})

const perLevel = (a: number, b: number, c: number, d: number): Readonly<Record<Level, number>> => ({ 0: a, 1: b, 2: c, 3: d })

export const CONSTANTS: ProgrammeConstants = {
  minutesTolerance: 0.1,
  settlePain: 6,
  settleDays: 3,
  buildPain: 3,
  exerciseMinutes: perLevel(4, 8, 15, 20),
  exercisesAtMost: perLevel(4, 6, 8, 9),
  strengthShare: perLevel(0.3, 0.2, 0.5, 0.6),
  strengthDays: 3,
  secondRoundFrom: 5,
  thirdRoundFrom: 9,
  gentleAge: 65,
  rotateWeeks: 2,
  walkFrom: 5,
  walkTo: 30,
  walkToSettling: 10,
  household: ['chair', 'wall'],
}

export const libraryOf = (exercises: readonly Exercise[], constants: Partial<ProgrammeConstants> = {}): Library => ({
  version: 'small-1',
  exercises: new Map(exercises.map((one) => [one.id, one])),
  constants: { ...CONSTANTS, ...constants },
})

export const SMALL_LIBRARY = libraryOf([
  exercise('shoulder-rolls'),
  exercise('cat-cow', { forms: [form({ position: 'all-fours' })] }),
  exercise('turn'),
  exercise('reach'),
  exercise('tuck', { kind: 'motor' }),
  exercise('set', { kind: 'motor', pattern: 'pull' }),
  exercise('row', { kind: 'strength', pattern: 'pull' }),
  exercise('pull-apart', { kind: 'strength', pattern: 'pull', forms: [form({ equipment: ['band'], dosage: STRENGTH })] }),
  exercise('press', { kind: 'strength', pattern: 'push', forms: [form({ level: 2, dosage: STRENGTH, demands: ['load'] })] }),
  exercise('doorway', { kind: 'stretch' }),
  exercise('breathe', { kind: 'relax' }),
  exercise('walk', { kind: 'aerobic' }),
])

export const person = (more: Partial<Person> = {}): Person => ({
  age: 40,
  painNow: painScore(3),
  durationDays: 20,
  minutes: 10,
  daysAWeek: 4,
  goal: 'move',
  doesStrengthWork: false,
  walksAsNormal: true,
  toHand: new Set(['chair', 'wall', 'band']),
  cannot: new Set(),
  excluded: new Set(),
  ...more,
})
