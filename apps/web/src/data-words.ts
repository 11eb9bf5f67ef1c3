// What the words of a person's own data speak of.
export type { BreakCounts, FileProblem, Mistake } from '@rhomboid/domain'
import type { PrescriptionRefusal } from '@rhomboid/domain'
export type { Lasting } from './platform/lasting.ts'
export type { OpenSealedError as OpenSealedProblem } from './platform/seal.ts'

/** Why an exercise of a plan is left out, beside what the danger signs say. */
export type RefusedBecause = Exclude<PrescriptionRefusal['kind'], 'not-allowed'>
