/** Flat outlines in whole steps, x and y in turn. */
export type GridOutline = readonly number[]

/**
 * The outlines' union where they share sides: a side that two of them have between them is left out. All must be convex;
 * they come back running the same way round.
 */
export const mergeOutlines = (outlines: readonly GridOutline[]): readonly GridOutline[] => {
  const sides = new Map<string, readonly [x: number, y: number, toX: number, toY: number]>()
  for (const given of outlines) {
    const outline = areaOf(given) < 0 ? reversed(given) : given
    for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
      const [x, y, toX, toY] = [outline[j], outline[j + 1], outline[i], outline[i + 1]] as [number, number, number, number]
      if (x === toX && y === toY) continue
      const back = `${toX} ${toY} ${x} ${y}`
      if (sides.has(back)) sides.delete(back)
      else sides.set(`${x} ${y} ${toX} ${toY}`, [x, y, toX, toY])
    }
  }
  const from = new Map<string, string[]>()
  for (const [name, [x, y]] of sides) {
    const start = `${x} ${y}`
    from.set(start, [...(from.get(start) ?? []), name])
  }
  const merged: GridOutline[] = []
  for (const [name, first] of sides) {
    const loop: number[] = []
    let [at, side] = [name, first as (typeof first) | undefined]
    while (side && sides.delete(at)) {
      loop.push(side[0], side[1])
      at = from.get(`${side[2]} ${side[3]}`)?.find((next) => sides.has(next)) ?? ''
      side = sides.get(at)
    }
    const straight = withoutStops(loop)
    if (straight.length >= 6) merged.push(straight)
  }
  return merged
}

const areaOf = (outline: GridOutline): number => {
  let sum = 0
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    sum += (outline[j] as number) * (outline[i + 1] as number) - (outline[i] as number) * (outline[j + 1] as number)
  }
  return sum / 2
}

const reversed = (outline: GridOutline): GridOutline => outline.map((_, i) => outline[outline.length - 2 - (i & ~1) + (i & 1)] as number)

/** Without the corners at which the outline goes straight on. */
const withoutStops = (loop: readonly number[]): GridOutline => {
  const count = loop.length / 2
  return loop.filter((_, k) => {
    const i = k >> 1
    const at = (n: number, axis: 0 | 1): number => loop[((n + count) % count) * 2 + axis] as number
    const inX = at(i, 0) - at(i - 1, 0)
    const inY = at(i, 1) - at(i - 1, 1)
    const outX = at(i + 1, 0) - at(i, 0)
    const outY = at(i + 1, 1) - at(i, 1)
    return Math.abs(inX * outY - inY * outX) > 0.5 * Math.hypot(inX + outX, inY + outY) || inX * outX + inY * outY < 0
  })
}
