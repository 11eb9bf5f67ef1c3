import type { Told } from './choose.ts'

/** A place in the drawing, in its own units: about 1.8 to a centimetre, y downwards, the floor at 322. */
export interface Point {
  readonly x: number
  readonly y: number
}

interface Desk {
  readonly hip: Point
  readonly shoulder: Point
  readonly head: Point
  readonly eye: Point
  readonly elbow: Point
  readonly hand: Point
  readonly knee: Point
  readonly ankle: Point
  readonly toe: Point
  readonly seat: Point
  readonly chairBack: { readonly low: Point; readonly high: Point }
  readonly desk: Point
  /** Where the top of the screen would be easy to see. */
  readonly level: number
  readonly keys: Point | undefined
  /** Its upper and lower end; `base` is the near edge of a laptop. */
  readonly screen: { readonly top: Point; readonly foot: Point; readonly base?: Point }
  /** Height of the books under a laptop. */
  readonly books: number | undefined
}

/** How far the trunk leans in to see, and back against the chair. */
const LEAN = { far: 26, front: 6, lean: -14 } as const
const SCREEN_HEIGHT = 74

/** What was told → where everything stands. What was not told stands where it is comfortable for most. */
export const placeDesk = (told: Told): Desk => {
  const isLaptop = told['device'] === 'laptop'
  const sitsForward = told['back'] === 'front'
  const leansIn = told['distance'] === 'far' && !isLaptop
  const hip = { x: sitsForward ? 148 : 124, y: 228 }
  const seat = { x: 84, y: 246 }
  const lift = told['elbow'] === 'high' ? -8 : 0
  const shoulder = { x: hip.x + (leansIn ? LEAN.far : sitsForward || isLaptop ? LEAN.front : LEAN.lean), y: 134 + lift + (leansIn ? 6 : 0) }
  const looksDown = isLaptop || told['height'] === 'below'
  const head = { x: shoulder.x + (looksDown || leansIn ? 20 : 10), y: shoulder.y - 46 - lift + (looksDown ? 6 : 0) }
  const eye = { x: head.x + 20, y: head.y - 2 + (looksDown ? 5 : 0) }

  const handsY = told['elbow'] === 'high' ? 168 : told['elbow'] === 'low' ? 206 : 198
  const elbow = told['elbow'] === 'high' ? { x: shoulder.x + 24, y: shoulder.y + 52 } : told['elbow'] === 'low' ? { x: shoulder.x + 2, y: shoulder.y + 58 } : { x: shoulder.x + 8, y: shoulder.y + 62 }
  const reach = told['mouse'] === 'far' ? 96 : 66
  const hand = { x: elbow.x + reach, y: handsY - 4 }
  const desk = { x: 176, y: handsY + 6 }

  const knee = { x: hip.x + 92, y: 230 }
  const hangs = told['feet'] === 'hang'
  const ankle = { x: knee.x + (hangs ? -4 : 2), y: hangs ? 292 : 308 }
  const toe = { x: ankle.x + 26, y: hangs ? 302 : 314 }

  return {
    hip,
    shoulder,
    head,
    eye,
    elbow,
    hand,
    knee,
    ankle,
    toe,
    seat,
    chairBack: { low: { x: seat.x + 2, y: seat.y }, high: { x: seat.x - 18, y: 158 } },
    desk,
    level: levelOf(told),
    ...placeScreen(told, eye, desk, hand),
  }
}

const LEVEL = 90
/** Lower for glasses with two strengths: one looks through their lower part. */
const levelOf = (told: Told): number => (told['varifocals'] === 'yes' ? LEVEL + 20 : LEVEL)

const DISTANCE: Readonly<Record<string, number>> = { near: 74, arm: 130, far: 172 }

const placeScreen = (told: Told, eye: Point, desk: Point, hand: Point): Pick<Desk, 'screen' | 'keys' | 'books'> => {
  if (told['device'] === 'laptop') {
    const base = { x: hand.x - 12, y: desk.y - 5 }
    const foot = { x: base.x + 52, y: base.y }
    return { screen: { base, foot, top: { x: foot.x + 18, y: foot.y - 48 } }, keys: undefined, books: undefined }
  }
  // The eyes of somebody at ease, whatever they do now: a screen does not move when somebody leans in.
  const x = Math.min(345, Math.max(hand.x + 34, eye.x - (told['distance'] === 'far' ? 36 : 0) + (DISTANCE[told['distance'] ?? 'arm'] ?? 130)))
  const top = told['height'] === 'below' ? 128 : told['height'] === 'above' ? 56 : told['height'] === 'level' ? LEVEL : levelOf(told)
  const keys = { x: hand.x - 20, y: desk.y - 5 }
  const foot = { x, y: Math.min(top + SCREEN_HEIGHT, desk.y - 8) }
  if (told['device'] === 'laptopRaised') {
    const books = Math.max(12, desk.y - 4 - (top + 52))
    return { screen: { top: { x: x + 10, y: top }, foot: { x, y: top + 50 }, base: { x: x - 34, y: top + 50 } }, keys, books }
  }
  return { screen: { top: { x, y: top }, foot }, keys, books: undefined }
}
