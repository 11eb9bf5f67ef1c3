// What the browser runs for the bench of the figure: our stage and three.js on two canvases of the same size.
import { boneFrames, BONES, FRAME_SIZE } from '../packages/motion/src/figure/bones.ts'
import { bodyAt, extentOf, paletteOf, prepare, readMesh, setScene, SKELETONS, viewOf, type Clip, type Instant, type Scene } from '../packages/motion/src/index.ts'
import { createStage } from '../packages/motion/src/figure/stage/stage.ts'
import { createRival } from './bench-figure-three.ts'

/** Pictures of one round, each of another instant. */
const FRAMES = 10
const LENGTH = 2
const instantOf = (frame: number): Instant => ({ phase: 'out', elapsed: (LENGTH * (frame + 0.5)) / FRAMES, length: LENGTH })

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)

const openCanvas = (size: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  document.body.append(canvas)
  return canvas
}

const contextOf = (canvas: HTMLCanvasElement): WebGL2RenderingContext => {
  const gl = canvas.getContext('webgl2')
  if (!gl) throw new Error('this browser has no WebGL2')
  return gl
}

const pixel = new Uint8Array(4)
/** Until every pixel is there. */
const finish = (gl: WebGL2RenderingContext): void => {
  gl.finish()
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
}

/** Ours and three.js with smooth edges and without, and ours with all left out that a slow machine leaves out. */
export const RUNS = ['ours-smooth', 'three-smooth', 'ours-rough', 'three-rough', 'ours-plain'] as const

/** Milliseconds of each picture until all is drawn; `script` is our JavaScript alone, from the instant to the last call of the graphics card. */
export type Times = Readonly<Record<(typeof RUNS)[number] | 'script', readonly number[]>>

interface Act {
  readonly sceneAt: (instant: Instant) => Scene
  readonly scenes: readonly Scene[]
}

const actOf = (clip: Clip): Act => {
  const prepared = prepare(clip)
  const extent = extentOf(prepared)
  const ghost = bodyAt(prepared, { phase: 'ready', elapsed: 0, length: 1 })
  const sceneAt = (instant: Instant): Scene => setScene(prepared, bodyAt(prepared, instant), extent, viewOf(prepared), 1, ghost)
  return { sceneAt, scenes: Array.from({ length: FRAMES }, (_, frame) => sceneAt(instantOf(frame))) }
}

/** Everybody draws each clip in turn, round after round. The first round only warms up. */
const compare = (clips: readonly Clip[], meshFile: string, size: number, rounds: number): Times => {
  const mesh = readMesh(bytesOf(meshFile))
  const skeleton = SKELETONS.narrow
  const acts = clips.map(actOf)
  const camera = acts[0]?.scenes[0]?.camera
  if (!camera) throw new Error('there is no clip to draw')
  const stageOn = (canvas: HTMLCanvasElement, isSmooth: boolean) => {
    const stage = createStage(canvas, { mesh, skeleton, colours: paletteOf('sand', 'light'), isSmooth })
    if (!stage) throw new Error('this browser has no stage')
    const gl = contextOf(canvas)
    // Even where the browser says that it has no graphics card, both are to be compared as they were asked for.
    if (gl.getContextAttributes()?.antialias !== isSmooth) throw new Error('this browser does not smooth edges as it is told')
    return { stage, gl }
  }
  const rivalOn = (canvas: HTMLCanvasElement, isSmooth: boolean) => ({ rival: createRival(canvas, isSmooth, mesh, BONES.length, camera), gl: contextOf(canvas) })
  const ours = { smooth: stageOn(openCanvas(size), true), rough: stageOn(openCanvas(size), false) }
  const rivals = { smooth: rivalOn(openCanvas(size), true), rough: rivalOn(openCanvas(size), false) }
  const frames = new Float32Array(BONES.length * FRAME_SIZE)
  const plain = ({ ghost: _, ...scene }: Scene): Scene => scene

  const draw: Readonly<Record<(typeof RUNS)[number], (scene: Scene) => WebGL2RenderingContext>> = {
    'ours-smooth': (scene) => (ours.smooth.stage.draw(scene), ours.smooth.gl),
    'three-smooth': (scene) => (rivals.smooth.rival.draw(boneFrames(skeleton, scene.body, frames), scene.camera), rivals.smooth.gl),
    'ours-rough': (scene) => (ours.rough.stage.draw(scene), ours.rough.gl),
    'three-rough': (scene) => (rivals.rough.rival.draw(boneFrames(skeleton, scene.body, frames), scene.camera), rivals.rough.gl),
    'ours-plain': (scene) => (ours.rough.stage.draw(plain(scene), { details: false }), ours.rough.gl),
  }
  const times: Record<keyof Times, number[]> = { 'ours-smooth': [], 'three-smooth': [], 'ours-rough': [], 'three-rough': [], 'ours-plain': [], script: [] }
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) for (const kept of Object.values(times)) kept.length = 0
    for (const { scenes, sceneAt } of acts) {
      for (const run of RUNS) {
        for (const scene of scenes) {
          const started = performance.now()
          finish(draw[run](scene))
          times[run].push(performance.now() - started)
        }
      }
      for (let frame = 0; frame < FRAMES; frame += 1) {
        const started = performance.now()
        ours.smooth.stage.draw(sceneAt(instantOf(frame)))
        times.script.push(performance.now() - started)
        finish(ours.smooth.gl)
      }
    }
  }
  return times
}

const figureBench = { compare }
export type FigureBench = typeof figureBench

declare global {
  interface Window {
    figureBench: FigureBench
  }
}
window.figureBench = figureBench
