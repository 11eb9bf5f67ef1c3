import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@rhomboid/domain'
import { simulation as say } from './messages.ts'

/** How many made-up people to live, for how long, and what to make of it. */
export interface SimulateCall {
  readonly people: number
  readonly weeks: number
  readonly seed: number
  readonly json: boolean
  /** A file for the picture, or `-` for standard output. */
  readonly svg?: string
}

const PEOPLE = 209
const PEOPLE_AT_MOST = 9_999
const WEEKS = 12
const WEEKS_AT_MOST = 52
const SEED_AT_MOST = 9_999

/** The words after `rhomboid simulate` → what to do, or a sentence that says what is wrong with them. */
export const readSimulateCall = (args: readonly string[]): Result<SimulateCall | 'help', string> => {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  if (values.help === true) return ok('help')
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(OPTIONS, token.name)) return err(say.unknownOption(token.rawName))
    const takesValue = OPTIONS[token.name as keyof typeof OPTIONS].type === 'string'
    if (takesValue && token.value === undefined) return err(say.needsValue(token.rawName))
    if (!takesValue && token.value !== undefined) return err(say.takesNoValue(token.rawName))
  }
  const [extra] = positionals
  if (extra !== undefined) return err(say.tooMany(extra))
  const number = (name: 'people' | 'weeks' | 'seed', usual: number, most: number): Result<number, string> => {
    const given = values[name]
    if (typeof given !== 'string') return ok(usual)
    const value = /^\d{1,4}$/.test(given) ? Number(given) : 0
    return value >= 1 && value <= most ? ok(value) : err(say.notANumber(`--${name}`, given, most))
  }
  const [people, weeks, seed] = [number('people', PEOPLE, PEOPLE_AT_MOST), number('weeks', WEEKS, WEEKS_AT_MOST), number('seed', 1, SEED_AT_MOST)]
  if (!people.ok) return people
  if (!weeks.ok) return weeks
  if (!seed.ok) return seed
  const { svg } = values
  if (svg === '-' && values.json === true) return err(say.svgOrJson)
  return ok({ people: people.value, weeks: weeks.value, seed: seed.value, json: values.json === true, ...(typeof svg === 'string' ? { svg } : {}) })
}

const OPTIONS = { people: { type: 'string' }, weeks: { type: 'string' }, seed: { type: 'string' }, svg: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
