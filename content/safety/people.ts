import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RANKED, type Ranked, type RuleSet, type Screening } from '@rhomboid/domain'
import { parse } from 'yaml'
import { CONTENT_ROOT } from '../load.ts'
import { screenScenario, type Scenario } from '../screening/mutation/scenarios.ts'

/** A scenario as the safety documents look at it. */
export interface Person extends Scenario {
  /** Its file in content/screening/scenarios. */
  readonly file: string
  /** The rule under test, and the rule that stays one thing short of firing. */
  readonly rule?: string
  readonly misses?: string
  /** For people with a condition, and people who nearly look so: conditions.yaml has the ids. */
  readonly condition?: string
  readonly shows?: 'typical' | 'atypical' | 'near-miss'
  /** What caution asks for, written before the rules were run; for others `expect` stands. */
  readonly wants?: Ranked
  readonly overTriage?: boolean
  readonly underTriage?: boolean
}

export interface Outcome {
  readonly person: Person
  readonly wanted: Ranked | 'self-care or routine' | 'ask'
  readonly got: Screening['kind']
  /** Ids of the rules that fired, in order. */
  readonly fired: readonly string[]
  /** How many steps above (positive) or below what was wanted; 0 where that cannot be said. */
  readonly off: number
}

const FOLDER = join(CONTENT_ROOT, 'screening', 'scenarios')

export const readPeople = (): readonly Person[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => (parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Person[]).map((person) => ({ ...person, file })))

/** People without a danger sign: files whose name begins so hold nobody else. */
export const isOrdinary = ({ file }: Person): boolean => file.startsWith('ordinary')

export const outcomeOf = (rules: RuleSet, person: Person): Outcome => {
  const screening = screenScenario(rules, person)
  const wanted = isOrdinary(person) ? 'self-care or routine' : (person.wants ?? (person.expect.disposition as Outcome['wanted']))
  const got = screening.kind
  return { person, wanted, got, fired: screening.because.map(({ rule }) => rule), off: stepsOff(wanted, got) }
}

const stepsOff = (wanted: Outcome['wanted'], got: Outcome['got']): number => {
  if (wanted === 'ask' || got === 'ask') return 0
  const at = RANKED.indexOf(got)
  if (wanted === 'self-care or routine') return Math.max(0, at - RANKED.indexOf('routine'))
  return at - RANKED.indexOf(wanted)
}
