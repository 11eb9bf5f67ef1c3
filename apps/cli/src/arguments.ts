import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@rhomboid/domain'
import type { AskCall } from './ask.ts'
import { readFigureCall, type FigureCall } from './figure-arguments.ts'
import { wrongUse } from './messages.ts'
import { nearest } from './nearest.ts'
import type { WordsCall } from './show-words.ts'

export const COMMANDS = ['screen', 'plan', 'session', 'content', 'schema', 'figure', 'verify-rules', 'words', 'ask'] as const
export type CommandName = (typeof COMMANDS)[number]

export const CONTENT_KINDS = ['exercises', 'questions', 'rules', 'contributors', 'regions', 'sources', 'facts', 'thresholds', 'precautions', 'techniques', 'situations', 'faq', 'warnings'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/** Instead of a kind: whether all of it may stand as it is. */
const CHECK = 'check'

/** What was asked for, checked. */
export type Call =
  | { readonly kind: 'help'; readonly about?: CommandName }
  | { readonly kind: 'version' }
  | { readonly kind: 'screen'; readonly file: string; readonly json: boolean }
  | { readonly kind: 'plan'; readonly file: string; readonly json: boolean; readonly weeks: number }
  | { readonly kind: 'session'; readonly file: string; readonly json: boolean; readonly day?: number; readonly play: boolean; readonly speed: number }
  | { readonly kind: 'content'; readonly what?: ContentKind; readonly json: boolean }
  | { readonly kind: 'content-check'; readonly json: boolean }
  | { readonly kind: 'schema' }
  | FigureCall
  | { readonly kind: 'verify-rules'; readonly json: boolean; readonly seed: number; readonly people: number; readonly folder?: string }
  | WordsCall
  | AskCall

export interface WrongUse {
  /** One line. */
  readonly message: string
  /** What to type instead, or where to read on. */
  readonly hint: string
  readonly json: boolean
}

const OPTIONS = {
  json: { type: 'boolean' },
  weeks: { type: 'string' },
  day: { type: 'string' },
  play: { type: 'boolean' },
  speed: { type: 'string' },
  form: { type: 'string' },
  phase: { type: 'string' },
  side: { type: 'string' },
  view: { type: 'string' },
  body: { type: 'string' },
  skin: { type: 'string' },
  sheet: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  seed: { type: 'string' },
  people: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const TAKES: Readonly<Record<CommandName, readonly string[]>> = {
  screen: ['json'],
  plan: ['weeks', 'json'],
  session: ['day', 'play', 'speed', 'json'],
  content: ['json'],
  schema: ['json'],
  figure: ['form', 'phase', 'side', 'view', 'body', 'skin', 'sheet', 'out'],
  'verify-rules': ['seed', 'people', 'out', 'json'],
  words: ['json'],
  ask: ['json'],
}

export const WEEKS_AT_MOST = 12
export const DAYS_AT_MOST = WEEKS_AT_MOST * 7
const FASTEST = 100_000
const LARGEST_SEED = 9_999
const PEOPLE_AT_MOST = 9_999
/** Enough to find what one answer in a hundred does; more take longer. */
const PEOPLE = 1_000

/** The words after `rhomboid` → what is to be done, or one line that says what is wrong with them. */
export const readArguments = (args: readonly string[]): Result<Call, WrongUse> => {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  const [name, ...rest] = positionals
  const command = COMMANDS.find((one) => one === name)
  const json = values.json === true
  const refuse = (message: string, hint = wrongUse.seeHelp(command)): Result<never, WrongUse> => err({ message, hint, json })

  if (values.help === true) return ok({ kind: 'help', ...(command ? { about: command } : {}) })
  if (values.version === true) return ok({ kind: 'version' })
  if (name === undefined) {
    const [option] = tokens.flatMap((token) => (token.kind === 'option' ? [token.rawName] : []))
    return refuse(option === undefined || Object.hasOwn(OPTIONS, option.slice(2)) ? wrongUse.noCommand : wrongUse.unknownOption(option, undefined))
  }
  if (command === undefined) return refuse(wrongUse.unknownCommand(name, nearest(name, COMMANDS)))

  const taken = TAKES[command]
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name: option, rawName } = token
    if (!taken.includes(option)) {
      const close = nearest(option, taken)
      return refuse(Object.hasOwn(OPTIONS, option) ? wrongUse.notHere(command, rawName) : wrongUse.unknownOption(rawName, close && `--${close}`))
    }
    if (OPTIONS[option as keyof typeof OPTIONS].type === 'boolean' && token.value !== undefined) return refuse(wrongUse.takesNoValue(rawName))
    if (OPTIONS[option as keyof typeof OPTIONS].type === 'string' && token.value === undefined) return refuse(wrongUse.needsValue(rawName))
  }

  const [first, extra] = rest
  if (extra !== undefined) return refuse(wrongUse.tooMany(extra))
  const number = (option: 'weeks' | 'day' | 'seed' | 'people', most: number): Result<number | undefined, WrongUse> => {
    const given = values[option]
    if (typeof given !== 'string') return ok(undefined)
    const value = /^\d{1,4}$/.test(given) ? Number(given) : 0
    return value >= 1 && value <= most ? ok(value) : refuse(wrongUse.notANumber(`--${option}`, given, `a whole number from 1 to ${most}`))
  }

  switch (command) {
    case 'screen':
      return first === undefined ? refuse(wrongUse.noFile(command)) : ok({ kind: 'screen', file: first, json })
    case 'plan': {
      if (first === undefined) return refuse(wrongUse.noFile(command))
      const weeks = number('weeks', WEEKS_AT_MOST)
      return weeks.ok ? ok({ kind: 'plan', file: first, json, weeks: weeks.value ?? 1 }) : weeks
    }
    case 'session': {
      if (first === undefined) return refuse(wrongUse.noFile(command))
      const day = number('day', DAYS_AT_MOST)
      if (!day.ok) return day
      const play = values.play === true
      if (play && json) return refuse(wrongUse.playOrJson)
      if (values.speed !== undefined && !play) return refuse(wrongUse.speedWithoutPlay)
      const speed = values.speed === undefined ? 1 : Number(values.speed)
      if (!(speed > 0 && speed <= FASTEST)) return refuse(wrongUse.notANumber('--speed', String(values.speed), `a number above 0, at most ${FASTEST}`))
      return ok({ kind: 'session', file: first, json, play, speed, ...(day.value === undefined ? {} : { day: day.value }) })
    }
    case 'content': {
      if (first === undefined) return ok({ kind: 'content', json })
      if (first === CHECK) return ok({ kind: 'content-check', json })
      const what = CONTENT_KINDS.find((one) => one === first)
      return what ? ok({ kind: 'content', what, json }) : refuse(wrongUse.unknownKind(first, nearest(first, [...CONTENT_KINDS, CHECK]), CONTENT_KINDS))
    }
    case 'figure': {
      const read = readFigureCall(first, values)
      return read.ok ? read : refuse(read.error)
    }
    case 'schema':
      if (first === 'answers') return ok({ kind: 'schema' })
      return refuse(first === undefined ? wrongUse.noSchema : wrongUse.unknownSchema(first))
    case 'words':
      return first === undefined ? refuse(wrongUse.noText) : ok({ kind: 'words', text: first, json })
    case 'ask':
      return first === undefined ? refuse(wrongUse.noQuestion) : ok({ kind: 'ask', question: first, json })
    case 'verify-rules': {
      if (first !== undefined) return refuse(wrongUse.tooMany(first))
      const seed = number('seed', LARGEST_SEED)
      if (!seed.ok) return seed
      const people = number('people', PEOPLE_AT_MOST)
      if (!people.ok) return people
      const folder = values.out
      return ok({ kind: 'verify-rules', json, seed: seed.value ?? 1, people: people.value ?? PEOPLE, ...(typeof folder === 'string' ? { folder } : {}) })
    }
  }
}
