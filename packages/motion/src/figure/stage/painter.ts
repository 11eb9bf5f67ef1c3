import type { Skeleton } from '../../body/build.ts'
import type { Solution } from '../../body/solve.ts'
import { boneFrames, BONES, FRAME_SIZE } from '../bones.ts'
import type { Camera } from '../camera.ts'
import { keyLight } from '../drawing/light.ts'
import { GIVE } from '../drawing/seen-face.ts'
import type { Mesh } from '../mesh.ts'
import type { Scene } from '../scene.ts'
import { createEffortTexture } from './effort-texture.ts'
import { createBody, type Pose } from './figure-body.ts'
import { ghostShare } from './ghost.ts'
import type { StageInks } from './inks.ts'
import { DEPTH_SPAN, writeLens, writeThrow } from './lens.ts'
import { patchFor } from './patch.ts'
import { createPrograms, type ThingProgram } from './programs.ts'
import { createShadow, GRAIN } from './shadow.ts'
import { createThings } from './things.ts'

export interface DrawOptions {
  /** How strongly the working muscles shine, 0 to 1; 1 when not said. */
  readonly glow?: number
  /** The width of lines in canvas pixels; 0 for none. When not said, as wide as the drawing's in a picture of this height. */
  readonly line?: number
  /** The skin in all its triangles, and lines where one part of it lies before another; there unless it is said that not. */
  readonly details?: boolean
}

/** Draws scenes with one graphics context, as long as that lives. */
export interface Painter {
  paint(scene: Scene, inks: StageInks, options: DrawOptions): void
  dispose(): void
}

/**
 * How far behind what it surrounds a line lies, metres: one over the body itself ends where a part comes to lie on another;
 * the outline lies before the body, lest a wall that is leaned on hides it.
 */
const LINE_BACK = 0.012
const OUTLINE_BACK = -0.012
/** Lines round things are this much finer. */
const THING_LINE = 0.75
/** The drawing's line is this share of the picture's height. */
const LINE_SHARE = 0.0031

/** Seen from lower than this (a sine), the floor is but a line, and its shadow fades. */
const FLAT = 0.1

/** Texture units: one for what a program draws with, one that always holds the efforts. */
const EFFORT_UNIT = 1

export const createPainter = (gl: WebGL2RenderingContext, mesh: Mesh, skeleton: Skeleton): Painter => {
  const programs = createPrograms(gl)
  const body = createBody(gl, mesh)
  const efforts = createEffortTexture(gl)
  const things = createThings(gl)
  const shadow = createShadow(gl)
  const frames = new Float32Array(BONES.length * FRAME_SIZE)
  const lens = new Float32Array(16)
  const thrown = new Float32Array(16)
  let shown: { readonly body?: Solution; readonly ghost?: Solution | undefined } = {}
  /** Line widths: pixels, and parts of the picture from −1 to 1. */
  let pixels = 0
  let across = 0
  let upright = 0


  const useForThings = ({ program, at }: ThingProgram, matrix: Float32Array, { towards }: Camera, grow: number, back: number): void => {
    gl.useProgram(program)
    gl.uniformMatrix4fv(at.lens, false, matrix)
    gl.uniform3f(at.towards, ...towards)
    gl.uniform1f(at.grow, grow)
    gl.uniform1f(at.back, back)
  }

  const drawFlat = (pose: Pose, { right, up }: Camera, ink: Float32Array, isWide = false, back = 0): void => {
    const { program, at } = programs.flat
    gl.useProgram(program)
    gl.uniformMatrix4fv(at.lens, false, lens)
    gl.uniform3f(at.right, ...right)
    gl.uniform3f(at.up, ...up)
    gl.uniform2f(at.width, isWide ? across : 0, isWide ? upright : 0)
    gl.uniform2f(at.back, DEPTH_SPAN * back, back)
    gl.uniform4fv(at.ink, ink)
    gl.cullFace(isWide ? gl.FRONT : gl.BACK)
    pose.drawCoarsely()
    gl.cullFace(gl.BACK)
  }

  const paintThings = ({ camera }: Scene, { outline }: StageInks): void => {
    useForThings(programs.thing, lens, camera, 0, GIVE)
    things.draw()
    if (pixels === 0) return
    useForThings(programs.thing, lens, camera, upright * camera.slope * THING_LINE, GIVE)
    gl.cullFace(gl.FRONT)
    things.drawFlat(outline)
    gl.cullFace(gl.BACK)
  }

  /** Where the body or its outline is, the stencil is 1. */
  const paintBody = ({ camera }: Scene, { body: inks, outline, line }: StageInks, light: readonly number[], glow: number, hasDetails: boolean): void => {
    const { program, at } = programs.surface
    gl.stencilFunc(gl.ALWAYS, 1, 1)
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.REPLACE)
    gl.useProgram(program)
    gl.uniformMatrix4fv(at.lens, false, lens)
    gl.uniform3fv(at.inks, inks)
    gl.uniform3fv(at.key, light)
    gl.uniform1f(at.glow, glow)
    gl.uniform1i(at.efforts, EFFORT_UNIT)
    if (hasDetails) body.now.draw()
    else body.now.drawCoarsely()
    if (pixels === 0) return
    // Over the body itself a thin line, and round it the outline: on a dark page they differ.
    gl.stencilFunc(gl.EQUAL, 1, 1)
    if (hasDetails) drawFlat(body.now, camera, line, true, LINE_BACK)
    gl.stencilFunc(gl.NOTEQUAL, 1, 1)
    drawFlat(body.now, camera, outline, true, OUTLINE_BACK)
  }

  /** The ghost is seen only where nothing has drawn over it, and each of its pixels once. */
  const paintGhost = ({ camera }: Scene, inks: StageInks, share: number): void => {
    gl.stencilFunc(gl.EQUAL, 0, 3)
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.INCR)
    drawFlat(body.ghost, camera, inks.ghost.map((part) => part * share))
    if (pixels > 0) drawFlat(body.ghost, camera, inks.ghostLine.map((part) => part * share), true)
  }

  return {
    paint: (scene, inks, { glow = 1, line, details = true }) => {
      const { camera } = scene
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
      const light = keyLight(camera)
      pixels = line ?? Math.max(1, height * LINE_SHARE)
      across = (2 * pixels) / width
      upright = (2 * pixels) / height

      gl.activeTexture(gl.TEXTURE0)
      if (scene.body !== shown.body) body.now.move(boneFrames(skeleton, scene.body, frames))
      const ghosted = scene.ghost ? ghostShare(scene.body, scene.ghost) : 0
      if (scene.ghost && scene.ghost !== shown.ghost) body.ghost.move(boneFrames(skeleton, scene.ghost, frames))
      shown = { body: scene.body, ghost: scene.ghost ?? shown.ghost }
      gl.activeTexture(gl.TEXTURE0 + EFFORT_UNIT)
      efforts.show(scene.muscles)
      gl.activeTexture(gl.TEXTURE0)
      things.fill(scene.faces, light, inks.things)

      const patch = patchFor(scene.body.place, scene.faces, light, GRAIN)
      writeThrow(thrown, light, patch)
      shadow.make(patch, () => {
        gl.useProgram(programs.bodyCast.program)
        gl.uniformMatrix4fv(programs.bodyCast.at.lens, false, thrown)
        // What turns to the floor is lower than what lies over it, and so hides it in the shadow: the rest need not be drawn.
        gl.enable(gl.CULL_FACE)
        body.now.drawCoarsely()
        gl.disable(gl.CULL_FACE)
        useForThings(programs.thingCast, thrown, camera, 0, 0)
        things.drawCasting()
      })

      writeLens(lens, camera)
      gl.viewport(0, 0, width, height)
      gl.clearColor(0, 0, 0, 0)
      gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT | gl.STENCIL_BUFFER_BIT)
      gl.enable(gl.DEPTH_TEST)
      gl.enable(gl.CULL_FACE)
      gl.depthMask(true)
      paintThings(scene, inks)
      gl.enable(gl.STENCIL_TEST)
      gl.enable(gl.BLEND)
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
      paintBody(scene, inks, light, glow, details)
      gl.depthMask(false)
      gl.stencilFunc(gl.EQUAL, 0, 1)
      gl.stencilOp(gl.KEEP, gl.KEEP, gl.KEEP)
      gl.disable(gl.CULL_FACE)
      shadow.lay(patch, lens, inks.shadow, Math.max(0, Math.min(1, camera.towards[1] / FLAT)), width, height)
      gl.enable(gl.CULL_FACE)
      if (ghosted > 0) paintGhost(scene, inks, ghosted)
      gl.depthMask(true)
    },
    dispose: () => {
      for (const part of [programs, body, efforts, things, shadow]) part.dispose()
    },
  }
}
