import { describe, expect, test } from 'vitest'
import type { Vector } from '../geometry/vector.ts'
import { CLOTH_GLSL, clothAt, REGIONS, type Region } from './cloth.ts'

describe('clothing', () => {
  test.each<[string, Vector, Region]>([
    ['the chest', [0.05, 1.28, 0.09], 'top'],
    ['the back', [0.08, 1.3, -0.12], 'top'],
    ['the shoulder', [0.18, 1.46, -0.03], 'top'],
    ['the upper arm near the shoulder', [0.23, 1.36, 0], 'top'],
    ['the elbow', [0.37, 1.22, 0.04], 'skin'],
    ['the hand', [0.6, 1.02, 0.12], 'skin'],
    ['the notch between the collarbones', [0, 1.435, 0.02], 'skin'],
    ['the neck', [0.05, 1.5, -0.02], 'skin'],
    ['the seat', [0.07, 0.88, -0.12], 'trousers'],
    ['the knee', [0.14, 0.48, 0.05], 'trousers'],
    ['the heel', [0.19, 0.02, -0.05], 'skin'],
    ['the nose', [0, 1.6, 0.09], 'skin'],
    ['the crown', [0, 1.73, -0.02], 'hair'],
    ['the back of the head', [0, 1.62, -0.12], 'hair'],
    ['the forehead', [0, 1.665, 0.07], 'skin'],
    ['the ear', [0.075, 1.625, -0.014], 'skin'],
    ['the nape', [0, 1.5, -0.08], 'skin'],
    ['a brow', [0.031, 1.6485, 0.07], 'hair'],
    ['a closed eye', [0.0305, 1.6252, 0.07], 'hair'],
    ['the cheek', [0.03, 1.6, 0.07], 'skin'],
    ['the mouth', [0, 1.5616, 0.09], 'hair'],
    ['behind the ear, as high as the brow', [0.031, 1.6485, -0.1], 'hair'],
    ['the hips in front, under the hem', [0.1, 0.96, 0.08], 'top'],
    ['the hips behind, above the seat', [0.1, 0.96, -0.1], 'trousers'],
  ])('is as it should be at %s', (_, place, region) => expect(clothAt(place)).toBe(region))

  test('is the same on both sides', () => {
    for (const x of [0.02, 0.1, 0.2, 0.3]) for (let y = 0; y < 1.75; y += 0.05) expect(clothAt([-x, y, 0.03])).toBe(clothAt([x, y, 0.03]))
  })
})

/** The few GLSL words that the text uses, so that it can be run here. */
const run = (glsl: string): ((rest: Vector) => number) => {
  const step = (low: number, high: number, value: number): number => {
    const t = Math.max(0, Math.min(1, (value - low) / (high - low)))
    return t * t * (3 - 2 * t)
  }
  const words = {
    vec3: (...v: number[]) => v,
    vec4: (...v: number[]) => v,
    vec2: (...v: number[]) => v,
    dot: (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0),
    length: (a: number[]) => Math.hypot(...a),
    smoothstep: step,
    abs: Math.abs,
    // Unlike here, they take two each.
    min: (...v: number[]) => (v.length === 2 ? Math.min(...v) : Number.NaN),
    max: (...v: number[]) => (v.length === 2 ? Math.max(...v) : Number.NaN),
    cos: Math.cos,
  }
  const edges = glsl.slice(glsl.indexOf('vec4 clothEdges'), glsl.indexOf('vec4 clothShares'))
  const body = edges
    .slice(edges.indexOf('{') + 1, edges.lastIndexOf('}'))
    .replaceAll(/\b(float|bool) (\w+) =/g, 'const $2 =')
    .replaceAll('rest.x', 'rest[0]')
    .replaceAll('rest.y', 'rest[1]')
    .replaceAll('rest.z', 'rest[2]')
  const evaluate = new Function(...Object.keys(words), 'rest', body) as (...values: unknown[]) => readonly number[]
  return (rest) => {
    const [top = 0, trousers = 0, hair = 0, face = 0] = evaluate(...Object.values(words), rest)
    return Math.max(hair, face) > 0 ? 3 : top > 0 ? 1 : trousers > 0 ? 2 : 0
  }
}

describe('the same in GLSL', () => {
  test('tells the same region everywhere', () => {
    const regionOf = run(CLOTH_GLSL)
    for (let x = -0.7; x < 0.7; x += 0.0371) {
      for (let y = 0; y < 1.75; y += 0.0173) {
        for (let z = -0.15; z < 0.15; z += 0.0291) expect(REGIONS[regionOf([x, y, z])]).toBe(clothAt([x, y, z]))
      }
    }
  })

  test('and in the face, point by point', () => {
    const regionOf = run(CLOTH_GLSL)
    const seen = new Set<string>()
    for (let x = -0.06; x < 0.06; x += 0.0017) {
      for (let y = 1.55; y < 1.66; y += 0.0009) {
        expect(REGIONS[regionOf([x, y, 0.08])]).toBe(clothAt([x, y, 0.08]))
        seen.add(clothAt([x, y, 0.08]))
      }
    }
    expect([...seen].sort()).toEqual(['hair', 'skin'])
  })

  test('ends with a function for the shares and one for the region', () => {
    expect(CLOTH_GLSL).toContain('vec4 clothShares(vec3 rest, float soft)')
    expect(CLOTH_GLSL).toContain('float clothRegion(vec3 rest)')
    expect(CLOTH_GLSL).toContain('max(inside.z, inside.w) > 0.0 ? 3.0 : inside.x > 0.0 ? 1.0 : inside.y > 0.0 ? 2.0 : 0.0')
  })
})
