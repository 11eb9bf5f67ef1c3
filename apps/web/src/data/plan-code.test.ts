import { encodeQR } from 'qr'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { CODE_AT_MOST, codeToPlan, fromBase45, isPlanCode, planToCode, toBase45 } from './plan-code.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('base45', () => {
  // The examples of RFC 9285.
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('%j is %j, and back', (text, code) => {
    expect(toBase45(bytes(text))).toBe(code)
    expect(fromBase45(code)).toEqual(bytes(text))
  })

  test.each(['GGW', ':::', 'A', 'a', 'BB8é'])('%j stands for nothing', (code) => {
    expect(fromBase45(code)).toBeUndefined()
  })
})

const week = (exercises: number): string =>
  JSON.stringify({
    kind: 'rhomboid-plan',
    version: 1,
    sessions: [{ days: [0, 2, 4], rounds: 1, exercises: Array.from({ length: exercises }, (_, index) => ({ exercise: `exercise-${index}`, form: 'main', dosage: { sets: 2, work: { kind: 'holds', count: 5, length: 10 }, rest: 30, sides: 'none' } })) }],
  })

test('a week of ten exercises fits a code that a decoder reads', async () => {
  const code = await planToCode(week(10))
  if (code === undefined) throw new Error('the plan does not fit')
  expect(code.length).toBeLessThan(600)
  const rows = encodeQR(code, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 4 })
  const scale = 4
  const size = rows.length * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  const read = decodeQR({ width: size, height: size, data })
  expect(read).toBe(code)
  expect(await codeToPlan(read)).toEqual({ ok: true, value: week(10) })
})

test('a plan that is too long for a code gets none', async () => {
  // Letters without any order, which nothing presses together.
  let state = 1
  const noise = Array.from({ length: CODE_AT_MOST }, () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90))).join('')
  expect(await planToCode(noise)).toBeUndefined()
})

test('a code of another kind, a damaged one, and one that grows without end open nothing', async () => {
  expect(isPlanCode('https://example.org')).toBe(false)
  expect(await codeToPlan('https://example.org')).toEqual({ ok: false, error: { type: 'not-ours' } })
  expect(await codeToPlan('RHOMBOID1:A')).toEqual({ ok: false, error: { type: 'damaged' } })
  expect(await codeToPlan('RHOMBOID1:ABCDEF')).toEqual({ ok: false, error: { type: 'damaged' } })
  const bomb = await planToCode(' '.repeat(300_000))
  expect(bomb?.length).toBeLessThan(1_000)
  expect(await codeToPlan(bomb ?? '')).toEqual({ ok: false, error: { type: 'damaged' } })
})
