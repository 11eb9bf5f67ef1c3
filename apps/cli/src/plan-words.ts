import type { Content } from '@rhomboid/content/content.ts'
import { doseInWords as workDoseInWords, timeInWords } from '@rhomboid/content/dose-words.ts'
import { fill } from '@rhomboid/content/fill.ts'
import type { Dosage, Item, LeftOutReason, PrecautionCode, Prescription } from '@rhomboid/domain'

/**
 * A dosage in words, with the rest between its sets.
 *
 * @example 3 sets × 1 hold of 10 s, each side, 30 s rest → `3 holds of 10 seconds, each side, rest 30 seconds`
 */
export const doseInWords = (dosage: Dosage, content: Content): string => {
  const words = content.words.programme
  const rest = dosage.sets > 1 && dosage.rest > 0 ? `, ${fill(words.session['rest'], {}).toLowerCase()} ${timeInWords(dosage.rest, words.dosage)}` : ''
  return `${workDoseInWords(dosage, words.dosage)}${rest}`
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
