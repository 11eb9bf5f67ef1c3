import { describe, expect, test } from 'vitest'
import { curvesToPath, inTenths, outlinesToPath } from './path.ts'

describe('paths', () => {
  test('numbers are written as short as they go', () => {
    expect([0, 5, -5, 10, -12, 105, -100].map(inTenths)).toEqual(['0', '.5', '-.5', '1', '-1.2', '10.5', '-10'])
  })

  test('roundings do not add up along the way', () => {
    const pieces = Array.from({ length: 100 }, (_, i) => [(i + 1) * 0.14, 50 + ((i + 1) % 2) * 9])
    const path = curvesToPath([{ start: [0, 50], pieces, closed: false }], { unitsPerPixel: 1 })
    const steps = path.slice(path.indexOf('l') + 1).match(/-?\d*\.?\d+/g)!.map(Number)
    expect(steps.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + step, 0)).toBeCloseTo(14, 6)
  })

  test('pixels become units', () => {
    expect(curvesToPath([{ start: [10, 20], pieces: [[30, 40]], closed: false }], { unitsPerPixel: 0.5 })).toBe('M5 10l10 10')
  })

  test('a curve as straight as a line is written as one', () => {
    expect(curvesToPath([{ start: [0, 0], pieces: [[3, 0, 6, 0, 9, 0], [9, 3, 5, 8, 0, 9]], closed: true }], { unitsPerPixel: 1 })).toBe('M0 0l9 0c0 3-4 8-9 9z')
  })

  test('two squares side by side are one outline', () => {
    const left = Float64Array.of(0, 0, 5, 0, 5, 5, 0, 5)
    const right = Float64Array.of(5, 0, 5, 5, 10, 5, 10, 0)
    expect(outlinesToPath([left, right], { unitsPerPixel: 1 }).match(/M/g)).toHaveLength(1)
  })
})
