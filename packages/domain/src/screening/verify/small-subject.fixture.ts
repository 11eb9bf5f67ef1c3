import type { CheckInPlan } from '../order.ts'
import type { Question } from '../question.ts'
import type { Rule, RuleSet } from '../rule.ts'
import { screen } from '../screen.ts'
import { ruleSet } from '../small-rules.fixture.ts'
import type { Subject } from './subject.ts'

/** A check-in with one page that asks whatever can still change the result. */
export const onePage = (questions: readonly string[]): CheckInPlan => ({
  emergencyBoxes: [],
  pages: [{ id: 'all', kind: 'questions', purpose: 'safety', questions }],
  askAgain: [],
  reviews: { days: [], asks: [] },
})

/** Rules small enough to be held in the head, ready to be verified. */
export const subjectWith = (questions: readonly Question[], rules: readonly Rule[], more: Partial<Subject> & Parameters<typeof ruleSet>[2] = {}): Subject => {
  const { checkIn, contributors, household, mayLower, screen: look, rules: _rules, ...ofRules } = more
  const made: RuleSet = ruleSet(questions, rules, ofRules)
  return {
    rules: made,
    checkIn: checkIn ?? onePage(questions.map(({ id }) => id)),
    contributors: contributors ?? { scale: { partly: 3, well: 6, most: 3 }, contributors: [] },
    household: household ?? [],
    mayLower: mayLower ?? [],
    screen: look ?? screen,
  }
}
