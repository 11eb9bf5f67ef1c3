import { negativeAnswer, type Answer, type Answers } from '../answers.ts'
import type { Question } from '../question.ts'
import { numberKinds } from './answer-kinds.ts'
import type { Chance } from '../../chance.ts'
import { onlyWhatApplies } from './harmless.ts'
import { reachOfAll, type Leaf } from './leaves.ts'
import { regionsOf, type Somebody, type Subject } from './subject.ts'

/** How one made-up person answers: each is a chance from 0 to 1. */
interface Manner {
  /** Of an answer that is not the harmless one. */
  readonly trouble: number
  /** Of "not sure". */
  readonly doubt: number
  /** Of no answer. */
  readonly silence: number
}

const TROUBLES = [0, 0.02, 0.05, 0.1, 0.2, 0.5]
const DOUBTS = [0, 0, 0.03, 0.3]
const SILENCES = [0, 0, 0.05, 0.4]
/** Numbers lie next to a limit of some rule more often than chance would have it. */
const AT_A_LIMIT = 0.7

/**
 * People by chance: some are well, some have a sign here and there, some nearly everything,
 * some are never sure and some leave questions out. Nobody answers what would not be asked.
 *
 * @param silent whether some leave questions unanswered
 */
export const peopleBy = (subject: Pick<Subject, 'rules'>, chance: Chance, silent: boolean): (() => Somebody) => {
  const { rules } = subject
  const { leaves } = reachOfAll(rules)
  const byQuestion = new Map([...rules.bank.keys()].map((id) => [id, leaves.filter((leaf) => leaf.question === id)]))
  const regions = regionsOf(rules)
  return () => {
    const manner: Manner = { trouble: chance.oneOf(TROUBLES), doubt: chance.oneOf(DOUBTS), silence: silent ? chance.oneOf(SILENCES) : 0 }
    const given: [string, Answer][] = []
    for (const question of rules.bank.values()) {
      if (chance.happens(manner.silence)) continue
      given.push([question.id, answerBy(question, byQuestion.get(question.id) ?? [], manner, chance)])
    }
    return { answers: onlyWhatApplies(rules, Object.fromEntries(given) as Answers), region: chance.oneOf(regions) }
  }
}

const answerBy = (question: Question, leaves: readonly Leaf[], { trouble, doubt }: Manner, chance: Chance): Answer => {
  const { answer } = question
  if (question.skippable && chance.happens(doubt)) return 'skipped'
  if (chance.happens(doubt)) return chance.oneOf(['unsure', 'still-unsure'] as const)
  if (answer.kind === 'number') {
    const kinds = numberKinds(answer.min, answer.max, leaves)
    const { from, to } = chance.oneOf(kinds)
    return chance.happens(AT_A_LIMIT) ? chance.oneOf([from, to]) : chance.whole(from, to)
  }
  const harmless = negativeAnswer(question)
  if (harmless !== undefined && !chance.happens(trouble)) return harmless
  switch (answer.kind) {
    case 'yes-no':
      return question.reassuring === 'no' ? 'yes' : 'no'
    case 'choice':
      return chance.oneOf(answer.options)
    case 'tick':
      return answer.options.flatMap((option) => (chance.happens(1.5 / answer.options.length) ? [chance.happens(doubt) ? `${option}?` : option] : []))
  }
}
