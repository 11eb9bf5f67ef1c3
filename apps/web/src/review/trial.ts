import { answersProblems, instant, restAnsweredNo, screen, situationOf, type Answers, type Evaluation, type QuestionId, type RuleSet, type Screening } from '@rhomboid/domain'

/** Somebody without a sign of anything, as in the scenarios. */
export const NOBODY: Answers = { age: 35, durationDays: 7, painNow: 3, minutes: 10, daysAWeek: 4 }

export interface Trial {
  readonly rule: Evaluation
  readonly screening: Screening
}

/** Everything that was not given was asked and harmless; as in the scenarios. */
export const withHarmlessRest = (rules: RuleSet, given: Answers): Answers => restAnsweredNo(rules.bank, { ...NOBODY, ...given })

/**
 * What the product itself would say to these answers. Undefined where they do not fit their questions.
 *
 * @param shown questions on the screen: one of them without an answer was not asked, while any other is harmless
 */
export const tryAnswers = (rules: RuleSet, rule: string, given: Answers, shown: readonly QuestionId[], region: string | undefined): Trial | undefined => {
  if (answersProblems(rules.bank, given).length > 0) return undefined
  const unasked = new Set(shown.filter((id) => given[id] === undefined))
  const answers = Object.fromEntries(Object.entries(withHarmlessRest(rules, given)).filter(([id]) => !unasked.has(id)))
  return { rule: situationOf(rules, answers).ruleFinding(rule), screening: screen(rules, answers, instant(0), region) }
}
