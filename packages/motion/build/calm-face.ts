import { mix, normalise, type Vector } from '../src/geometry/vector.ts'

/** Where the face's light comes from: an upright egg about the head's middle; metres. */
const EGG = { middle: [0, 1.615, -0.02], radii: [0.075, 0.24, 0.09] } as const
/** How much of the face's own normals is replaced. */
const SHARE = 0.88

const ramp = (low: number, high: number, value: number): number => {
  const t = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}

/**
 * The normal that the light sees. Brow, nose and lips cast steps of shade that read as a mask and a beard; so the face is
 * lit as one smooth egg. Under the chin and behind the ears all stays as it is, and so does the shape.
 * @param place in the rest pose, metres
 */
export const calmed = (place: Vector, normal: Vector): Vector => {
  const [x, y, z] = place
  const { middle, radii } = EGG
  const isFace = ramp(0.0, 0.03, z + 0.01) * ramp(1.5, 1.525, y) * ramp(-0.85, -0.55, normal[1])
  const egg: Vector = normalise([(x - middle[0]) / radii[0] ** 2, (y - middle[1]) / radii[1] ** 2, (z - middle[2]) / radii[2] ** 2])
  return normalise(mix(normal, egg, SHARE * isFace))
}
