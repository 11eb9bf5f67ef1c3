import type { Content } from '@rhomboid/content/content.ts'
import type { Dosage, Item, LeftOutReason, PrecautionCode, Prescription, Work } from '@rhomboid/domain'

/** `{n} sets` with n = 2 → `2 sets`. */
export const fill = (pattern: string | undefined, values: Readonly<Record<string, string | number>>): string => {
  if (pattern === undefined) throw new Error(`words are missing for ${Object.values(values).join(', ')}`)
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/**
 * A dosage in words. One set goes without saying, and sets of a single hold are holds.
 *
 * @example 3 sets × 1 hold of 10 s, each side, 30 s rest → `3 holds of 10 seconds, each side, rest 30 seconds between`
 */
export const doseInWords = ({ sets, work, sides, rest }: Dosage, content: Content): string => {
  const words = content.words.programme.dosage
  const counted = (one: string, many: string, n: number, values: Readonly<Record<string, string>> = {}): string => fill(words[n === 1 ? one : many], { n, ...values })
  const time = (seconds: number): string => (seconds >= 60 && seconds % 60 === 0 ? counted('minute', 'minutes', seconds / 60) : counted('second', 'seconds', seconds))
  const workWords = (one: Work): string => {
    switch (one.kind) {
      case 'repetitions':
        return counted('repetition', 'repetitions', one.count)
      case 'holds':
        return counted('hold', 'holds', one.count, { seconds: time(one.length) })
      case 'breaths':
        return counted('breath', 'breaths', one.count)
      case 'steady':
        return fill(words['steady'], { time: time(one.length) })
    }
  }
  const much =
    work.kind === 'holds' && work.count === 1
      ? counted('hold', 'holds', sets, { seconds: time(work.length) })
      : sets === 1
        ? workWords(work)
        : fill(words['of'], { sets: counted('set', 'sets', sets), work: workWords(work) })
  const held = work.kind === 'repetitions' && work.tempo.hold > 0 ? fill(words['hold'], { seconds: time(work.tempo.hold) }) : undefined
  return [much, held, sides === 'each' ? words['each'] : undefined, sets > 1 && rest > 0 ? content.words.programme.session['rest']?.toLowerCase().concat(` ${time(rest)}`) : undefined]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** The name of the form that is done: a variant has its own. */
export const nameOf = ({ exercise, form }: Pick<Prescription, 'exercise' | 'form'>, content: Content): string => {
  const words = wordsOf(exercise, content)
  return form === 'main' ? words.name : (words.variants[form]?.name ?? words.name)
}

export const wordsOf = (exercise: string, content: Content): Content['words']['exercises'][string] => {
  const words = content.words.exercises[exercise]
  if (!words) throw new Error(`the exercise ${exercise} has no words`)
  return words
}

export const itemReason = ({ because }: Pick<Item, 'because'>, content: Content): string => content.words.programme.reasons[because.kind]

export const doseReason = ({ doseBecause }: Pick<Item, 'doseBecause'>, content: Content): string => content.words.programme.doses[doseBecause]

/** Why an exercise is not there, as a sentence. */
export const leftOutInWords = (because: LeftOutReason, content: Content): string => {
  const { programme, screening } = content.words
  const pattern = programme.leftOut[because.kind]
  switch (because.kind) {
    case 'precaution':
      return fill(pattern, { left: screening.precautions[because.code].left })
    case 'hold':
      return fill(pattern, { hold: screening.holds[because.hold] })
    case 'position':
      return fill(pattern, { position: programme.positions[because.position] ?? because.position })
    case 'equipment':
      return fill(pattern, { equipment: programme.equipment[because.equipment] })
    case 'level':
    case 'your-choice':
    case 'walking':
      return pattern
  }
}

/** Why another form than the main one is done. */
export const insteadInWords = (because: LeftOutReason, content: Content): string => {
  const reason = because.kind === 'precaution' ? sentence(content.words.screening.precautions[because.code].who) : leftOutInWords(because, content)
  return fill(content.words.programme.insteadOfMain, { reason })
}

const sentence = (phrase: string): string => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`

/** The advice of an exercise for the precautions of this person. */
export const adviceOf = (exercise: string, codes: readonly PrecautionCode[], content: Content): readonly { readonly code: PrecautionCode; readonly words: string }[] =>
  codes.map((code) => ({ code, words: wordsOf(exercise, content).limits[code] ?? sentence(content.words.screening.precautions[code].who) }))
