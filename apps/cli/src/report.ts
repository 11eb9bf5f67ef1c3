import { readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CONTENT_ROOT } from '@rhomboid/content'
import { toRuleSet, type Content } from '@rhomboid/content/content.ts'
import { reportLabels, reportParts } from '@rhomboid/content/report-labels.ts'
import { csvOf, fhirBundleOf, instant, REPORT_SECTIONS, reportOf, type PersonRecord, type ReportInput } from '@rhomboid/domain'
import type { FontFiles } from '@rhomboid/paper'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { figure, report as say } from './messages.ts'
import { readReportCall, type ReportCall } from './report-arguments.ts'
import { readRecord } from './report-record.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** `rhomboid report`: a record → a file for a clinician. Written whole or not at all. */
export const runReport = async (args: readonly string[], content: () => Promise<Content>, terminal: Terminal): Promise<ExitCode> => {
  const call = readReportCall(args)
  if (!call.ok) {
    terminal.err(`${call.error}\n${say.seeHelp}\n`)
    return EXIT.wrongUse
  }
  if (call.value === 'help') {
    terminal.out(say.help)
    return EXIT.done
  }
  const record = await readRecord(call.value.file, terminal)
  if (!record.ok) {
    terminal.err(`${say.cannotRead(call.value.file, record.error)}\n`)
    return EXIT.wrongUse
  }
  const made = await makeReport(call.value, record.value, await content(), terminal)
  return writeOut(call.value, made, terminal)
}

const makeReport = async ({ format }: ReportCall, record: PersonRecord, content: Content, terminal: Terminal): Promise<string | Uint8Array> => {
  const input = await reportInput(record, content, terminal)
  switch (format) {
    case 'csv':
      return csvOf(input)
    case 'fhir':
      return `${JSON.stringify(fhirBundleOf(input), undefined, 2)}\n`
    case 'html': {
      const { reportHtml } = await import('@rhomboid/paper/html.ts')
      const model = reportOf(input)
      const wanted = model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'stills' ? block.stills : [])))
      const picture = await pictures(content)
      const found = new Map(await Promise.all(wanted.map(async (still) => [still, await picture(still.exercise, still.form)] as const)))
      return reportHtml(model, (still) => found.get(still))
    }
    case 'pdf': {
      const { drawReport } = await import('@rhomboid/paper')
      return drawReport(reportOf(input), { fonts: FONTS, picture: await pictures(content), at: input.at })
    }
  }
}

const reportInput = async (record: PersonRecord, content: Content, terminal: Terminal): Promise<ReportInput> => {
  const { loadHandbook } = await import('@rhomboid/content/load-handbook.ts')
  const handbook = loadHandbook(content)
  const techniques = handbook.ok ? Object.fromEntries(handbook.value.items.flatMap(({ id, kind }) => (kind === 'technique' ? [[id, handbook.value.words[id]?.title ?? id]] : []))) : {}
  return {
    record,
    at: instant(terminal.now()),
    minutesEast: terminal.minutesEast,
    rules: toRuleSet(content.screening),
    outcomes: content.outcomes,
    labels: reportLabels(reportParts(content, techniques)),
    sections: REPORT_SECTIONS,
    version: VERSION,
  }
}

/** The kept pictures, each under the form that it is shared from. */
const pictures = async (content: Content): Promise<(exercise: string, form: string) => Promise<string | undefined>> => {
  const { picturesOf } = await import('@rhomboid/content/stills.ts')
  const known = picturesOf(content)
  return async (exercise, form) => {
    const address = known[exercise]?.[form]?.end
    if (address === undefined) return undefined
    const name = address.slice(address.lastIndexOf('/') + 1)
    return readFile(join(CONTENT_ROOT, 'exercises', exercise, 'figure', name), 'utf8')
  }
}

const { resolve } = createRequire(import.meta.url)
const fontFile = (name: string) => async (): Promise<Uint8Array> => readFile(resolve(name))

const FONTS: FontFiles = {
  latin: fontFile('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  latinMore: fontFile('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2'),
  hebrew: fontFile('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff'),
  arabic: fontFile('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'),
}

const writeOut = async ({ out }: ReportCall, made: string | Uint8Array, terminal: Terminal): Promise<ExitCode> => {
  if (out === '-') {
    if (typeof made === 'string') terminal.out(made)
    else terminal.err(`${say.pdfToTerminal}\n`)
    return typeof made === 'string' ? EXIT.done : EXIT.wrongUse
  }
  try {
    await writeFile(`${out}.part`, made)
    await rename(`${out}.part`, out)
  } catch (error) {
    terminal.err(`${figure.notWritten(out, error instanceof Error && 'code' in error ? String(error.code) : '')}\n`)
    return EXIT.wrongUse
  }
  terminal.out(`${figure.written(out, typeof made === 'string' ? new TextEncoder().encode(made).length : made.length)}\n`)
  return EXIT.done
}
