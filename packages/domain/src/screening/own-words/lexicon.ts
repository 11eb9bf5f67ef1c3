import type { Answer } from '../answers.ts'
import type { QuestionId } from '../ids.ts'

/**
 * What a time long gone means for a sign: `ends` it ("chest pain ten years ago" is no chest
 * pain now), ends it only after `years` (a crash some months ago still counts), or it
 * `counts` for ever (a cancer).
 */
export type PastMeans = 'ends' | 'years' | 'counts'

/** Ways to say one answer to one question. The notation of the phrases is told in notation.ts. */
export interface LexiconEntry {
  readonly question: QuestionId
  /** As it would be answered; one option alone for a tick question. */
  readonly answer: Answer
  /** The emergency box that this opens, or the question itself where no box stands for it; absent where it is no emergency. */
  readonly danger?: string
  readonly past: PastMeans
  /** Phrases that say it outright. */
  readonly says: readonly string[]
  /** Phrases that may mean it; these only ask. */
  readonly hints: readonly string[]
  /** Phrases that sound like it and are something else ("dead tired"). */
  readonly unless: readonly string[]
  /** Counts only where this finding of the same text, named by its question, was said too: a headache in pregnancy. */
  readonly needs?: QuestionId
}

/** Word lists that the grammar of a language is read with; each may be written in the notation. */
export const GRAMMAR_LISTS = [
  /** May stand between two parts of a phrase without changing what they say. */
  'little',
  /** No phrase reaches across one of these. */
  'breaks',
  /** Deny what follows. */
  'negators',
  /** Look like a denial and are none ("not only", "no relief"). */
  'falseNegators',
  /** May stand between a denial and what it denies. */
  'light',
  /** Carry a denial on through a list. */
  'orWords',
  /** Joins without carrying a denial on: "no fever and chest pain" may mean either. */
  'newItem',
  /** Begin a new statement, which a denial does not reach. */
  'subjects',
  'prepositions',
  'bodyParts',
  /** Take a denial back, before or after what it denies ("no numbness except …", "not until today"). */
  'exceptions',
  /** Say "no" to what stands just before ("chest pain: none"). */
  'answersNo',
  /** Say "no" to all that was asked about before ("fever, numb legs: all no"). */
  'allNo',
  /** Say "no" to a list that follows ("none of these: …"). */
  'noneOfThese',
  /** Before a list that somebody was asked about. */
  'askedAbout',
  /** Say of a part of the body that all is well with it. */
  'isFine',
  'self',
  /** Relatives and others whom somebody may be writing for. */
  'dependants',
  /** Others, of whom somebody only tells. */
  'strangers',
  /** Of animals somebody only tells, whatever they have. */
  'animals',
  /** Before a person: that person is not who has it ("lifting my son"). */
  'objectMarks',
  /** With another person: it is told of the past, and no emergency now. */
  'toldOfThePast',
  'happeningNow',
  /** The speaker's own trouble ("my back is sore"): what such a text tells of somebody else is only told … */
  'ownTrouble',
  /** The same without a word that says whose ("sore upper back"): it is the speaker's own where they are the last person named. */
  'aches',
  /** … unless it is written for them, or they are beside the speaker now. */
  'onBehalf',
  /** Who sees such things at work ("A&E nurse") … */
  'jobs',
  /** … and words of that work ("patients", "on shift"): what such a sentence tells without "I" or "my" is told of others. */
  'atWork',
  /** Put after the sign itself: somebody else's ("… killed my father"). */
  'familyMarks',
  'longAgo',
  'someWeeksAgo',
  'yearsAgo',
  /** Undo a past ("still", "again"). */
  'stillSo',
  /** Hold a word of `stillSo` and say the opposite ("fine since"). */
  'overNow',
  /** The speaker does not know, fears it, asks, or supposes. */
  'doubts',
] as const
export type GrammarList = (typeof GRAMMAR_LISTS)[number]

export interface Lexicon {
  /** Named lists of words and phrases, referred to as `@name`; those of the grammar among them. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** A wrong spelling, and what is meant; one word may stand for several ("chestpain"). */
  readonly misspellings: Readonly<Record<string, string>>
  /** Words that are right as they are, and never taken for a misspelling of ours ("right" is not "tight"). */
  readonly ordinary: readonly string[]
  /** Ways of speaking that sound like a danger and are none, whatever the sign ("drowning in paperwork"). */
  readonly figures: readonly string[]
  readonly entries: readonly LexiconEntry[]
}

export interface Proposal {
  readonly question: QuestionId
  /** To be confirmed, never set by itself. Where `about` is `denied`, the answer that says so. */
  readonly answer: Answer
  /** The very words that it was read from. */
  readonly because: string
  readonly certainty: 'said' | 'perhaps'
  readonly about: 'self' | 'another' | 'past' | 'denied' | 'unsure'
  /** The emergency box to open now, or the question where no box stands for it. Never for what was denied or is long over. */
  readonly danger?: string
}
