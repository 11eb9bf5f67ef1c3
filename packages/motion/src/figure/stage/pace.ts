/**
 * What is left out of the picture when it comes too slowly, the least missed first: the finer of two skins with
 * the lines inside the figure, pixels finer than CSS pixels, the start pose behind it.
 */
export const OMISSIONS = ['details', 'fine-pixels', 'ghost'] as const
export type Omission = (typeof OMISSIONS)[number]

/** How fast pictures have come since something was last left out. */
export interface Pace {
  readonly omitted: readonly Omission[]
  readonly pictures: number
  readonly milliseconds: number
}

export const FULL_PACE: Pace = { omitted: [], pictures: 0, milliseconds: 0 }

/** So many pictures are judged together. */
const JUDGED = 20
/** Slower than this on average is too slow. A screen that saves power shows one picture in 33 milliseconds, and is left alone. */
const SLOW = 36
/** A longer pause is no picture: the page was hidden, or nothing moved. */
const PAUSE = 250

/** What is left out never comes back: a picture that changes its mind all the time is worse than a plain one. @param milliseconds since the picture before */
export const nextPace = (pace: Pace, milliseconds: number): Pace => {
  if (milliseconds > PAUSE || pace.omitted.length === OMISSIONS.length) return pace
  const pictures = pace.pictures + 1
  const sum = pace.milliseconds + milliseconds
  if (pictures < JUDGED) return { ...pace, pictures, milliseconds: sum }
  const isSlow = sum / pictures > SLOW
  return { omitted: isSlow ? OMISSIONS.slice(0, pace.omitted.length + 1) : pace.omitted, pictures: 0, milliseconds: 0 }
}
