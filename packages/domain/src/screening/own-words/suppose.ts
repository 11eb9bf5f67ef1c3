import { isNonEmpty } from '../../result.ts'
import { instant } from '../../units.ts'
import type { Answer, Answers } from '../answers.ts'
import type { RuleSet } from '../rule.ts'
import { screen, type Reason } from '../screen.ts'
import type { Proposal } from './lexicon.ts'

/** What the answers would be if everything that somebody wrote of themselves were right: of a list every line, of anything else the reading that opens a box, or the first. */
export const supposedAnswers = (proposals: readonly Proposal[], rules: RuleSet): Answers => {
  const supposed: Record<string, Answer> = {}
  for (const { question, answer, about } of proposals) {
    if (about !== 'self' && about !== 'unsure') continue
    const before = supposed[question]
    if (rules.bank.get(question)?.answer.kind === 'tick' && Array.isArray(answer)) {
      supposed[question] = [...new Set([...(Array.isArray(before) ? (before as readonly string[]) : []), ...(answer as readonly string[])])]
    } else supposed[question] ??= answer
  }
  return supposed
}

/**
 * The emergency rules that would fire if all of it were right. It finds what no single box
 * stands for, such as pain on effort that now comes at rest. Nothing is answered by it.
 */
export const emergenciesIn = (proposals: readonly Proposal[], rules: RuleSet, region?: string): readonly Reason[] => {
  const supposed = supposedAnswers(proposals, rules)
  if (!isNonEmpty(Object.keys(supposed))) return []
  // No rule hangs on the time: it only dates a clearance, and none is asked for here.
  const { because } = screen(rules, supposed, instant(0), region)
  return because.filter(({ disposition }) => disposition === 'emergency')
}
