/** The two pictures on which somebody shows where it hurts. */
export const BODY_SIDES = ['back', 'front'] as const
export type BodySide = (typeof BODY_SIDES)[number]

/** A place on a picture, by the option of the question; in the units of the picture, 0 to 360 both ways. */
export interface BodyPlace {
  readonly option: string
  readonly on: BodySide
  /** Middle, and half the width and height, of an ellipse; turned by degrees. */
  readonly at: readonly [x: number, y: number]
  readonly size: readonly [x: number, y: number]
  readonly turn?: number | undefined
}
