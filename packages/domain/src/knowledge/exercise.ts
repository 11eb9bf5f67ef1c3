import type { DosageRange } from './dosage.ts'
import type { Evidence, Review } from './evidence.ts'
import type { Hold, Precautions, PrecautionCode } from './precaution.ts'

export const KINDS = ['mobility', 'motor', 'strength', 'stretch', 'relax', 'aerobic'] as const
export type Kind = (typeof KINDS)[number]

export const POSITIONS = ['standing', 'seated', 'all-fours', 'kneeling', 'side-lying', 'prone', 'supine'] as const
export type Position = (typeof POSITIONS)[number]

export const EQUIPMENT = [
  'chair',
  'wall',
  'doorway',
  'table',
  'mat',
  'cushion',
  'towel',
  'strap',
  'stick',
  'band',
  'dumbbells',
  'roller',
  'ball-or-bench',
] as const
export type Equipment = (typeof EQUIPMENT)[number]

export const MUSCLES = [
  'trapezius-upper',
  'trapezius-middle',
  'trapezius-lower',
  'rhomboids',
  'erector-spinae',
  'latissimus',
  'serratus',
  'pectorals',
  'deltoid',
  'posterior-deltoid',
  'levator-scapulae',
  'neck-flexors',
  'scalenes',
  'obliques',
  'abdominals',
  'intercostals',
  'diaphragm',
  'rotator-cuff',
  'triceps',
  'gluteals',
  'hamstrings',
  'whole-body',
] as const
export type Muscle = (typeof MUSCLES)[number]

/** Programme levels: 0 settle, 1 move, 2 build, 3 strengthen. */
export const LEVELS = [0, 1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** What a movement asks of the back; a hold from screening takes out every exercise that has it. */
export type Demand = Hold

/** Pulling and pushing are balanced over a week. */
export type Pattern = 'pull' | 'push' | 'neither'

/** The dose as the source gives it, kept beside our own default; `facts` are the source's statements. */
export interface SourceDose {
  readonly words: string
  readonly facts: readonly string[]
}

/**
 * One way of doing an exercise. The main form and each variant are forms of the same
 * shape, so that a plan picks a form and never has to patch one.
 */
export interface Form {
  /** `main`, or the id of the variant. */
  readonly id: string
  readonly direction: 'main' | 'easier' | 'harder'
  readonly position: Position
  readonly equipment: readonly Equipment[]
  readonly demands: readonly Demand[]
  readonly precautions: Precautions
  readonly level: Level
  readonly dosage: DosageRange
}

/** What is true of an exercise, whoever does it. Words live in message files. */
export interface Exercise {
  readonly id: string
  readonly kind: Kind
  readonly pattern: Pattern
  readonly targets: readonly Muscle[]
  readonly forms: readonly [Form, ...Form[]]
  /** Other exercises that are the next step down or up. */
  readonly regressions: readonly string[]
  readonly progressions: readonly string[]
  readonly sourceDose: SourceDose
  readonly sources: readonly string[]
  readonly evidence: Evidence
  readonly review: Review
}

/** The codes that take a form out of a plan for this person. */
export const excludedBy = (form: Form, codes: ReadonlySet<PrecautionCode>): PrecautionCode | undefined => {
  for (const [code, action] of Object.entries(form.precautions)) {
    if (action.kind === 'exclude' && codes.has(code as PrecautionCode)) return code as PrecautionCode
  }
  return undefined
}
