import { describe, expect, test } from 'vitest'
import { blurred, cropOf, cropped, type Field } from './field.ts'

const noise = (width: number, height: number): Field => ({ x: 3, y: 4, width, height, values: Float32Array.from({ length: width * height }, (_, i) => ((i * 7919) % 97) / 97) })

/** The plain way: each mean by itself, twice over in both directions. */
const slowly = ({ width, height, values }: Field, radius: number): Float32Array => {
  let now = Array.from(values)
  const mean = (dx: number, dy: number): void => {
    now = now.map((_, i) => {
      let sum = 0
      for (let k = -radius; k <= radius; k += 1) {
        const x = Math.min(width - 1, Math.max(0, (i % width) + k * dx))
        const y = Math.min(height - 1, Math.max(0, Math.floor(i / width) + k * dy))
        sum += now[y * width + x]!
      }
      return sum / (2 * radius + 1)
    })
  }
  for (let pass = 0; pass < 2; pass += 1) {
    mean(1, 0)
    mean(0, 1)
  }
  return Float32Array.from(now)
}

describe('fields', () => {
  test.each([1, 2, 5])('running sums over %i pixels give the same means as adding up each one', (radius) => {
    const field = noise(17, 11)
    const fast = blurred(field, radius).values
    slowly(field, radius).forEach((value, i) => expect(fast[i]).toBeCloseTo(value, 4))
  })

  test('a radius wider than the field is no trouble', () => {
    const field = noise(4, 3)
    const fast = blurred(field, 6).values
    slowly(field, 6).forEach((value, i) => expect(fast[i]).toBeCloseTo(value, 4))
  })

  test('blurring leaves what it was given', () => {
    const field = noise(9, 9)
    const before = field.values.slice()
    blurred(field, 2)
    expect(field.values).toEqual(before)
  })

  test('the crop holds every set pixel and stays in the picture', () => {
    const mask = new Uint8Array(10 * 8)
    mask[3 * 10 + 1] = 1
    mask[5 * 10 + 8] = 1
    expect(cropOf(mask, 10, 8, 2)).toEqual({ x: 0, y: 1, width: 10, height: 7 })
    expect(cropOf(new Uint8Array(80), 10, 8, 2)).toBeUndefined()
  })

  test('a crop takes its own part of the picture', () => {
    const picture = Float32Array.from({ length: 20 }, (_, i) => i)
    expect([...cropped(picture, 5, { x: 1, y: 2, width: 2, height: 2 }).values]).toEqual([11, 12, 16, 17])
  })
})
