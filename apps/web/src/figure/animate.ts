import { bodyAt, extentOf, follow, paletteOf, prepare, setScene, SKELETONS, viewOf, type Build, type Clip, type Following, type Instant, type Mesh, type Side, type SkinTone, type Theme, type View } from '@rhomboid/motion'
import { createStage, followPointer, FULL_PACE, nextPace } from '@rhomboid/motion/stage.ts'

/** What the figure is to show now. */
export interface Shown {
  readonly side: Side
  readonly instant: Instant
  /** How hard the muscles work, 0 to 1. */
  readonly effort: number
}

export interface Animation {
  /** Draws for a moment although nothing runs: what is shown has changed. */
  wake(): void
  /** While it runs, every picture of the screen is drawn. */
  run(isRunning: boolean): void
  colour(skin: SkinTone, theme: Theme): void
  stop(): void
}

interface Animated {
  readonly mesh: Mesh
  readonly clip: Clip
  readonly build: Build
  readonly skin: SkinTone
  readonly theme: Theme
  /** Asked before every picture. */
  readonly now: () => Shown | undefined
  /** Told from where the figure is seen now: 0 is the front, 90 its left side. Degrees. */
  readonly onTurn: (degrees: number) => void
}

/** How long a change takes to settle, and a little more. Seconds. */
const AWAKE = 1.2
/** An earlier clip was too slow for this machine: the next ones are drawn without smooth edges. */
let wasSlow = false

/**
 * Lets a clip move on a canvas, to be turned by hand.
 * @returns undefined where the browser has no WebGL2
 */
export const animate = (canvas: HTMLCanvasElement, { mesh, clip, build, skin, theme, now, onTurn }: Animated): Animation | undefined => {
  const skeleton = SKELETONS[build]
  const stage = createStage(canvas, { mesh, skeleton, colours: paletteOf(skin, theme), isSmooth: !wasSlow })
  if (!stage) return undefined
  const sides = { right: prepare(clip, build, 'right'), left: prepare(clip, build, 'left') } as const
  const extents = { right: extentOf(sides.right), left: extentOf(sides.left) } as const
  const ghosts = { right: startOf(sides.right), left: startOf(sides.left) } as const
  let side: Side = now()?.side ?? 'right'
  let view: View = viewOf(sides[side])
  let following: Following | undefined
  let isRunning = false
  let awakeUntil = 0
  let frame = 0
  let pace = FULL_PACE
  let drawnAt = 0

  /** Leaves things out of the picture when pictures come too slowly. */
  const judge = (milliseconds: number): void => {
    const { omitted } = pace
    if (drawnAt > 0) pace = nextPace(pace, milliseconds - drawnAt)
    drawnAt = milliseconds
    if (pace.omitted === omitted) return
    wasSlow = true
    fit()
  }
  const fit = (): void => {
    const { width, height } = canvas.getBoundingClientRect()
    stage.resize(width, height, pace.omitted.includes('fine-pixels') ? Math.min(1, devicePixelRatio) : devicePixelRatio)
  }
  const draw = (seconds: number): void => {
    const shown = now()
    if (!shown) return
    if (shown.side !== side) {
      side = shown.side
      orbit.aim(viewOf(sides[side]))
      view = orbit.view
      onTurn(view.turn)
    }
    const prepared = sides[side]
    const [next, body] = follow(following, prepared, shown.instant, seconds)
    following = next
    stage.draw(setScene(prepared, body, extents[side], view, canvas.width / Math.max(1, canvas.height), pace.omitted.includes('ghost') ? undefined : ghosts[side]), { glow: shown.effort, details: !pace.omitted.includes('details') })
  }
  const tick = (milliseconds: number): void => {
    const seconds = milliseconds / 1000
    judge(milliseconds)
    draw(seconds)
    frame = isRunning || seconds < awakeUntil ? requestAnimationFrame(tick) : 0
    if (frame === 0) drawnAt = 0
  }
  const wake = (): void => {
    awakeUntil = performance.now() / 1000 + AWAKE
    if (frame === 0) frame = requestAnimationFrame(tick)
  }
  const orbit = followPointer(canvas, view, (next) => {
    view = next
    onTurn(view.turn)
    wake()
  })
  onTurn(view.turn)
  const measure = new ResizeObserver(() => {
    fit()
    wake()
  })
  measure.observe(canvas)

  return {
    wake,
    run: (running) => {
      isRunning = running
      wake()
    },
    colour: (nextSkin, nextTheme) => {
      stage.setColours(paletteOf(nextSkin, nextTheme))
      wake()
    },
    stop: () => {
      cancelAnimationFrame(frame)
      measure.disconnect()
      orbit.stop()
      stage.dispose()
    },
  }
}

/** Where the movement begins, shown faintly so that one sees how far it goes. */
const startOf = (prepared: ReturnType<typeof prepare>) => bodyAt(prepared, { phase: 'ready', elapsed: 0, length: 1 })
