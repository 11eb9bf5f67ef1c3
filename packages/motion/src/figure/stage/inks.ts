import { colourToChannels, OPACITY, type Ink, type Palette } from '../palette.ts'
import { BODY_INKS } from './body-glsl.ts'
import { paletteToThingInks, type ThingInks } from './thing-triangles.ts'

/** A palette as shaders want it: 0 to 1. */
export interface StageInks {
  /** Three numbers for each of `BODY_INKS`. */
  readonly body: Float32Array
  readonly things: ThingInks
  readonly shadow: Float32Array
  /** Round the figure and its things. */
  readonly outline: Float32Array
  /** Where one part of the figure lies before another. */
  readonly line: Float32Array
  readonly ghost: Float32Array
  readonly ghostLine: Float32Array
}

/** How strongly lines cover what lies under them. */
const LINE = { outline: 0.95, line: 0.66 } as const

export const paletteToStageInks = (palette: Palette): StageInks => {
  const parts = (ink: Ink): readonly number[] => colourToChannels(palette[ink]).map((value) => value / 255)
  const covering = (ink: Ink, opacity: number): Float32Array => Float32Array.of(...parts(ink).map((value) => value * opacity), opacity)
  return {
    body: Float32Array.from(BODY_INKS.flatMap(parts)),
    things: paletteToThingInks(palette),
    shadow: Float32Array.from(parts('shadow')),
    outline: covering('outline', LINE.outline),
    line: covering('line', LINE.line),
    ghost: covering('ghost', OPACITY.ghostFill * 1.8),
    ghostLine: covering('ghost', OPACITY.ghost),
  }
}
