import { parseArgs } from 'node:util'
import type { Content } from '@rhomboid/content/content.ts'
import { err, ok, type Result } from '@rhomboid/domain'
import { adaptJson } from './adapt-json.ts'
import { adaptRecord } from './adapt-record.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { adaptation as say } from './messages.ts'
import { openPage } from './page.ts'
import { printAdapted } from './print-adapted.ts'
import { printJson } from './print-json.ts'
import { readRecord } from './report-record.ts'
import type { Terminal } from './terminal.ts'

/** Which record to look at, and how to tell. */
export interface AdaptCall {
  /** A file, or `-` for standard input. */
  readonly file: string
  readonly json: boolean
}

/** `rhomboid adapt`: what would change now in the programme of a record, why, and every next step. It keeps nothing. */
export const runAdapt = async (args: readonly string[], content: () => Promise<Content>, terminal: Terminal): Promise<ExitCode> => {
  const call = readAdaptCall(args)
  if (!call.ok) {
    if (args.includes('--json')) printJson(terminal, { errors: [{ path: '', message: call.error }] })
    else terminal.err(`${call.error}\n${say.seeHelp}\n`)
    return EXIT.wrongUse
  }
  if (call.value === 'help') {
    terminal.out(say.help)
    return EXIT.done
  }
  const { file, json } = call.value
  const record = await readRecord(file, terminal)
  if (!record.ok) {
    if (json) printJson(terminal, { errors: [{ path: '', message: record.error }] })
    else terminal.err(`${say.cannotRead(file, record.error)}\n`)
    return EXIT.wrongUse
  }
  const known = await content()
  const adapted = adaptRecord(record.value, known, terminal)
  if (json) printJson(terminal, adaptJson(adapted, known))
  else {
    const page = openPage(terminal)
    printAdapted(page, adapted, known)
    terminal.out(page.text())
  }
  return adapted.kind === 'adapted' ? EXIT.done : EXIT.noProgramme
}

/** The words after `rhomboid adapt` → what to do, or a sentence that says what is wrong with them. */
export const readAdaptCall = (args: readonly string[]): Result<AdaptCall | 'help', string> => {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  if (values.help === true) return ok('help')
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(OPTIONS, token.name)) return err(say.unknownOption(token.rawName))
    if (token.value !== undefined) return err(say.takesNoValue(token.rawName))
  }
  const [file, extra] = positionals
  if (file === undefined) return err(say.noFile)
  return extra === undefined ? ok({ file, json: values.json === true }) : err(say.tooMany(extra))
}

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
