import type { Answer } from '../answers.ts'
import { chanceFrom } from '../../chance.ts'
import { everyQuestionMatters, noUnreachableQuestion } from './check-questions.ts'
import { checkPeople, checkWalks } from './check-people.ts'
import { dangerNeverLowers, firedIn, noDeadRule, overlaps, peopleOf } from './check-rules.ts'
import type { Judging } from './danger.ts'
import { failureOf, type Exception } from './finding.ts'
import { harmlessNumbers } from './harmless.ts'
import { reachOfAll } from './leaves.ts'
import { peopleBy } from './people.ts'
import { tableOf } from './rule-table.ts'
import type { Subject } from './subject.ts'
import { openTally, type CheckResult } from './tally.ts'
import { peopleAsked, peopleOnPurpose } from './walkers.ts'
import { loweringQuestions, worseBy, type Lowering } from './worse.ts'

export interface Thoroughness {
  readonly seed: number
  /** Whole people by chance. */
  readonly people: number
}

/** How one rule was held against the answers that it hangs on. */
export interface RuleCover {
  readonly rule: string
  readonly questions: number
  /** Every combination that the rule can tell apart; otherwise pairs of answers and limits of numbers. */
  readonly isWhole: boolean
  readonly tried: number
  readonly all: number
  /** In how many of those tried the rule fires. */
  readonly fires: number
}

export interface Verification {
  readonly rulesVersion: string
  readonly seed: number
  readonly people: number
  readonly rules: readonly RuleCover[]
  readonly checks: readonly CheckResult[]
  /** Answers that may lower a disposition, and the rules through which they do. */
  readonly mayLower: readonly (Lowering & { readonly answers: readonly Answer[]; readonly reason: string })[]
  /** Exceptions that excuse nothing: to be taken out. */
  readonly stale: readonly Exception[]
  readonly holds: boolean
}

/** Whole people in whom each rule fires, and how many of them go through the check-in. */
const MOST_PER_RULE = 40
const WALKERS_PER_RULE = 3
const WALKERS_PER_QUESTION = 4
/** One in so many of the people by chance goes through the check-in. */
const ONE_IN_WALKS = 10

/** Holds the rules against all that is asked of them. Pure: the same subject, seed and number of people give the same answer. */
export const verifyRules = (subject: Subject, exceptions: readonly Exception[], { seed, people: count }: Thoroughness): Verification => {
  const { rules } = subject
  const isWorse = worseBy(rules, subject.mayLower)
  const numbers = harmlessNumbers(subject)
  const judging: Judging = { subject, isWorse, numbers }
  const { leaves } = reachOfAll(rules)
  const chance = chanceFrom(seed)
  const tally = openTally()

  const tables = rules.rules.map((rule) => tableOf(subject, rule, isWorse))
  for (const table of tables) {
    tally.note('danger-never-lowers', table.tried)
    tally.note('certain-stays-certain', table.tried)
    for (const failure of dangerNeverLowers(judging, table, tally.failures())) tally.note(failure.check, 0, [failure])
  }
  const byRule = new Map(tables.map((table) => [table.rule.id, peopleOf(subject, numbers, table, MOST_PER_RULE)]))
  tally.note('no-dead-rule', rules.rules.length, noDeadRule(subject, byRule))

  const people = Array.from({ length: count }, peopleBy(subject, chance, true))
  const fired = firedIn(subject, [...[...byRule.values()].flat(), ...people])
  tally.note('no-contradiction', fired.length)
  tally.note('no-shadow', fired.length)
  for (const failure of overlaps(subject, fired)) tally.note(failure.check, 0, [failure])
  checkPeople(judging, leaves, people, chance, tally)

  const onPurpose = peopleOnPurpose(subject, numbers)
  const askedOf = peopleAsked(subject, numbers)
  const walkers = [
    ...onPurpose,
    ...[...rules.bank.keys()].flatMap((id) => askedOf(id).slice(0, WALKERS_PER_QUESTION)),
    ...[...byRule.values()].flatMap((mine) => mine.slice(0, WALKERS_PER_RULE)),
    ...Array.from({ length: Math.ceil(count / ONE_IN_WALKS) }, peopleBy(subject, chance, false)),
  ]
  const walks = checkWalks(subject, leaves, walkers, tally)
  tally.note('no-unreachable-question', rules.bank.size, noUnreachableQuestion(subject, walks))
  tally.note('every-question-matters', rules.bank.size, everyQuestionMatters(subject, (id) => [...askedOf(id), ...onPurpose]))

  const lowering = loweringQuestions(rules)
  const mayLower = subject.mayLower.map(({ question, answers, reason }) => ({ question, answers, reason, rules: lowering.find((one) => one.question === question)?.rules ?? [] }))
  tally.note('only-declared-lower', mayLower.length, mayLower.filter((one) => one.rules.length === 0).map(({ question }) => failureOf(rules, 'only-declared-lower', question)))

  const checks = tally.results(exceptions)
  const stale = exceptions.filter(({ check, about }) => !checks.some((one) => one.check === check && one.accepted.some((failure) => failure.about === about)))
  return {
    rulesVersion: rules.version,
    seed,
    people: count,
    rules: tables.map(({ rule, questions, isWhole, tried, all, fires }) => ({ rule: rule.id, questions: questions.length, isWhole, tried, all, fires })),
    checks,
    mayLower,
    stale,
    holds: stale.length === 0 && checks.every(({ failures }) => failures.length === 0),
  }
}
