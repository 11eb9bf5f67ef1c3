import { BODY_FRAGMENT, BODY_VERTEX, FLAT_FRAGMENT } from './body-glsl.ts'
import { link, type Program } from './program.ts'
import { CAST_FRAGMENT } from './shadow-glsl.ts'
import { THING_FRAGMENT, THING_VERTEX } from './thing-glsl.ts'

/** What every program that draws the body is told. */
const CARRIED = ['lens', 'right', 'up', 'towards', 'width', 'back'] as const
/** What every program that draws things is told. */
const PLACED = ['lens', 'towards', 'grow', 'back'] as const

export type BodyProgram = Program<(typeof CARRIED)[number]>
export type ThingProgram = Program<(typeof PLACED)[number]>

export interface Programs {
  /** The body in its colours, in one flat ink, and as it keeps the light from the floor. */
  readonly surface: Program<(typeof CARRIED)[number] | 'inks' | 'key' | 'glow' | 'efforts'>
  readonly flat: Program<(typeof CARRIED)[number] | 'ink'>
  readonly bodyCast: BodyProgram
  readonly thing: ThingProgram
  readonly thingCast: ThingProgram
  dispose(): void
}

export const createPrograms = (gl: WebGL2RenderingContext): Programs => {
  const surface = link(gl, BODY_VERTEX, BODY_FRAGMENT, [...CARRIED, 'inks', 'key', 'glow', 'efforts'])
  const flat = link(gl, BODY_VERTEX, FLAT_FRAGMENT, [...CARRIED, 'ink'])
  const bodyCast = link(gl, BODY_VERTEX, CAST_FRAGMENT, CARRIED)
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
