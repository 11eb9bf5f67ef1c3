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
import type { StageInks } from './inks.ts'
import { writeLens, writeThrow } from './lens.ts'
import { patchFor } from './patch.ts'
import { createPrograms, type BodyProgram, type ThingProgram } from './programs.ts'
import { createShadow, GRAIN } from './shadow.ts'
import { createThings } from './things.ts'

export interface DrawOptions {
  /** How strongly the working muscles shine, 0 to 1; 1 when not said. */
  readonly glow?: number
  /** The width of lines in canvas pixels; 0 for none. When not said, as wide as the drawing's in a picture of this height. */
  readonly line?: number
}

/** Draws scenes with one graphics context, as long as that lives. */
export interface Painter {
  paint(scene: Scene, inks: StageInks, options: DrawOptions): void
  dispose(): void
}

/**
 * How far behind what it surrounds a line lies, metres. Over the body itself there are two, so that it fades where one
 * part comes to lie on another; the outline lies before it, lest a wall that is leaned on hides it.
 */
const LINES_BACK = [0.008, 0.02] as const
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

  const useForBody = ({ program, at }: BodyProgram, matrix: Float32Array, { right, up, towards }: Camera, isWide = false, back = 0): void => {
    gl.useProgram(program)
    gl.uniformMatrix4fv(at.lens, false, matrix)
    gl.uniform3f(at.right, ...right)
    gl.uniform3f(at.up, ...up)
    gl.uniform3f(at.towards, ...towards)
    gl.uniform2f(at.width, isWide ? across : 0, isWide ? upright : 0)
    gl.uniform1f(at.back, back)
  }

  const useForThings = ({ program, at }: ThingProgram, matrix: Float32Array, { towards }: Camera, grow: number, back: number): void => {
    gl.useProgram(program)
    gl.uniformMatrix4fv(at.lens, false, matrix)
    gl.uniform3f(at.towards, ...towards)
    gl.uniform1f(at.grow, grow)
    gl.uniform1f(at.back, back)
  }

  const drawFlat = (pose: Pose, camera: Camera, ink: Float32Array, isWide = false, back = 0): void => {
    useForBody(programs.flat, lens, camera, isWide, back)
    gl.uniform4fv(programs.flat.at.ink, ink)
    gl.cullFace(isWide ? gl.FRONT : gl.BACK)
    pose.draw()
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
  const paintBody = ({ camera }: Scene, { body: inks, outline, line }: StageInks, light: readonly number[], glow: number): void => {
    const { at } = programs.surface
    gl.stencilFunc(gl.ALWAYS, 1, 1)
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.REPLACE)
    useForBody(programs.surface, lens, camera)
    gl.uniform3fv(at.inks, inks)
    gl.uniform3fv(at.key, light)
    gl.uniform1f(at.glow, glow)
    gl.uniform1i(at.efforts, EFFORT_UNIT)
    body.now.draw()
    if (pixels === 0) return
    // Over the body itself a thin line, and round it the outline: on a dark page they differ.
    gl.stencilFunc(gl.EQUAL, 1, 1)
    for (const back of LINES_BACK) drawFlat(body.now, camera, line, true, back)
    gl.stencilFunc(gl.NOTEQUAL, 1, 1)
    drawFlat(body.now, camera, outline, true, OUTLINE_BACK)
  }

  /** The ghost is seen only where nothing has drawn over it, and each of its pixels once. */
  const paintGhost = ({ camera }: Scene, inks: StageInks): void => {
    gl.stencilFunc(gl.EQUAL, 0, 3)
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.INCR)
    drawFlat(body.ghost, camera, inks.ghost)
    if (pixels > 0) drawFlat(body.ghost, camera, inks.ghostLine, true)
  }

  return {
    paint: (scene, inks, { glow = 1, line }) => {
      const { camera } = scene
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
      const light = keyLight(camera)
      pixels = line ?? Math.max(1, height * LINE_SHARE)
      across = (2 * pixels) / width
      upright = (2 * pixels) / height

      gl.activeTexture(gl.TEXTURE0)
      if (scene.body !== shown.body) body.now.move(boneFrames(skeleton, scene.body, frames))
      if (scene.ghost && scene.ghost !== shown.ghost) body.ghost.move(boneFrames(skeleton, scene.ghost, frames))
      shown = { body: scene.body, ghost: scene.ghost ?? shown.ghost }
      gl.activeTexture(gl.TEXTURE0 + EFFORT_UNIT)
      efforts.show(scene.muscles)
      gl.activeTexture(gl.TEXTURE0)
      things.fill(scene.faces, light, inks.things)

      const patch = patchFor(scene.body.place, scene.faces, light, GRAIN)
      writeThrow(thrown, light, patch)
      shadow.make(patch, () => {
        useForBody(programs.bodyCast, thrown, camera)
        body.now.draw()
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
      paintBody(scene, inks, light, glow)
      gl.depthMask(false)
      gl.stencilFunc(gl.EQUAL, 0, 1)
      gl.stencilOp(gl.KEEP, gl.KEEP, gl.KEEP)
      gl.disable(gl.CULL_FACE)
      shadow.lay(patch, lens, inks.shadow, Math.max(0, Math.min(1, camera.towards[1] / FLAT)), width, height)
      gl.enable(gl.CULL_FACE)
      if (scene.ghost) paintGhost(scene, inks)
      gl.depthMask(true)
    },
    dispose: () => {
      for (const part of [programs, body, efforts, things, shadow]) part.dispose()
    },
  }
}
