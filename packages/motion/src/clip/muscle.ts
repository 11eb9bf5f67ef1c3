/** The muscles that the figure can light up, by the names that exercises use. */
export const SHOWN_MUSCLES = [
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
  'rotator-cuff',
  'triceps',
  'levator-scapulae',
  'scalenes',
  'neck-flexors',
  'obliques',
  'abdominals',
  'intercostals',
  'diaphragm',
  'gluteals',
  'hamstrings',
] as const
export type ShownMuscle = (typeof SHOWN_MUSCLES)[number]

/** How hard each works, 0 to 1; `side` says on which side when it is not on both. */
export interface MuscleEffort {
  readonly muscle: ShownMuscle
  readonly effort: number
  readonly side: 'both' | 'L' | 'R'
}
