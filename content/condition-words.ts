import type { Condition, OptionId, QuestionId } from '@rhomboid/domain'
import type { ScreeningContent, ScreeningWords } from './content.ts'

/** One line of a condition in words, and the lines that stand below it. */
export interface Sentence {
  readonly text: string
  readonly parts: readonly Sentence[]
}

type Bank = Pick<ScreeningContent, 'questions' | 'findings'>

/**
 * A condition as somebody reads it who knows medicine and no code: every question in its
 * own wording, every number with its unit, every named finding written out.
 */
export const conditionInWords = (condition: Condition, bank: Bank, words: ScreeningWords): Sentence => {
  const inner = (part: Condition): Sentence => conditionInWords(part, bank, words)
  switch (condition.kind) {
    case 'yes':
    case 'no':
      return line(`${quoted(condition.question, words)} answered “${words.answers[condition.kind]}”`)
    case 'chosen':
      return line(`${quoted(condition.question, words)} answered ${options(condition.question, condition.oneOf, words, 'or')}`)
    case 'ticked': {
      const { question, atLeast, of } = condition
      const how = of.length === 1 ? 'ticked:' : atLeast === 1 ? 'ticked, one or more of:' : `ticked, at least ${atLeast} of:`
      return line(`${quoted(question, words)} ${how} ${options(question, of, words, ',')}`)
    }
    case 'number':
      return line(`${quoted(condition.question, words)} ${range(condition, unitOf(condition.question, bank))}`)
    case 'all':
      return only(condition.of, inner) ?? { text: 'All of:', parts: condition.of.map(inner) }
    case 'any':
      return only(condition.of, inner) ?? { text: 'At least one of:', parts: condition.of.map(inner) }
    case 'count':
      return { text: `At least ${condition.atLeast} of:`, parts: condition.of.map(inner) }
    case 'not':
      return unless(inner(condition.of))
    case 'rule':
      return line(`rule ${condition.id} fires (${words.rules[condition.id]?.because ?? 'it has no words'})`)
    case 'finding': {
      const named = bank.findings.find(({ id }) => id === condition.id)
      const name = `“${spaced(condition.id)}”${named?.doubtCounts === true ? ', where “not sure” counts as so' : ''}`
      if (!named) return line(name)
      const whole = inner(named.when)
      return whole.parts.length === 0 ? line(`${name}: ${whole.text}`) : { text: `${name}: ${whole.text.charAt(0).toLowerCase()}${whole.text.slice(1)}`, parts: whole.parts }
    }
  }
}

/** The sentence and all below it, indented by `- `: for a file or a letter. */
export const sentenceToLines = ({ text, parts }: Sentence, depth = 0): readonly string[] => [
  `${'  '.repeat(depth)}- ${text}`,
  ...parts.flatMap((part) => sentenceToLines(part, depth + 1)),
]

/** The questions that a condition asks, through named findings too, each once; those of other rules are those rules' own. */
export const questionsIn = (condition: Condition, bank: Pick<ScreeningContent, 'findings'>): readonly QuestionId[] => {
  switch (condition.kind) {
    case 'yes':
    case 'no':
    case 'chosen':
    case 'ticked':
    case 'number':
      return [condition.question]
    case 'all':
    case 'any':
    case 'count':
      return [...new Set(condition.of.flatMap((part) => questionsIn(part, bank)))]
    case 'not':
      return questionsIn(condition.of, bank)
    case 'finding': {
      const named = bank.findings.find(({ id }) => id === condition.id)
      return named ? questionsIn(named.when, bank) : []
    }
    case 'rule':
      return []
  }
}

const line = (text: string): Sentence => ({ text, parts: [] })

/** A list of one needs no heading. */
const only = (of: readonly Condition[], inner: (part: Condition) => Sentence): Sentence | undefined => {
  const [first, ...more] = of
  return first && more.length === 0 ? inner(first) : undefined
}

const unless = (sentence: Sentence): Sentence => (sentence.parts.length === 0 ? line(`unless ${sentence.text}`) : { text: 'Unless:', parts: [sentence] })

const quoted = (id: QuestionId, words: ScreeningWords): string => `“${words.questions[id]?.ask ?? id}”`

const options = (id: QuestionId, of: readonly OptionId[], words: ScreeningWords, between: ',' | 'or'): string =>
  of.map((option) => `“${words.questions[id]?.options?.[option] ?? option}”`).join(between === 'or' ? ' or ' : ', ')

const unitOf = (id: QuestionId, { questions }: Bank): string => {
  const answer = questions.find((question) => question.id === id)?.answer
  return answer?.kind === 'number' ? ` ${answer.unit}` : ''
}

const range = ({ from, to }: { readonly from?: number; readonly to?: number }, unit: string): string => {
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}${unit}`
  return from === undefined ? `${to ?? ''}${unit} or less` : `${from}${unit} or more`
}

/** `nonMechanical` → `non mechanical`. */
const spaced = (id: string): string => id.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
