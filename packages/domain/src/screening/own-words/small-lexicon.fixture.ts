import type { GrammarList, Lexicon } from './lexicon.ts'

/** A lexicon small enough to be seen at a glance, with the grammar that it needs. */
const GRAMMAR: Readonly<Record<GrammarList, readonly string[]>> = {
  little: ['my', 'the', 'is', 'feels', 'really', 'and @part', '@part and', 'it'],
  breaks: ['but', 'because', 'fine'],
  negators: ['no', 'not', 'never', 'without'],
  falseNegators: ['not only', 'not sure', 'not sleep', 'no idea'],
  light: ['any', 'have', 'had', 'got', 'in', 'my', 'the', 'feel'],
  orWords: ['or', 'nor'],
  newItem: ['and'],
  subjects: ['i', 'my', 'it', 'have'],
  prepositions: ['in', 'on', 'of', 'from'],
  bodyParts: ['@part'],
  exceptions: ['except', 'until'],
  answersNo: ['no', 'none'],
  isFine: ['is fine', 'are fine'],
  self: ['i', 'my', 'me'],
  dependants: ['my @kin', '@kin', 'he', 'she', 'his', 'her'],
  strangers: ['friend', 'people'],
  objectMarks: ['lifting', 'with'],
  toldOfThePast: ['had', 'died', 'was'],
  happeningNow: ['now'],
  familyMarks: ['killed my @kin'],
  longAgo: ['used to', 'months ago'],
  someWeeksAgo: ['weeks ago'],
  yearsAgo: ['years ago', '#n years ago', 'in #year', 'as a child'],
  stillSo: ['still', 'again', 'now'],
  doubts: ['maybe', 'not sure', 'worried', 'if'],
}

export const SMALL: Lexicon = {
  lists: { ...GRAMMAR, part: ['chest', 'back', 'leg', 'arm'], kin: ['mum', 'son'], hurting: ['hurts', 'pain', 'tight'], numb: ['numb', 'pins and needles', 'cannot feel'] },
  misspellings: { chet: 'chest', chestpain: 'chest pain' },
  ordinary: ['right', 'cheat', 'number', 'sleep'],
  entries: [
    { question: 'chestPain', answer: 'yes', danger: 'chest', past: 'ends', says: ['chest _ @hurting', '@hurting _ in my? chest', 'chest @hurting'], hints: ['chest ..4 weird'], unless: ['chest of drawers', 'hurts of'] },
    { question: 'legs', answer: 'both', danger: 'legs', past: 'ends', says: ['leg _ @numb', '@numb ..3 leg'], hints: [], unless: [] },
    { question: 'collapse', answer: ['fainted'], danger: 'collapse', past: 'ends', says: ['=fainted'], hints: [], unless: [] },
    { question: 'bigInjury', answer: 'yes', danger: 'injury', past: 'years', says: ['crash'], hints: [], unless: [] },
    { question: 'cancerEver', answer: 'yes', past: 'counts', says: ['cancer'], hints: [], unless: [] },
    { question: 'pregnancy', answer: 'pregnant', past: 'ends', says: ['pregnant'], hints: [], unless: [] },
    { question: 'pregnancySigns', answer: ['badHeadache'], danger: 'pregnancy', past: 'ends', says: ['headache'], hints: [], unless: [], needs: 'pregnancy' },
    { question: 'feels', answer: ['tight'], past: 'ends', says: ['tight'], hints: [], unless: [] },
  ],
}
