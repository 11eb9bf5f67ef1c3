import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant, restAnsweredNo, screen, type Answers, type RuleSet, type Screening } from '@rhomboid/domain'
import { parse } from 'yaml'

/** A person, their answers, and what screening must make of them. */
export interface Scenario {
  readonly name: string
  readonly region?: string
  readonly answers: Answers
  readonly expect: Told
}

/** What a scenario says of a result. What it does not say is not compared. */
export interface Told {
  readonly disposition: string
  readonly rules: readonly string[]
  readonly unanswered?: readonly string[]
  /** The highest level of a programme that is open, or `none`. */
  readonly level?: number | 'none'
  readonly holds?: readonly string[]
  readonly locks?: readonly string[]
  readonly route?: string
}

const FOLDER = join(import.meta.dirname, '..', 'scenarios')
/** The same as where the scenarios are tested one by one. */
const NUMBERS: Answers = { age: 35, durationDays: 7, painNow: 3, minutes: 10, daysAWeek: 4 }

export const readScenarios = (folder: string = FOLDER): readonly Scenario[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as readonly Scenario[])

/** All answers of a scenario: what it does not list was asked and harmless. */
export const wholeAnswers = (rules: RuleSet, { answers }: Pick<Scenario, 'answers'>): Answers => restAnsweredNo(rules.bank, { ...NUMBERS, ...answers })

export const screenScenario = (rules: RuleSet, scenario: Pick<Scenario, 'answers' | 'region'>): Screening => screen(rules, wholeAnswers(rules, scenario), instant(0), scenario.region)

/** What a result says, as far as a scenario looks at it; as text that can be compared. */
export const toldBy = (screening: Screening, wanted: Told): string => {
  const clearance = 'clearance' in screening ? screening.clearance : undefined
  return JSON.stringify({
    disposition: screening.kind,
    rules: screening.because.map(({ rule }) => rule).sort(),
    unanswered: screening.kind === 'ask' ? [...screening.unanswered].sort() : [],
    ...(wanted.level === undefined ? {} : { level: clearance?.level ?? 'none' }),
    ...(wanted.holds === undefined ? {} : { holds: [...screening.holds].sort() }),
    ...(wanted.locks === undefined ? {} : { locks: [...screening.locks].sort() }),
    ...(wanted.route === undefined ? {} : { route: screening.route ?? 'usual' }),
  })
}

/** What a scenario wants, written in the same way. */
export const wantedBy = ({ disposition, rules, unanswered, level, holds, locks, route }: Told): string =>
  JSON.stringify({
    disposition,
    rules: [...rules].sort(),
    unanswered: [...(unanswered ?? [])].sort(),
    ...(level === undefined ? {} : { level }),
    ...(holds === undefined ? {} : { holds: [...holds].sort() }),
    ...(locks === undefined ? {} : { locks: [...locks].sort() }),
    ...(route === undefined ? {} : { route }),
  })
