import { add, cross, normalise, scale, type Vector } from '../../geometry/vector.ts'
import type { Camera } from '../camera.ts'

/** Degrees the lamp stands to the left of the eye, and over the floor. High, so that the shadow stays near the body. */
const LEFT = 38
const HEIGHT = 56

const RADIAN = Math.PI / 180

/**
 * From where the light comes: the camera's upper left, and always from above the floor, however the camera is tilted.
 * Of length 1, from the body to the lamp. Every renderer uses it, so that the same body is lit in the same way.
 */
export const keyLight = ({ right }: Camera): Vector => {
  const flatTowards = cross(right, [0, 1, 0])
  const aside = add(scale(flatTowards, Math.cos(LEFT * RADIAN)), scale(right, -Math.sin(LEFT * RADIAN)))
  return normalise(add(scale(aside, Math.cos(HEIGHT * RADIAN)), [0, Math.sin(HEIGHT * RADIAN), 0]))
}

/** Steps of the drawn light, as the cosine between the surface's normal and the light: below the first, shade; below the second, deep shade; over the third, a gleam. */
export const LIGHT_STEPS = { shade: 0.2, deepShade: -0.28, gleam: 0.88 } as const

/** From which share of effort on, 0 to 1, a muscle is tinted, coloured, coloured darkly. */
export const EFFORT_STEPS = { halo: 0.1, muscle: 0.3, core: 0.68 } as const

/** How a flat thing is lit: turned away from the light (0), aside (1) or towards it (2); places in `FACE_LIGHTS`. */
export type FaceLevel = 0 | 1 | 2

/** From which cosine between face and light on it has level 1, and level 2. */
export const FACE_STEPS = [0.05, 0.62] as const

/** @param cosine between a face's normal and the light, −1 to 1 */
export const faceLightOf = (cosine: number): FaceLevel => (cosine < FACE_STEPS[0] ? 0 : cosine < FACE_STEPS[1] ? 1 : 2)
