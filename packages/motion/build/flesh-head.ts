import type { Build } from '../src/body/build.ts'
import { aroundX, aroundY, aroundZ, compose, NO_ROTATION } from '../src/geometry/rotation.ts'
import { sections, type Cut } from './loft.ts'
import { ball, cone, loft, type Solid, type Stand } from './solid.ts'

const WORLD: Stand = { place: [0, 0, 0], rotation: NO_ROTATION }

/** The face from under the chin to the forehead. */
const faceOf = (jaw: number): readonly Cut[] => [
  [1.51, 0.009, 0.009, 0.012, 0.01, 0.045],
  [1.518, 0.023 * jaw, 0.023 * jaw, 0.028, 0.021, 0.043],
  [1.532, 0.035 * jaw, 0.035 * jaw, 0.045, 0.03, 0.037],
  [1.553, 0.0445 * jaw, 0.0445 * jaw, 0.056, 0.041, 0.029],
  [1.575, 0.05 * jaw, 0.05 * jaw, 0.064, 0.052, 0.021],
  [1.6, 0.054, 0.054, 0.068, 0.055, 0.016],
  [1.625, 0.0565, 0.0565, 0.07, 0.056, 0.013],
  [1.655, 0.058, 0.058, 0.07, 0.059, 0.012],
  [1.685, 0.04, 0.04, 0.05, 0.04, 0.012],
]

/** A plain, calm head; the hair's own volume comes as padding, a knot as a solid. */
export const headOf = (build: Build): readonly Solid[] => {
  const jaw = build === 'wide' ? 1.08 : 0.98
  return [
    ball('head', WORLD, [0, 1.642, -0.018], [0.0715, 0.083, 0.092], 0.02),
    loft('head', WORLD, sections(faceOf(jaw), 2.25), 0.012),
    // Brow and nose.
    ball('head', WORLD, [0.022, 1.649, 0.059], [0.026, 0.008, 0.011], 0.026, aroundY(18)),
    cone('head', WORLD, [0, 1.632, 0.071], [0, 1.599, 0.0835], 0.006, 0.0085, 0.014),
    ball('head', WORLD, [0.0075, 1.597, 0.075], [0.0065, 0.0055, 0.008], 0.01),
    // Ears.
    ball('head', WORLD, [0.0715, 1.625, -0.014], [0.0065, 0.0275, 0.016], 0.007, compose(aroundY(-16), compose(aroundZ(-6), aroundX(-10)))),
    ...(build === 'wide' ? [] : [ball('head', WORLD, [0, 1.612, -0.122], [0.04, 0.037, 0.033], 0.012)]),
  ]
}
