import type { Content } from '@rhomboid/content/content.ts'
import type { Prescription, Side, Span } from '@rhomboid/domain'
import { fill } from '@rhomboid/content/fill.ts'
import { nameOf, wordsOf } from './plan-words.ts'

/** What a span asks for, in a few words: `Lift`, `Rest. Then set 2 of 3`, `Next: Chin tuck`. */
export const spanInWords = (span: Span, items: readonly Prescription[], content: Content): string => {
  const words = content.words.programme.session
  const item = items[span.item]
  if (!item) throw new Error(`a span speaks of exercise ${span.item}, which is not there`)
  switch (span.kind) {
    case 'ready':
      return fill(span.item === 0 ? words['first'] : words['ready'], { name: nameOf(item, content) })
    case 'rest':
      return fill(words['restThen'], { set: span.set, sets: span.sets })
    case 'change-sides':
      return `${fill(words['changeSides'], {})}: ${sideInWords(span.to, content)}`
    case 'work':
      return wordsOf(item.exercise, content).phases[span.phase] ?? nameOf(item, content)
  }
}

export const sideInWords = (side: Side, content: Content): string => fill(content.words.programme.session[side], {})

/** Where in the exercise a span of work is: `Set 1 of 2, 3 of 10, right side`. */
export const placeInWords = (span: Extract<Span, { kind: 'work' }>, content: Content): string => {
  const words = content.words.programme.session
  return [
    ...(span.sets > 1 ? [fill(words['set'], { set: span.set, sets: span.sets })] : []),
    ...(span.repetitions > 1 ? [fill(words['repetition'], { repetition: span.repetition, repetitions: span.repetitions })] : []),
    ...(span.side ? [sideInWords(span.side, content)] : []),
  ].join(', ')
}

/** A span as one line. */
export const spanLine = (span: Span, items: readonly Prescription[], content: Content): string => {
  const what = spanInWords(span, items, content)
  const place = span.kind === 'work' ? placeInWords(span, content) : ''
  return place === '' ? what : `${what} (${place})`
}
