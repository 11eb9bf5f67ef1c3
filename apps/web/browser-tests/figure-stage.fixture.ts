// What the page under test runs: the stage as the app has it, and a few ways to look at what it drew.
import { paletteOf, readMesh, SKELETONS, type Clip, type Mesh, type Theme } from '@rhomboid/motion'
import { createStage, followPointer, type DrawOptions, type Stage } from '@rhomboid/motion/stage.ts'

import { toScene } from './figure-scenes.fixture.ts'

const lab = {
  createStage,
  followPointer,
  paletteOf,
  skeletons: SKELETONS,
  toScene,
  /** What contexts have made and not deleted, by its kind. */
  living: {} as Record<string, number>,

  loadMesh: async (): Promise<Mesh> => readMesh(await (await fetch('narrow.bin')).arrayBuffer()),

  /** A new canvas in the page with a stage of this many pixels. */
  open: async (size: number, theme: Theme = 'light'): Promise<{ readonly canvas: HTMLCanvasElement; readonly stage: Stage }> => {
    const canvas = document.createElement('canvas')
    canvas.tabIndex = 0
    document.body.append(canvas)
    const stage = createStage(canvas, { mesh: await lab.loadMesh(), colours: paletteOf('sand', theme), skeleton: SKELETONS.narrow })
    if (!stage) throw new Error('this browser has no stage')
    stage.resize(size, size, 1)
    return { canvas, stage }
  },

  /** Red, green, blue and opacity of each pixel, the top row first. Only right after drawing. */
  readPixels: (canvas: HTMLCanvasElement): Uint8Array => {
    const gl = canvas.getContext('webgl2')
    const { width, height } = canvas
    const upsideDown = new Uint8Array(width * height * 4)
    gl?.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, upsideDown)
    const pixels = new Uint8Array(upsideDown.length)
    for (let y = 0; y < height; y += 1) pixels.set(upsideDown.subarray((height - 1 - y) * width * 4, (height - y) * width * 4), y * width * 4)
    return pixels
  },

  /** What the stage shows of a clip, as base64: numbers travel slowly. */
  shoot: async (clip: Clip, size: number, options: DrawOptions = {}, theme: Theme = 'light'): Promise<string> => {
    const { canvas, stage } = await lab.open(size, theme)
    stage.draw(toScene(clip), options)
    const pixels = lab.readPixels(canvas)
    stage.dispose()
    canvas.remove()
    return btoa(Array.from(pixels, (value) => String.fromCodePoint(value)).join(''))
  },

  countPixels: (pixels: Uint8Array): number => {
    let count = 0
    for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 127) count += 1
    return count
  },

  /** From now on, whatever a context makes or deletes is counted. */
  countLiving: (): void => {
    const contexts = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>
    for (const kind of ['Buffer', 'Texture', 'Framebuffer', 'Program', 'Shader', 'VertexArray', 'TransformFeedback', 'Renderbuffer', 'Sampler', 'Query']) {
      for (const [verb, by] of [['create', 1], ['delete', -1]] as const) {
        const whole = contexts[`${verb}${kind}`] as (...given: unknown[]) => unknown
        contexts[`${verb}${kind}`] = function count(this: unknown, ...given: unknown[]): unknown {
          lab.living[kind] = (lab.living[kind] ?? 0) + by
          return whole.apply(this, given)
        }
      }
    }
  },
}

export type Lab = typeof lab

declare global {
  interface Window {
    lab: Lab
  }
}

// Beside the page only the types are wanted.
if (typeof window !== 'undefined') window.lab = lab
