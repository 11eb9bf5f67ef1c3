import { words } from './messages/index.ts'

/** Seconds → the nearest number of minutes in words, at least one. */
export const minutesInWords = (seconds: number): string => words.programme.minutes(Math.max(1, Math.round(seconds / 60)))
