import type { Vector } from '../../geometry/vector.ts'

/** Where each point's shadow falls on the floor (y = 0), three numbers for each of `points`' three. */
export const flattenOnFloor = (points: Float32Array, light: Vector): Float32Array => {
  const [lx, ly, lz] = light
  const flat = new Float32Array(points.length)
  for (let i = 0; i < points.length; i += 3) {
    const fall = Math.max(0, points[i + 1] as number) / ly
    flat[i] = (points[i] as number) - lx * fall
    flat[i + 2] = (points[i + 2] as number) - lz * fall
  }
  return flat
}
