import { evaluate, instant, screen, situationOf, type Answers, type Evaluation, type RuleSet } from '@rhomboid/domain'
import type { Mutant } from './mutants.ts'
import { toldBy, wantedBy, wholeAnswers, type Scenario, type Told } from './scenarios.ts'

/** Says of a mutant whether some scenario comes out otherwise than it should. */
export type Kills = (mutant: Mutant) => boolean

interface Prepared {
  readonly answers: Answers
  readonly region: string | undefined
  readonly expect: Told
  readonly wanted: string
  /** How each rule turned out, and whether it is lowered, with the rules as they are. */
  readonly before: ReadonlyMap<string, string>
}

/**
 * Prepares all scenarios once. A mutant is then held against each of them by looking at the
 * touched rules alone; only where one of these turns out otherwise is everything screened again.
 */
export const killsBy = (rules: RuleSet, scenarios: readonly Scenario[]): Kills => {
  const prepared = scenarios.map((scenario): Prepared => {
    const answers = wholeAnswers(rules, scenario)
    return {
      answers,
      region: scenario.region,
      expect: scenario.expect,
      wanted: wantedBy(scenario.expect),
      before: new Map(rules.rules.map(({ id }) => [id, turnedOut(rules, id, answers)])),
    }
  })
  return (mutant) =>
    prepared.some(({ answers, region, expect, wanted, before }) => {
      const isTouched = mutant.touches.some((id) => isOutside(mutant, rules, id) || turnedOut(mutant.rules, id, answers) !== before.get(id))
      return isTouched && toldBy(screen(mutant.rules, answers, instant(0), region), expect) !== wanted
    })
}

/** Something about the rule was changed that its conditions do not show, such as its disposition. */
const isOutside = (mutant: Mutant, rules: RuleSet, id: string): boolean => {
  const [now, then] = [mutant.rules, rules].map((set) => {
    const { when: _when, lowered, ...rest } = set.rules.find((rule) => rule.id === id) ?? { when: undefined }
    return JSON.stringify([rest, lowered?.to ?? null])
  })
  return now !== then
}

const turnedOut = (rules: RuleSet, id: string, answers: Answers): string => {
  const situation = situationOf(rules, answers)
  const lowered = rules.rules.find((rule) => rule.id === id)?.lowered
  return [situation.ruleFinding(id), ...(lowered ? [evaluate(lowered.when, situation, 'never')] : [])].map(shown).join(' ')
}

const shown = ({ finding, open }: Evaluation): string => (finding === 'unknown' ? `${finding} ${open.join()}` : finding)

export interface Score {
  readonly mutants: number
  readonly killed: number
  /** Survivors that change nothing for anybody, as the list of equivalent mutants says. */
  readonly equivalent: readonly string[]
  readonly survivors: readonly string[]
  /** Killed of those that could be, 0 to 1. */
  readonly share: number
}

/** @param equivalent ids of mutants that are known to change nothing for anybody */
export const scoreOf = (mutants: readonly Mutant[], kills: Kills, equivalent: ReadonlySet<string>): Score => {
  const alive = mutants.filter((mutant) => !kills(mutant)).map(({ id }) => id)
  const survivors = alive.filter((id) => !equivalent.has(id))
  const killed = mutants.length - alive.length
  return { mutants: mutants.length, killed, equivalent: alive.filter((id) => equivalent.has(id)), survivors, share: killed / Math.max(killed + survivors.length, 1) }
}
