import type { View } from '../camera.ts'

/** What a person does to turn the figure. */
export type Gesture =
  /** Moved by these shares of the picture's width, to the right and down. */
  | { readonly kind: 'drag'; readonly right: number; readonly down: number }
  /** Steps of a key: degrees. */
  | { readonly kind: 'turn'; readonly turn: number; readonly tilt: number }
  /** Enlarged by this factor. */
  | { readonly kind: 'zoom'; readonly by: number }
  /** Back to how the clip is best seen. */
  | { readonly kind: 'home' }

export const TILTS = { lowest: -10, highest: 80 } as const
export const ZOOMS = { smallest: 0.8, largest: 2.5 } as const

/** A drag across the whole picture turns by so many degrees. */
const TURN_ACROSS = 220
const TILT_ACROSS = 140

const within = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value))
/** The same direction, −180 (not itself) to 180. */
const unwind = (degrees: number): number => degrees - 360 * Math.ceil((degrees - 180) / 360)

/**
 * The view after the gesture. What is taken hold of follows the finger: a drag to the right brings the figure's right
 * side forwards, a drag down shows more of it from above.
 * @param authored where `home` leads
 */
export const applyGesture = (view: View, gesture: Gesture, authored: View): View => {
  switch (gesture.kind) {
    case 'drag':
      return turned(view, -gesture.right * TURN_ACROSS, gesture.down * TILT_ACROSS)
    case 'turn':
      return turned(view, gesture.turn, gesture.tilt)
    case 'zoom':
      return { ...view, zoom: within(ZOOMS.smallest, view.zoom * gesture.by, ZOOMS.largest) }
    case 'home':
      return authored
  }
}

const turned = (view: View, turn: number, tilt: number): View => ({
  ...view,
  turn: unwind(view.turn + turn),
  tilt: within(Math.min(TILTS.lowest, view.tilt), view.tilt + tilt, Math.max(TILTS.highest, view.tilt)),
})

/** One press turns or tilts by this many degrees. */
const STEP = 10
const STEP_ZOOM = 1.15

/** What a key means: arrows push the figure as a finger does. Undefined for a key that is not ours. */
export const keyToGesture = (key: string): Gesture | undefined => {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'turn', turn: STEP, tilt: 0 }
    case 'ArrowRight':
      return { kind: 'turn', turn: -STEP, tilt: 0 }
    case 'ArrowUp':
      return { kind: 'turn', turn: 0, tilt: -STEP }
    case 'ArrowDown':
      return { kind: 'turn', turn: 0, tilt: STEP }
    case '+':
    case '=':
      return { kind: 'zoom', by: STEP_ZOOM }
    case '-':
    case '_':
      return { kind: 'zoom', by: 1 / STEP_ZOOM }
    case 'Home':
      return { kind: 'home' }
    default:
      return undefined
  }
}
