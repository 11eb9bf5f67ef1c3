import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { degreesBetween } from '../geometry/rotation.ts'
import { rotate } from '../geometry/rotation.ts'
import { FREEDOMS } from './joints.ts'
import { anglesOf, localRotation } from './local.ts'

const KINDS = Object.keys(FREEDOMS).filter((kind) => kind !== 'pelvis' && Object.keys(FREEDOMS[kind as keyof typeof FREEDOMS]).length > 0) as (keyof typeof FREEDOMS)[]

const anglesWithin = (kind: keyof typeof FREEDOMS) =>
  fc.record(Object.fromEntries(Object.entries(FREEDOMS[kind]).map(([freedom, [low, high]]) => [freedom, fc.double({ min: low, max: high, noNaN: true })])))

describe('angles lead to a rotation and back', () => {
  test.each(KINDS)('%s', (kind) => {
    fc.assert(
      fc.property(anglesWithin(kind), fc.constantFrom('L' as const, 'R' as const), (angles, side) => {
        const rotation = localRotation(kind, side, angles)
        expect(degreesBetween(rotation, localRotation(kind, side, anglesOf(kind, side, rotation)))).toBeLessThan(0.01)
      }),
    )
  })

  test('away from its poles the shoulder gives back the very angles', () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 170, noNaN: true }), fc.double({ min: -99, max: 140, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (elevation, plane, twist) => {
        const back = anglesOf('shoulder', 'R', localRotation('shoulder', 'R', { elevation, plane, twist }))
        expect(back['elevation']).toBeCloseTo(elevation, 5)
        expect(back['plane']).toBeCloseTo(plane, 5)
        expect(back['twist']).toBeCloseTo(twist, 5)
      }),
    )
  })
})

describe('what the words mean', () => {
  const DOWN = [0, -1, 0] as const
  const FORWARDS = [0, 0, 1] as const
  test('an arm raised in plane 0 points out to its side, in plane 90 to the front', () => {
    expect(rotate(localRotation('shoulder', 'L', { elevation: 90, plane: 0 }), DOWN)[0]).toBeCloseTo(1)
    expect(rotate(localRotation('shoulder', 'R', { elevation: 90, plane: 0 }), DOWN)[0]).toBeCloseTo(-1)
    expect(rotate(localRotation('shoulder', 'R', { elevation: 90, plane: 90 }), DOWN)[2]).toBeCloseTo(1)
  })
  test('a back that twists to the left turns its front to +X, and one that leans to the left goes there', () => {
    expect(rotate(localRotation('thoraxUp', undefined, { twist: 10 }), FORWARDS)[0]).toBeGreaterThan(0.1)
    expect(rotate(localRotation('thoraxUp', undefined, { side: 10 }), [0, 1, 0])[0]).toBeGreaterThan(0.1)
  })
  test('a neck that flexes looks down', () => {
    expect(rotate(localRotation('neck', undefined, { flex: 20 }), FORWARDS)[1]).toBeLessThan(-0.3)
  })
  test('a shoulder drawn back moves its outer end back, a shrug moves it up', () => {
    expect(rotate(localRotation('girdle', 'R', { protraction: -20 }), [-1, 0, 0])[2]).toBeLessThan(-0.3)
    expect(rotate(localRotation('girdle', 'R', { elevation: 20 }), [-1, 0, 0])[1]).toBeGreaterThan(0.3)
  })
  test('a bent knee takes the heel back, a bent hip and elbow take the limb forwards', () => {
    expect(rotate(localRotation('knee', 'L', { flex: 90 }), DOWN)[2]).toBeCloseTo(-1)
    expect(rotate(localRotation('hip', 'L', { flex: 90 }), DOWN)[2]).toBeCloseTo(1)
    expect(rotate(localRotation('elbow', 'L', { flex: 90 }), DOWN)[2]).toBeCloseTo(1)
  })
})
