import { compose, fromAxes, invert, twistAroundY, type Rotation } from '../geometry/rotation.ts'
import { add, cross, distance, normalise, perpendicular, scale, subtract, type Vector } from '../geometry/vector.ts'

/** A limb may stretch to this share of its length: a joint bent by about 6° looks straight and never snaps. */
const FULL_STRETCH = 0.9985

/**
 * Two bones from `start` that end at `goal`, the middle joint towards `pole` (law of cosines).
 * A goal out of reach is pointed at with the limb straight.
 *
 * @param bend +1 when the middle joint bends backwards as a knee does, −1 as an elbow does
 * @returns world rotations of both bones, whose own −Y runs along them
 */
export const twoBones = (start: Vector, goal: Vector, upper: number, lower: number, pole: Vector, bend: 1 | -1): readonly [Rotation, Rotation] => {
  const whole = subtract(goal, start)
  const reach = Math.max(Math.abs(upper - lower) + 1e-4, Math.min((upper + lower) * FULL_STRETCH, distance(goal, start)))
  const direction = normalise(whole)
  const outwards = perpendicular(pole, direction)
  const cosine = Math.max(-1, Math.min(1, (upper * upper + reach * reach - lower * lower) / (2 * upper * reach)))
  const middle = add(scale(direction, upper * cosine), scale(outwards, upper * Math.sqrt(1 - cosine * cosine)))

  const y = scale(normalise(middle), -1)
  const z = perpendicular(scale(outwards, bend), y)
  const x = cross(y, z)
  const lowerY = scale(normalise(subtract(scale(direction, reach), middle)), -1)
  return [fromAxes(x, y, z), fromAxes(x, lowerY, cross(x, lowerY))]
}

/** World rotation of a hand whose fingers point along `along` and whose palm faces `facing`. */
export const handRotation = (out: 1 | -1, along: Vector, facing: Vector): Rotation => {
  const y = scale(normalise(along), -1)
  const x = scale(perpendicular(facing, y), -out)
  return fromAxes(x, y, cross(x, y))
}

/** World rotation of a foot whose toes point along `along` and whose sole faces `facing`. */
export const footRotation = (along: Vector, facing: Vector): Rotation => {
  const z = normalise(along)
  const y = perpendicular(scale(facing, -1), z)
  return fromAxes(cross(y, z), y, z)
}

/** A hand's rotation against the forearm, split into what the forearm turns and what the wrist bends. */
export const splitTwist = (forearm: Rotation, hand: Rotation): readonly [twist: Rotation, wrist: Rotation] => {
  const relative = compose(invert(forearm), hand)
  const twist = twistAroundY(relative)
  return [twist, compose(invert(twist), relative)]
}

/** How far apart the ends of two bones are when the joint between is bent by `degrees`. */
export const chord = (upper: number, lower: number, degrees: number): number =>
  Math.sqrt(Math.max(0, upper * upper + lower * lower + 2 * upper * lower * Math.cos((degrees * Math.PI) / 180)))

