/**
 * Precautions: what a person's health asks of an exercise. The two-letter codes are the
 * ones that the content files use; their words and who they apply to are content.
 */
export const PRECAUTIONS = [
  'PS', // pregnant 16 weeks or more: nothing lying on the back
  'PP', // pregnant 12 weeks or more: nothing lying on the front
  'PA', // pregnant 20 weeks or more, or up to 12 weeks after birth: no planks, dead bugs
  'PB', // pregnant 28 weeks or more: nothing on one leg or on a ball, hold a chair
  'PG', // pregnant at any stage, or up to 12 weeks after: the exercise's own pregnancy advice
  'OF', // weak bones: no loaded, repeated or end-range bending forward
  'OT', // weak bones: turning small, no hands pulling, no load
  'OL', // weak bones: load only with a hip hinge
  'OX', // weak bones: arching back small, no roller over bones
  'HB', // blood pressure, heart, glaucoma, hernia, eye operation: no long hard holds, no head-down
  'SO', // painful or unstable shoulder: arms below shoulder height
  'SL', // the same: no weight through the arms
  'WR', // wrist pain
  'KN', // knee pain or a replaced knee
  'NV', // dizzy on neck movement, neck injury, stroke or artery history
  'DN', // arm or trunk tingling or nerve pain
  'RF', // suspected rib injury
  'PO', // operation in the last 12 weeks
  'FL', // cannot get down to the floor
  'VT', // vertigo
  'BL', // poor balance
  'AC', // blood thinner or easy bruising
  'HM', // very bendy joints
  'LX', // latex allergy
  'EX', // arching backwards hurts the low back
  'RE', // heartburn or reflux
] as const
export type PrecautionCode = (typeof PRECAUTIONS)[number]

/**
 * What an exercise does about a code. `exclude` takes it out of every plan for that
 * person; `limit` keeps it with a cap and a sentence of advice shown beside it.
 */
export type PrecautionAction =
  | { readonly kind: 'exclude' }
  | { readonly kind: 'limit'; readonly holdAtMost?: number }

export type Precautions = Readonly<Partial<Record<PrecautionCode, PrecautionAction>>>

/** Movements that a screening rule can hold back while somebody waits to be seen. */
export const HOLDS = ['flexion', 'twist', 'load', 'prone'] as const
export type Hold = (typeof HOLDS)[number]
