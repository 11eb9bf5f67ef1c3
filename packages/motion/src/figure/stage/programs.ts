import { BODY_FRAGMENT, CAST_VERTEX, FLAT_FRAGMENT, LINE_VERTEX, SURFACE_VERTEX } from './body-glsl.ts'
import { link, type Program } from './program.ts'
import { CAST_FRAGMENT } from './shadow-glsl.ts'
import { THING_FRAGMENT, THING_VERTEX } from './thing-glsl.ts'

/** What every program that draws things is told. */
const PLACED = ['lens', 'towards', 'grow', 'back'] as const

export type ThingProgram = Program<(typeof PLACED)[number]>

export interface Programs {
  /** The body in its colours, in one flat ink, and as it keeps the light from the floor. */
  readonly surface: Program<'lens' | 'inks' | 'key' | 'glow' | 'efforts'>
  readonly flat: Program<'lens' | 'right' | 'up' | 'width' | 'back' | 'ink'>
  readonly bodyCast: Program<'lens'>
  readonly thing: ThingProgram
  readonly thingCast: ThingProgram
  dispose(): void
}

export const createPrograms = (gl: WebGL2RenderingContext): Programs => {
  const surface = link(gl, SURFACE_VERTEX, BODY_FRAGMENT, ['lens', 'inks', 'key', 'glow', 'efforts'])
  const flat = link(gl, LINE_VERTEX, FLAT_FRAGMENT, ['lens', 'right', 'up', 'width', 'back', 'ink'])
  const bodyCast = link(gl, CAST_VERTEX, CAST_FRAGMENT, ['lens'])
  const thing = link(gl, THING_VERTEX, THING_FRAGMENT, PLACED)
  const thingCast = link(gl, THING_VERTEX, CAST_FRAGMENT, PLACED)
  return {
    surface,
    flat,
    bodyCast,
    thing,
    thingCast,
    dispose: () => {
      for (const { program } of [surface, flat, bodyCast, thing, thingCast]) gl.deleteProgram(program)
    },
  }
}
