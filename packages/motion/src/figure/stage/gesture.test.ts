import { expect, test } from 'vitest'

import type { View } from '../camera.ts'
import { applyGesture, keyToGesture, type Gesture } from './gesture.ts'

const AUTHORED: View = { turn: 150, tilt: 20, zoom: 1.2 }
const after = (view: View, ...gestures: readonly Gesture[]): View => gestures.reduce((now, gesture) => applyGesture(now, gesture, AUTHORED), view)
const drag = (right: number, down: number): Gesture => ({ kind: 'drag', right, down })

test('a drag to the right takes the figure along: it is then seen more from its right side', () => {
  expect(after({ turn: 0, tilt: 10, zoom: 1 }, drag(0.25, 0))).toEqual({ turn: -55, tilt: 10, zoom: 1 })
})

test('a drag down shows the figure from above, as far as 80 degrees and as low as minus 10', () => {
  const view = { turn: 0, tilt: 10, zoom: 1 }
  expect(after(view, drag(0, 0.1)).tilt).toBeCloseTo(24, 9)
  expect(after(view, drag(0, 3)).tilt).toBe(80)
  expect(after(view, drag(0, -3)).tilt).toBe(-10)
})

test('turning goes on all the way round, and stays between −180 and 180', () => {
  const turn = (degrees: number): Gesture => ({ kind: 'turn', turn: degrees, tilt: 0 })
  expect(after(AUTHORED, turn(40)).turn).toBe(-170)
  expect(after(AUTHORED, turn(30)).turn).toBe(180)
  expect(after(AUTHORED, turn(-330)).turn).toBe(180)
  expect(after(AUTHORED, turn(-331)).turn).toBe(179)
})

test('zoom stays between 0.8 and 2.5', () => {
  const zoom = (by: number): Gesture => ({ kind: 'zoom', by })
  expect(after(AUTHORED, zoom(1.5)).zoom).toBeCloseTo(1.8, 9)
  expect(after(AUTHORED, zoom(9)).zoom).toBe(2.5)
  expect(after(AUTHORED, zoom(0.1)).zoom).toBe(0.8)
})

test('home leads back to the authored view from anywhere', () => {
  expect(after(AUTHORED, drag(0.4, 0.3), { kind: 'zoom', by: 1.4 }, { kind: 'home' })).toEqual(AUTHORED)
})

test('a view that an author tilted farther is kept, and a drag does not jump away from it', () => {
  const steep = { turn: 0, tilt: 88, zoom: 1 }
  expect(after(steep, drag(0.1, 0.05)).tilt).toBe(88)
  expect(after(steep, drag(0.1, -0.05)).tilt).toBeCloseTo(81, 9)
})

test('arrows push the figure ten degrees as a finger would, and pairs of keys cancel out', () => {
  const pressed = (...keys: readonly string[]): View => after(AUTHORED, ...keys.flatMap((key) => keyToGesture(key) ?? []))
  expect(pressed('ArrowLeft').turn).toBe(160)
  expect(Math.sign(after(AUTHORED, drag(-0.01, 0)).turn - AUTHORED.turn)).toBe(1)
  expect(pressed('ArrowDown').tilt).toBe(30)
  expect(Math.sign(after(AUTHORED, drag(0, 0.01)).tilt - AUTHORED.tilt)).toBe(1)
  expect(pressed('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', '+', '-')).toEqual(AUTHORED)
  expect(pressed('+', 'ArrowUp', 'Home')).toEqual(AUTHORED)
  expect(keyToGesture('Enter')).toBeUndefined()
})
