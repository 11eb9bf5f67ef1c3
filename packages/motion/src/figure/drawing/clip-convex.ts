/** The part of a convex outline that lies within another convex outline, whichever way round they run (Sutherland and Hodgman). */
export const clipConvex = (outline: Float64Array, by: Float64Array): Float64Array => {
  let kept: readonly number[] = [...outline]
  const turn = Math.sign(twiceArea(by))
  for (let i = 0, j = by.length - 2; i < by.length && kept.length > 0; j = i, i += 2) {
    kept = clipSide(kept, by[j] as number, by[j + 1] as number, ((by[i] as number) - (by[j] as number)) * turn, ((by[i + 1] as number) - (by[j + 1] as number)) * turn)
  }
  return Float64Array.from(kept)
}

/** What is not outside of the line through (x, y) with the direction (dx, dy). */
const clipSide = (outline: readonly number[], x: number, y: number, dx: number, dy: number): readonly number[] => {
  const kept: number[] = []
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [outline[j], outline[j + 1], outline[i], outline[i + 1]] as [number, number, number, number]
    const a = dx * (ay - y) - dy * (ax - x)
    const b = dx * (by - y) - dy * (bx - x)
    if (a < 0 !== b < 0) {
      const share = a / (a - b)
      kept.push(ax + (bx - ax) * share, ay + (by - ay) * share)
    }
    if (b >= 0) kept.push(bx, by)
  }
  return kept
}

const twiceArea = (outline: Float64Array): number => {
  let sum = 0
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    sum += (outline[j] as number) * (outline[i + 1] as number) - (outline[i] as number) * (outline[j + 1] as number)
  }
  return sum
}
