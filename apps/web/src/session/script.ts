import type { ExerciseWords, ProgrammeWords } from '@rhomboid/content/content.ts'
import type { Moment, Player, Prescription, Side, Span } from '@rhomboid/domain'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { words as messages } from '../messages/index.ts'

/** The words that a session speaks and shows. */
export interface SessionWords {
  readonly exercises: Readonly<Record<string, ExerciseWords>>
  readonly programme: ProgrammeWords
}

/** What stands on the stage at one moment. */
export interface Scene {
  /** What to do now, in a few words. */
  readonly phase: string
  /** Where one is: side, repetition and set; or, before the work, the sentence that is said. A new part is read out by a screen reader. */
  readonly caption: readonly string[]
  readonly side?: Side
}

export const exerciseWords = ({ exercise }: Prescription, words: SessionWords): ExerciseWords => {
  const found = words.exercises[exercise]
  if (!found) throw new Error(`the exercise ${exercise} has no words`)
  return found
}

/** The words of a form that is not the main one. */
export const variantWords = (prescription: Prescription, words: SessionWords) => exerciseWords(prescription, words).variants[prescription.form]

/** `Seated twist`, or `Seated twist: Quarter turn`. */
export const nameOf = (prescription: Prescription, words: SessionWords): string => {
  const variant = variantWords(prescription, words)
  const { name } = exerciseWords(prescription, words)
  return variant ? `${name}: ${variant.name}` : name
}

const line = ({ programme }: SessionWords, key: string, values: Readonly<Record<string, string | number>> = {}): string => {
  const pattern = programme.session[key]
  if (pattern === undefined) throw new Error(`the programme words have no session.${key}`)
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const sideName = (side: Side, words: SessionWords): string => capital(line(words, side))

export const doneLine = (words: SessionWords): string => line(words, 'done')

/** Each ends as a sentence, so that a voice takes a breath between them. */
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined ? [] : [/[.!?]$/.test(part) ? part : `${part}.`])).join(' ')

/** What the voice says as an exercise comes up: its name, how much of it, and how it begins. */
const announcement = (item: number, doing: Prescription, words: SessionWords): string =>
  sentences([
    line(words, item === 0 ? 'first' : 'ready', { name: nameOf(doing, words) }),
    capital(doseInWords(doing.dosage, words.programme.dosage)),
    exerciseWords(doing, words).call,
  ])

const phaseWord = (span: Extract<Span, { kind: 'work' }>, doing: Prescription, words: SessionWords): string => exerciseWords(doing, words).phases[span.phase] ?? ''

/** Letters that stand in one line of the stage on a phone. */
const ONE_LINE = 17

export const hasLongPhase = (doing: Prescription, words: SessionWords): boolean => Object.values(exerciseWords(doing, words).phases).some((phase) => phase.length > ONE_LINE)

/** Repetitions and breaths come quickly: their words are said twice, then only counted. */
const SPELLED_OUT = 2

const isCounted = ({ dosage }: Prescription): boolean => dosage.work.kind === 'repetitions' || dosage.work.kind === 'breaths'

export const sceneOf = (player: Player, { span }: Moment, words: SessionWords): Scene => {
  const doing = doingAt(player, span)
  switch (span.kind) {
    case 'ready':
      return { phase: messages.session.getReady, caption: [announcement(span.item, doing, words)] }
    case 'rest':
      return { phase: line(words, 'rest'), caption: [line(words, 'restThen', { set: span.set, sets: span.sets })] }
    case 'change-sides':
      return { phase: line(words, 'changeSides'), caption: [sideName(span.to, words)], side: span.to }
    case 'work': {
      const phase = phaseWord(span, doing, words)
      const caption = [
        span.side && sideName(span.side, words),
        isCounted(doing) ? undefined : phase,
        span.repetitions > 1 ? line(words, 'repetition', { repetition: span.repetition, repetitions: span.repetitions }) : undefined,
        span.sets > 1 ? line(words, 'set', { set: span.set, sets: span.sets }) : undefined,
      ].filter((part) => part !== undefined)
      return { phase, caption, ...(span.side ? { side: span.side } : {}) }
    }
  }
}

/** What the voice says as a moment begins; nothing when the count alone goes on. */
export const spokenAt = (player: Player, { span, index }: Moment, words: SessionWords): string | undefined => {
  const doing = doingAt(player, span)
  if (span.kind === 'ready') return announcement(span.item, doing, words)
  if (span.kind === 'rest') return line(words, 'restThen', { set: span.set, sets: span.sets })
  if (span.kind === 'change-sides') return sentences([line(words, 'changeSides'), sideName(span.to, words)])
  const before = player.timeline.spans[index - 1]
  const isFirstOfRepetition = before?.kind !== 'work' || before.item !== span.item || before.repetition !== span.repetition || before.side !== span.side || before.set !== span.set
  const isNewSide = span.repetition === 1 && isFirstOfRepetition && before?.kind !== 'change-sides'
  const side = span.side && isNewSide ? sideName(span.side, words) : undefined
  const phase = phaseWord(span, doing, words)
  if (!isCounted(doing)) {
    const count = span.repetitions > 1 && span.repetition > 1 ? line(words, 'repetition', { repetition: span.repetition, repetitions: span.repetitions }) : undefined
    return sentences([side, phase, count])
  }
  if (span.repetition <= SPELLED_OUT) return sentences([side, phase])
  return isFirstOfRepetition ? String(span.repetition) : undefined
}

/** The last three seconds are ticked where somebody waits for an end: not in the phases of a quick repetition. */
export const isTicked = (player: Player, span: Span): boolean =>
  span.kind === 'ready' || span.kind === 'rest' || (span.kind === 'work' && !isCounted(doingAt(player, span)))

const doingAt = (player: Player, span: Span): Prescription => {
  const item = player.items[span.item]
  if (!item) throw new Error(`the session has no exercise ${span.item}`)
  return item.doing
}

/** What comes after the exercise under way. */
export const nextName = (player: Player, item: number, words: SessionWords): string | undefined => {
  const next = player.items[item + 1]
  return next && nameOf(next.doing, words)
}
