import type { Equipment, Exercise, Level } from '../knowledge/exercise.ts'

/** Numbers of the programme. Each one stands in a content file with its label, source and reason. */
export interface ProgrammeConstants {
  /** Share of the minutes asked for by which a day may be longer or shorter, 0 to 1. */
  readonly minutesTolerance: number
  /** Pain from which a programme begins at level 0. */
  readonly settlePain: number
  /** Days since the start of the pain within which a programme begins at level 0. */
  readonly settleDays: number
  /** Most pain with which someone who does strength work begins at level 2. */
  readonly buildPain: number
  /** Minutes of exercises in a session at each level; walking and breathing fill what is left. */
  readonly exerciseMinutes: Readonly<Record<Level, number>>
  /** Most exercises in one session at each level, walking and breathing not counted. */
  readonly exercisesAtMost: Readonly<Record<Level, number>>
  /** Share of strength and motor control against mobility and stretching at each level, 0 to 1. */
  readonly strengthShare: Readonly<Record<Level, number>>
  /** Strength days a week, never two in a row. */
  readonly strengthDays: number
  /** Minutes a day from which a level 0 day has two, and three, short rounds. */
  readonly secondRoundFrom: number
  readonly thirdRoundFrom: number
  /** Age from which a first programme stays at the lower end of the usual dose. */
  readonly gentleAge: number
  /** Weeks after which two exercises are exchanged, for variety. */
  readonly rotateWeeks: number
  /** Shortest walk in minutes, and the longest at level 0 and above. */
  readonly walkFrom: number
  readonly walkTo: number
  readonly walkToSettling: number
  /** Things that a home is taken to have. */
  readonly household: readonly Equipment[]
}

/** Everything that a plan may draw on. */
export interface Library {
  readonly version: string
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly constants: ProgrammeConstants
}
