type Point = readonly [x: number, y: number]

/** Reads a path of this drawing's own kind (M, l, c, z) back into closed loops of points. */
export const pathToLoops = (path: string): readonly (readonly Point[])[] =>
  path.split('M').slice(1).map((part) => {
    const [head = '', ...commands] = part.split(/(?=[lcz])/)
    let [x = 0, y = 0] = numbersIn(head)
    const points: Point[] = [[x, y]]
    for (const command of commands) {
      const numbers = numbersIn(command.slice(1))
      const step = command[0] === 'c' ? 6 : 2
      for (let i = 0; i + step <= numbers.length; i += step) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(i)
        const [dx = 0, dy = 0] = numbers.slice(i + step - 2)
        for (let k = 1; k <= 8; k += 1) {
          const t = k / 8
          const u = 1 - t
          points.push(step === 2 ? [x + dx * t, y + dy * t] : [x + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t ** 3 * dx, y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t ** 3 * dy])
        }
        x += dx
        y += dy
      }
    }
    return points
  })

const numbersIn = (text: string): readonly number[] => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)

/** How many times the loops run round a point. */
export const windingAt = (loops: readonly (readonly Point[])[], x: number, y: number): number => {
  let winding = 0
  for (const loop of loops) {
    let [ax, ay] = loop.at(-1) as Point
    for (const [bx, by] of loop) {
      if (ay <= y !== by <= y && ax + ((bx - ax) * (y - ay)) / (by - ay) > x) winding += by > ay ? 1 : -1
      ;[ax, ay] = [bx, by]
    }
  }
  return winding
}
