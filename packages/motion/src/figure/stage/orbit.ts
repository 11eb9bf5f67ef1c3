import type { View } from '../camera.ts'
import { applyGesture, keyToGesture, type Gesture } from './gesture.ts'

export interface Orbit {
  readonly view: View
  /** Starts anew from another authored view, as when the exercise changes. */
  aim(view: View): void
  /** Takes every listener off the canvas. */
  stop(): void
}

/** Two taps are one double tap within these milliseconds and CSS pixels. */
const DOUBLE_TAP = { apart: 320, aside: 24 } as const
/** A wheel's notch (100 pixels) enlarges by about a tenth. */
const WHEEL = 0.001
/** Lines and pages of a wheel in pixels, by `deltaMode`. */
const WHEEL_UNITS = [1, 16, 400] as const

/**
 * Lets a person turn the figure: dragging turns and tilts it, two fingers or the wheel (with Ctrl, or while the canvas
 * has the focus) enlarge it, so do the keys + and −; arrows turn it, Home and a double tap bring the authored view
 * back. A finger that moves up or down still scrolls the page.
 *
 * @param view as the clip's author chose it
 * @param onChange gets the new view; it may be called several times for one frame
 */
export const followPointer = (canvas: HTMLCanvasElement, view: View, onChange: (view: View) => void): Orbit => {
  const off = new AbortController()
  const fingers = new Map<number, { readonly x: number; readonly y: number }>()
  let authored = view
  let current = view
  let tap: { readonly at: number; readonly x: number; readonly y: number } | undefined
  let travelled = 0

  const apply = (gesture: Gesture): void => {
    current = applyGesture(current, gesture, authored)
    onChange(current)
  }

  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    if (fingers.size === 0) travelled = 0
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }

  const move = (event: PointerEvent): void => {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    fingers.set(event.pointerId, now)
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    if (fingers.size === 1) {
      const { width } = canvas.getBoundingClientRect()
      return apply({ kind: 'drag', right: (now.x - before.x) / width, down: (now.y - before.y) / width })
    }
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    if (!other) return
    const from = Math.hypot(before.x - other.x, before.y - other.y)
    const to = Math.hypot(now.x - other.x, now.y - other.y)
    if (from > 0) apply({ kind: 'zoom', by: to / from })
  }

  const lift = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return
    const { timeStamp: at, clientX: x, clientY: y } = event
    const isTap = event.type === 'pointerup' && fingers.size === 0 && travelled < DOUBLE_TAP.aside
    const isSecond = isTap && tap !== undefined && at - tap.at < DOUBLE_TAP.apart && Math.hypot(x - tap.x, y - tap.y) < DOUBLE_TAP.aside
    tap = isTap && !isSecond ? { at, x, y } : undefined
    if (isSecond) apply({ kind: 'home' })
  }

  const roll = (event: WheelEvent): void => {
    if (!event.ctrlKey && document.activeElement !== canvas) return
    event.preventDefault()
    apply({ kind: 'zoom', by: Math.exp(-event.deltaY * (WHEEL_UNITS[event.deltaMode] ?? 1) * WHEEL) })
  }

  const type = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const gesture = keyToGesture(event.key)
    if (!gesture) return
    event.preventDefault()
    apply(gesture)
  }

  // Through the object model, which the page's policy allows; a style attribute it would refuse.
  canvas.style.touchAction = 'pan-y'
  const { signal } = off
  canvas.addEventListener('pointerdown', press, { signal })
  canvas.addEventListener('pointermove', move, { signal })
  canvas.addEventListener('pointerup', lift, { signal })
  canvas.addEventListener('pointercancel', lift, { signal })
  canvas.addEventListener('wheel', roll, { signal, passive: false })
  canvas.addEventListener('keydown', type, { signal })

  return {
    get view() {
      return current
    },
    aim(next) {
      authored = next
      current = next
    },
    stop: () => {
      off.abort()
      canvas.style.touchAction = ''
    },
  }
}
