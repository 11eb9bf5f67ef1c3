import { dangersOf, emergenciesIn, readOwnWords, type Lexicon, type Proposal, type RuleSet } from '@rhomboid/domain'
import { statementsIn } from './statements.ts'

/** What a question says of danger. */
export interface Danger {
  /** Something that is there now, in the writer or somebody beside them. */
  readonly isNow: boolean
  /** The very words that say so. */
  readonly because: readonly string[]
  readonly rules: readonly string[]
  /** It is asked about, or only feared. */
  readonly feared: boolean
  /** What the question tells, without what it only asks; empty where it only asks. */
  readonly told: string
}

/** Thoughts of self-harm are never only feared. */
const ALWAYS = 'selfHarmThoughts'
/** So many signs that are only hinted at count as one that was said. */
const HINTS = 2
const SELF = /\b(?:i|im|ive|id|my|me|mine|we|our|he|she|his|her)\b/i

/**
 * Looks for danger with the words and rules of screening. The check-in asks about what is
 * doubtful; here nobody can ask back, so that what a question tells of the present counts,
 * however it ends: "my chest is tight, is it my back?"
 *
 * @param harmless phrases that sound like a danger and are none, such as a hot water bottle
 */
export const dangerIn = (question: string, lexicon: Lexicon, rules: RuleSet, harmless: RegExp | undefined, region?: string): Danger => {
  const text = harmless === undefined ? question : question.replace(harmless, ' ')
  const asked = readOwnWords(text, lexicon)
  const statements = statementsIn(text)
  const told = readOwnWords(statements, lexicon)
  const said = [...dangersOf(asked), ...dangersOf(told)]
  // "Can wind give you chest pain?" tells of nobody.
  const isGeneral = statements === '' && !SELF.test(text)
  const now = isGeneral ? [] : said.filter(isThere)
  const hints = dangersOf(told).filter(({ about }) => about === 'unsure')
  const because = [...now, ...(hints.length >= HINTS ? hints : [])]
  const emergencies = (isGeneral ? [] : [asked, told]).flatMap((proposals) => emergenciesIn(proposals.filter(({ certainty }) => certainty === 'said'), rules, region))
  return {
    isNow: because.length + emergencies.length > 0,
    because: [...new Set(because.map((one) => one.because))],
    rules: [...new Set(emergencies.map(({ rule }) => rule))],
    feared: said.length > 0,
    told: statements,
  }
}

const isThere = ({ certainty, about, danger }: Proposal): boolean => certainty === 'said' || about === 'another' || danger === ALWAYS
