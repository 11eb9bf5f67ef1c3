import { describe, expect, test } from 'vitest'
import { SHOWN_MUSCLES, type MuscleEffort, type ShownMuscle } from '../clip/muscle.ts'
import type { Vector } from '../geometry/vector.ts'
import { EFFORT_SIZE, muscleAt, paintMuscles } from './muscles.ts'

const BACK: Vector = [0, 0, -1]
const FRONT: Vector = [0, 0, 1]
const working = (muscle: ShownMuscle, effort = 1, side: MuscleEffort['side'] = 'both'): readonly MuscleEffort[] => [{ muscle, effort, side }]

describe('muscles on the skin', () => {
  test.each(SHOWN_MUSCLES)('%s can be seen', (muscle) => {
    const { back, front } = paintMuscles(working(muscle))
    expect(back.length).toBe(EFFORT_SIZE.width * EFFORT_SIZE.height * 2)
    expect(Math.max(back.reduce((a, b) => Math.max(a, b)), front.reduce((a, b) => Math.max(a, b)))).toBeGreaterThan(250)
  })

  test.each<[ShownMuscle, Vector, Vector]>([
    ['rhomboids', [0.05, 1.34, -0.11], BACK],
    ['trapezius-lower', [0.02, 1.25, -0.11], BACK],
    ['latissimus', [0.08, 1.12, -0.1], BACK],
    ['pectorals', [0.1, 1.34, 0.1], FRONT],
    ['hamstrings', [0.12, 0.7, -0.06], BACK],
    ['neck-flexors', [0.03, 1.48, 0.02], FRONT],
  ])('%s lies where it lies in a body', (muscle, place, facing) => {
    expect(muscleAt(working(muscle), place, facing)).toBeGreaterThan(0.9)
    expect(muscleAt(working(muscle), place, [0, 0, -facing[2]])).toBe(0)
  })

  test.each<ShownMuscle>(['neck-flexors', 'scalenes', 'levator-scapulae', 'trapezius-upper'])('%s leaves the jaw and the chin alone', (muscle) => {
    for (const place of [[0, 1.515, 0.07], [0.023, 1.518, 0.06], [0.035, 1.534, 0.05], [0.0445, 1.555, 0.03], [0.05, 1.575, 0.02]] as const) {
      expect(muscleAt(working(muscle), place, FRONT)).toBe(0)
    }
  })

  test('nothing works where nothing is', () => {
    expect(muscleAt([], [0.05, 1.34, -0.11], BACK)).toBe(0)
    expect(muscleAt(working('rhomboids'), [0.05, 1.0, -0.11], BACK)).toBe(0)
    expect(muscleAt(working('triceps'), [0.6, 1.0, 0], BACK)).toBe(0)
  })

  test('a muscle of one side leaves the other side alone', () => {
    const left = working('rhomboids', 0.8, 'L')
    expect(muscleAt(left, [0.05, 1.34, -0.11], BACK)).toBeCloseTo(0.8, 1)
    expect(muscleAt(left, [-0.05, 1.34, -0.11], BACK)).toBe(0)
    expect(muscleAt(working('rhomboids', 0.8, 'R'), [-0.05, 1.34, -0.11], BACK)).toBeCloseTo(0.8, 1)
  })

  test('where two lie over each other the stronger shows', () => {
    const both: readonly MuscleEffort[] = [
      { muscle: 'trapezius-middle', effort: 0.3, side: 'both' },
      { muscle: 'rhomboids', effort: 0.9, side: 'both' },
    ]
    expect(muscleAt(both, [0.05, 1.38, -0.11], BACK)).toBeCloseTo(0.9, 1)
  })

  test('an edge fades within a centimetre', () => {
    const lat = working('latissimus')
    const across = Array.from({ length: 40 }, (_, i) => muscleAt(lat, [0.14 + i * 0.001, 1.2, -0.05], BACK))
    const fading = across.filter((value) => value > 0.05 && value < 0.95)
    expect(fading.length).toBeGreaterThan(3)
    expect(fading.length).toBeLessThan(14)
    across.forEach((value, i) => expect(value).toBeLessThanOrEqual((across[i - 1] ?? 1) + 1e-9))
  })
})
