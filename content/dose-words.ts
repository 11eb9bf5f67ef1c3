import type { Dosage, Work } from '@rhomboid/domain'
import type { ProgrammeWords } from './content.ts'
import { fill } from './fill.ts'

export type DosageWords = ProgrammeWords['dosage']

const counted = (words: DosageWords, one: string, many: string, n: number, values: Readonly<Record<string, string>> = {}): string =>
  fill(words[n === 1 ? one : many], { n, ...values })

/** Whole minutes as minutes, everything else as seconds. */
export const timeInWords = (seconds: number, words: DosageWords): string =>
  seconds >= 60 && seconds % 60 === 0
    ? counted(words, 'minute', 'minutes', seconds / 60)
    : counted(words, 'second', 'seconds', Math.round(seconds))

const workInWords = (work: Work, words: DosageWords): string => {
  switch (work.kind) {
    case 'repetitions':
      return counted(words, 'repetition', 'repetitions', work.count)
    case 'holds':
      return counted(words, 'hold', 'holds', work.count, { seconds: timeInWords(work.length, words) })
    case 'breaths':
      return counted(words, 'breath', 'breaths', work.count)
    case 'steady':
      return fill(words['steady'], { time: timeInWords(work.length, words) })
  }
}

/**
 * A dosage in words. One set goes without saying, and sets of a single hold are holds.
 *
 * @example 2 sets × 10 repetitions held for 3 s → `2 sets of 10 times, hold 3 seconds`
 * @example 2 sets × 1 hold of 15 s, each side → `2 holds of 15 seconds, each side`
 */
export const doseInWords = ({ sets, work, sides }: Dosage, words: DosageWords): string => {
  const much =
    work.kind === 'holds' && work.count === 1
      ? counted(words, 'hold', 'holds', sets, { seconds: timeInWords(work.length, words) })
      : sets === 1
        ? workInWords(work, words)
        : fill(words['of'], { sets: counted(words, 'set', 'sets', sets), work: workInWords(work, words) })
  const held = work.kind === 'repetitions' && work.tempo.hold > 0 ? fill(words['hold'], { seconds: timeInWords(work.tempo.hold, words) }) : undefined
  return [much, held, sides === 'each' ? fill(words['each'], {}) : undefined].filter((part) => part !== undefined).join(', ')
}
