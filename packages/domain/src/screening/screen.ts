import type { Level } from '../knowledge/exercise.ts'
import type { Hold, PrecautionCode } from '../knowledge/precaution.ts'
import type { NonEmpty } from '../result.ts'
import { isNonEmpty } from '../result.ts'
import type { Instant } from '../units.ts'
import { instant } from '../units.ts'
import type { Answers } from './answers.ts'
import { evaluate, type Evaluation, type Said, type Situation } from './evaluate.ts'
import type { QuestionId } from './ids.ts'
import type { Ranked, Rule, RuleDisposition, RuleSet } from './rule.ts'
import { rank } from './rule.ts'

declare const issued: unique symbol

/**
 * Proof that screening allows a programme, up to a level and a time, without the
 * movements held back, and with the precautions that go with it. Only `screen` makes one;
 * it is never read back from storage: kept answers are screened again.
 */
export interface Clearance {
  readonly [issued]: true
  readonly level: Level
  readonly holds: readonly Hold[]
  readonly precautions: readonly PrecautionCode[]
  /** When the answers were given. */
  readonly validFrom: Instant
  readonly validUntil: Instant
  readonly rulesVersion: string
}

/** A rule that fired, and what the person said that made it fire. */
export interface Reason {
  readonly rule: string
  readonly disposition: RuleDisposition
  readonly said: readonly Said[]
}

interface Found {
  readonly rulesVersion: string
  readonly holds: readonly Hold[]
  readonly route?: 'maternity'
  readonly locks: readonly 'nsaid'[]
}

export type Screening = Found &
  (
    | { readonly kind: 'emergency' | 'urgent'; readonly because: NonEmpty<Reason> }
    | { readonly kind: 'soon' | 'routine'; readonly because: NonEmpty<Reason>; readonly clearance?: Clearance }
    | { readonly kind: 'self-care'; readonly because: readonly []; readonly clearance: Clearance }
    | {
        readonly kind: 'ask'
        /** The quickest to settle first. */
        readonly unanswered: NonEmpty<QuestionId>
        /** What is certain already; it can only rise. */
        readonly atLeast: Ranked
        readonly because: readonly Reason[]
      }
  )

interface Outcome {
  readonly rule: Rule
  readonly evaluation: Evaluation
  /** The least and the most that this rule can still come to. */
  readonly least: Ranked
  readonly most: Ranked
  readonly open: readonly QuestionId[]
}

/**
 * Answers → one disposition, all reasons kept. The highest rule that fires wins. An
 * emergency does not wait for the rest; anything else does, while an unanswered
 * question could still change the result. Unknown never clears.
 *
 * @param region ISO 3166 code of the place whose rules apply, such as `GB-ENG`; some rules hold only there
 * @param at when the answers were given; the clearance runs from here
 */
export const screen = (rules: RuleSet, answers: Answers, at: Instant, region?: string): Screening => {
  const situation = situationOf(rules, answers)
  const outcomes = rules.rules
    .filter((rule) => rule.regions === undefined || (region !== undefined && rule.regions.includes(region)))
    .map((rule) => outcomeOf(rule, situation))
  const fired = outcomes.filter((outcome) => outcome.evaluation.finding === 'present')
  const because = fired
    .map(({ rule, most, evaluation }): Reason => ({ rule: rule.id, disposition: most as RuleDisposition, said: evaluation.said }))
    .sort((a, b) => rank(b.disposition) - rank(a.disposition))
  const certain = highest(outcomes.map((outcome) => outcome.least))
  const found: Found = {
    rulesVersion: rules.version,
    holds: [...new Set(fired.flatMap(({ rule }) => rule.holds))],
    ...(fired.some(({ rule, least }) => rule.route === 'maternity' && least === certain) ? { route: 'maternity' as const } : {}),
    locks: [...new Set(fired.flatMap(({ rule }) => rule.locks))],
  }
  if (certain === 'emergency' && isNonEmpty(because)) return { ...found, kind: 'emergency', because }

  const precautions = rules.precautions.map((rule) => ({ code: rule.code, ...evaluate(rule.when, situation, 'counts') }))
  const levelAtMost = certain === 'urgent' ? undefined : levelAllowed(rules, certain, fired)
  const openSets = [
    ...outcomes.filter((outcome) => couldChange(outcome, certain, levelAtMost !== undefined)).map((outcome) => outcome.open),
    ...(levelAtMost === undefined ? [] : precautions.map((precaution) => precaution.open)),
  ].filter(isNonEmpty)
  const unanswered = quickestFirst(openSets)
  if (isNonEmpty(unanswered)) return { ...found, kind: 'ask', unanswered, atLeast: certain, because }

  const clearance =
    levelAtMost === undefined
      ? undefined
      : issue({
          level: levelAtMost,
          holds: found.holds,
          precautions: precautions.filter(({ finding }) => finding === 'present').map(({ code }) => code),
          validFrom: at,
          validUntil: instant(at + rules.clearanceHours * 3_600_000),
          rulesVersion: rules.version,
        })
  if (!isNonEmpty(because)) {
    // Nothing fired and nothing is open, so a level was allowed and a clearance made.
    if (certain !== 'self-care' || clearance === undefined) throw new Error(`no reason was kept for ${certain}`)
    return { ...found, kind: 'self-care', because: [], clearance }
  }
  switch (certain) {
    case 'urgent':
      return { ...found, kind: 'urgent', because }
    case 'soon':
    case 'routine':
      return { ...found, kind: certain, because, ...(clearance === undefined ? {} : { clearance }) }
    case 'self-care':
    case 'emergency':
      throw new Error(`a rule fired, yet the result is ${certain}`)
  }
}

/**
 * Whether a clearance holds at an instant. One that was made "later" than now, by a clock
 * that has been put right since, holds no more than one that is over.
 */
export const clearanceHolds = (clearance: Clearance, now: Instant): boolean => clearance.validFrom <= now && now <= clearance.validUntil

const issue = (clearance: Omit<Clearance, typeof issued>): Clearance => clearance as Clearance

/** The same answers seen by contributors and by the order of questions. */
export const situationOf = (rules: RuleSet, answers: Answers): Situation => {
  const kept = new Map<string, Evaluation>()
  const situation: Situation = {
    bank: rules.bank,
    answers,
    findings: rules.findings,
    ruleFinding: (id) => {
      const known = kept.get(id)
      if (known) return known
      const rule = rules.rules.find((candidate) => candidate.id === id)
      if (!rule) throw new Error(`no rule is called ${id}`)
      const evaluation = evaluate(rule.when, { ...situation, ruleFinding: (other) => seenFrom(rule, rules, other, situation.ruleFinding(other)) }, doubtOf(rule))
      kept.set(id, evaluation)
      return evaluation
    },
  }
  return situation
}

/**
 * A rule that stands back when another one fires need not wait for that one: whether the
 * other fires or not, the result is no less than this rule asks for. So an open rule that
 * asks for as much reads as "did not fire" here; it stays open by itself.
 */
const seenFrom = (rule: Rule, rules: RuleSet, id: string, evaluation: Evaluation): Evaluation => {
  const other = rules.rules.find((candidate) => candidate.id === id)
  const asksAsMuch = other !== undefined && other.regions === undefined && rank(other.lowered?.to ?? other.disposition) >= rank(rule.disposition)
  return evaluation.finding === 'unknown' && asksAsMuch ? { finding: 'absent', said: [], open: [] } : evaluation
}

const doubtOf = (rule: Rule) => (rank(rule.disposition) >= rank('urgent') ? 'counts' : 'follow-up')

const outcomeOf = (rule: Rule, situation: Situation): Outcome => {
  const evaluation = situation.ruleFinding(rule.id)
  if (evaluation.finding === 'absent') return { rule, evaluation, least: 'self-care', most: 'self-care', open: [] }
  const lowered = rule.lowered && evaluate(rule.lowered.when, situation, 'never')
  const low = rule.lowered && lowered && lowered.finding !== 'absent' ? rule.lowered.to : rule.disposition
  const high = rule.lowered && lowered?.finding === 'present' ? rule.lowered.to : rule.disposition
  const least = evaluation.finding === 'present' ? low : 'self-care'
  return { rule, evaluation, least, most: high, open: [...new Set([...evaluation.open, ...(lowered?.open ?? [])])] }
}

const highest = (dispositions: readonly Ranked[]): Ranked =>
  dispositions.reduce((top, next) => (rank(next) > rank(top) ? next : top), 'self-care')

/**
 * An open rule matters when it could raise the result, or forbid or narrow a programme
 * that the result still allows: a rule of "soon" closes a programme that another one left open.
 */
const couldChange = ({ rule, least, most, open }: Outcome, certain: Ranked, programmeOpen: boolean): boolean => {
  if (open.length === 0) return false
  if (rank(most) > rank(certain)) return true
  const narrows = rule.programme.kind !== 'by-disposition' || rule.holds.length > 0 || most === 'soon'
  return programmeOpen && narrows && least !== most
}

/** The highest programme level that the rules which fired leave open, or none. */
const levelAllowed = (rules: RuleSet, certain: Ranked, fired: readonly Outcome[]): Level | undefined => {
  if (fired.some(({ rule }) => rule.programme.kind === 'none')) return undefined
  const limits = [rules.levelAtMost.routine, ...fired.flatMap(({ rule }) => (rule.programme.kind === 'up-to' ? [rule.programme.level] : []))]
  switch (certain) {
    case 'self-care':
      return rules.levelAtMost['self-care']
    case 'routine':
      return Math.min(...limits) as Level
    case 'soon': {
      // "Soon" closes the programme, unless every rule that asks for it says how much stays open.
      const asking = fired.filter(({ least }) => least === 'soon')
      return asking.every(({ rule }) => rule.programme.kind === 'up-to') ? (Math.min(...limits) as Level) : undefined
    }
    case 'urgent':
    case 'emergency':
      return undefined
  }
}

/** Questions of the rule with the fewest open questions come first: answering them settles the most per question. */
const quickestFirst = (openSets: readonly NonEmpty<QuestionId>[]): readonly QuestionId[] => [
  ...new Set([...openSets].sort((a, b) => a.length - b.length).flat()),
]
