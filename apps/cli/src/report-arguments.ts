import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@rhomboid/domain'
import { report as say } from './messages.ts'
import { nearest } from './nearest.ts'

export const REPORT_FORMATS = ['pdf', 'fhir', 'csv', 'html'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Which record to report on, and how. */
export interface ReportCall {
  readonly kind: 'report'
  /** A file, or `-` for standard input. */
  readonly file: string
  readonly format: ReportFormat
  /** A file, or `-` for standard output. */
  readonly out: string
}

/** The words after `rhomboid report` → what to make, `help`, or a sentence that says what is wrong with them. */
export const readReportCall = (args: readonly string[]): Result<ReportCall | 'help', string> => {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  if (values.help === true) return ok('help')
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(OPTIONS, token.name)) return err(say.unknownOption(token.rawName))
    if (token.name !== 'help' && token.value === undefined) return err(say.needsValue(token.rawName))
  }
  const [file, extra] = positionals
  if (file === undefined) return err(say.noFile)
  if (extra !== undefined) return err(say.tooMany(extra))
  const { format: asked, out } = values
  if (typeof asked !== 'string') return err(say.noFormat(REPORT_FORMATS))
  const format = REPORT_FORMATS.find((one) => one === asked)
  if (format === undefined) return err(say.unknownFormat(asked, nearest(asked, REPORT_FORMATS), REPORT_FORMATS))
  if (typeof out !== 'string') return err(say.noOut)
  return ok({ kind: 'report', file, format, out })
}

const OPTIONS = { format: { type: 'string' }, out: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } } as const
