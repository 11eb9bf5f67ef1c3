import type { Skeleton } from '../../body/build.ts'
import type { Mesh } from '../mesh.ts'
import type { Palette } from '../palette.ts'
import type { Scene } from '../scene.ts'
import { createPainter, type DrawOptions, type Painter } from './painter.ts'
import { paletteToStageInks } from './inks.ts'

export { FULL_PACE, nextPace, type Omission, type Pace } from './pace.ts'
export { followPointer, type Orbit } from './orbit.ts'
export { applyGesture, keyToGesture, TILTS, ZOOMS, type Gesture } from './gesture.ts'
export type { DrawOptions } from './painter.ts'

/** A canvas on which the figure moves. */
export interface Stage {
  /** Shows the scene, whose camera ought to have the canvas's aspect. While the context is lost it is only remembered. */
  draw(scene: Scene, options?: DrawOptions): void
  /** Gives the canvas its pixels and draws the last scene again. CSS pixels; what is beyond twice as fine is left out. */
  resize(width: number, height: number, pixelRatio: number): void
  /** Draws the last scene again in other colours. */
  setColours(colours: Palette): void
  /** Frees everything. The canvas can have another stage as long as it stays in the page. */
  dispose(): void
  /** The browser has taken the graphics card away; it gives it back by itself, and the last scene is drawn again. */
  readonly isLost: boolean
}

export interface StageParts {
  readonly mesh: Mesh
  readonly colours: Palette
  /** Whose bones the mesh hangs on. */
  readonly skeleton: Skeleton
  /** Whether edges are smoothed; they are unless it is said that not. Without a graphics card that costs half of the time, and they never are. */
  readonly isSmooth?: boolean
}

/** Finer pixels cost time, and nobody sees them. */
const FINEST = 2

/**
 * Makes a stage of the canvas, whose background stays clear.
 * @returns undefined when the browser has no WebGL2 that can do it: then the figure is shown as a drawing
 */
export const createStage = (canvas: HTMLCanvasElement, { mesh, colours, skeleton, isSmooth = true }: StageParts): Stage | undefined => {
  const given = { alpha: true, depth: true, stencil: true, premultipliedAlpha: true, powerPreference: 'low-power' } as const
  const smooth = isSmooth ? canvas.getContext('webgl2', { ...given, antialias: true, failIfMajorPerformanceCaveat: true }) : null
  const gl = smooth ?? canvas.getContext('webgl2', { ...given, antialias: false })
  if (!gl) return undefined
  let inks = paletteToStageInks(colours)
  let painter: Painter | undefined
  let last: { readonly scene: Scene; readonly options: DrawOptions } | undefined
  const off = new AbortController()

  /** @throws Error when this graphics card refuses our shaders */
  const build = (): void => {
    try {
      painter = createPainter(gl, mesh, skeleton)
    } catch (error) {
      // What is lost meanwhile is built anew when it comes back.
      if (!gl.isContextLost()) throw error
    }
  }
  const paint = (): void => {
    if (last && painter) painter.paint(last.scene, inks, last.options)
  }
  const lose = (event: Event): void => {
    // Without this the browser would never give it back.
    event.preventDefault()
    painter = undefined
  }
  const restore = (): void => {
    build()
    paint()
  }
  try {
    build()
  } catch {
    return undefined
  }
  canvas.addEventListener('webglcontextlost', lose, { signal: off.signal })
  canvas.addEventListener('webglcontextrestored', restore, { signal: off.signal })

  return {
    draw: (scene, options = {}) => {
      last = { scene, options }
      paint()
    },
    resize: (width, height, pixelRatio) => {
      const ratio = Math.min(FINEST, pixelRatio)
      const across = Math.max(1, Math.round(width * ratio))
      const upright = Math.max(1, Math.round(height * ratio))
      if (canvas.width === across && canvas.height === upright) return
      canvas.width = across
      canvas.height = upright
      paint()
    },
    setColours: (next) => {
      inks = paletteToStageInks(next)
      paint()
    },
    dispose: () => {
      off.abort()
      painter?.dispose()
      painter = undefined
      last = undefined
      // A page may have only a few contexts: that of a canvas which is taken away is given back at once.
      queueMicrotask(() => {
        if (!canvas.isConnected) gl.getExtension('WEBGL_lose_context')?.loseContext()
      })
    },
    get isLost() {
      return gl.isContextLost()
    },
  }
}
