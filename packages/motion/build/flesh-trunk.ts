import type { Build } from '../src/body/build.ts'
import { aroundX, aroundY, NO_ROTATION, compose } from '../src/geometry/rotation.ts'
import { sections, type Cut } from './loft.ts'
import { ball, cone, loft, type Solid, type Stand } from './solid.ts'

/** The trunk is written in the world of the rest pose. */
const WORLD: Stand = { place: [0, 0, 0], rotation: NO_ROTATION }

/** Half the width, then how far the back and the front lie from z = −0.015. */
const NARROW: readonly Cut[] = [
  [0.835, 0.06, 0.06, 0.03, 0.055],
  [0.86, 0.125, 0.125, 0.065, 0.075],
  [0.9, 0.157, 0.157, 0.085, 0.092],
  [0.95, 0.158, 0.158, 0.086, 0.102],
  [1.0, 0.141, 0.141, 0.078, 0.1],
  [1.06, 0.12, 0.12, 0.072, 0.094],
  [1.12, 0.118, 0.118, 0.078, 0.091],
  [1.18, 0.126, 0.126, 0.089, 0.093],
  [1.25, 0.136, 0.136, 0.099, 0.095],
  [1.32, 0.144, 0.144, 0.102, 0.09],
  [1.38, 0.14, 0.14, 0.092, 0.072],
  [1.42, 0.115, 0.115, 0.075, 0.048],
  [1.45, 0.07, 0.07, 0.055, 0.028],
]
const WIDE: readonly Cut[] = [
  [0.835, 0.06, 0.06, 0.03, 0.055],
  [0.86, 0.12, 0.12, 0.065, 0.075],
  [0.9, 0.148, 0.148, 0.085, 0.09],
  [0.95, 0.15, 0.15, 0.085, 0.1],
  [1.0, 0.142, 0.142, 0.078, 0.1],
  [1.06, 0.135, 0.135, 0.074, 0.097],
  [1.12, 0.136, 0.136, 0.08, 0.097],
  [1.18, 0.145, 0.145, 0.093, 0.1],
  [1.25, 0.157, 0.157, 0.105, 0.104],
  [1.32, 0.165, 0.165, 0.11, 0.102],
  [1.38, 0.16, 0.16, 0.1, 0.082],
  [1.42, 0.13, 0.13, 0.08, 0.054],
  [1.45, 0.08, 0.08, 0.06, 0.032],
]

/** Middle of the trunk's sections. */
const AXIS: Stand = { place: [0, 0, -0.015], rotation: NO_ROTATION }

export const trunkOf = (build: Build, shoulder: readonly [number, number, number]): readonly Solid[] => {
  const isWide = build === 'wide'
  const hip = isWide ? 0.94 : 1
  const solids: Solid[] = [
    loft('trunk', AXIS, sections(isWide ? WIDE : NARROW, 2.35), 0.03),
    // Seat and hips.
    ball('trunk', WORLD, [0.076 * hip, 0.885, -0.052], [0.082 * hip, 0.082, 0.075], 0.035),
    ball('trunk', WORLD, [0.1 * hip, 0.9, 0], [0.068, 0.085, 0.08], 0.04),
    // Cloth spans the cleft.
    ball('trunk', WORLD, [0, 0.89, -0.07], [0.06, 0.075, 0.05], 0.03),
    // The blade's soft relief.
    ball('trunk', WORLD, [shoulder[0] - 0.07, 1.325, -0.098], [0.048, 0.075, 0.022], 0.04, aroundY(18)),
    // From the neck to the end of the collarbone.
    cone('trunk', WORLD, [0.026, 1.482, -0.054], [shoulder[0] - 0.03, 1.43, -0.046], isWide ? 0.036 : 0.029, isWide ? 0.04 : 0.035, 0.05),
    cone('trunk', WORLD, [0.022, 1.412, 0.022], [shoulder[0] - 0.012, 1.436, -0.014], 0.01, 0.011, 0.014),
    // Under the armpit.
    ball('trunk', WORLD, [shoulder[0] - 0.05, 1.29, -0.055], [0.04, 0.1, 0.05], 0.05),
    cone('trunk', WORLD, [0, 1.42, -0.036], [0, 1.54, -0.018], isWide ? 0.058 : 0.051, isWide ? 0.052 : 0.044, 0.025),
    cone('trunk', WORLD, [0.012, 1.42, 0.01], [0.047, 1.575, -0.032], 0.0105, 0.0105, 0.018),
  ]
  if (isWide) {
    solids.push(ball('trunk', WORLD, [0.078, 1.335, 0.058], [0.082, 0.06, 0.036], 0.03, compose(aroundY(14), aroundX(-8))))
  } else {
    solids.push(ball('trunk', WORLD, [0.068, 1.302, 0.052], [0.06, 0.058, 0.05], 0.035, aroundY(12)), ball('trunk', WORLD, [0, 1.3, 0.05], [0.05, 0.05, 0.042], 0.03))
  }
  if (build === 'pregnant') solids.push(ball('trunk', WORLD, [0, 1.065, 0.075], [0.125, 0.125, 0.105], 0.05))
  return solids
}
