import arabic from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff?url'
import hebrew from '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff?url'
import latinMore from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { csvOf, dayToIso, fhirBundleOf, instantToDay, reportOf, type ReportInput } from '@rhomboid/domain'
import { report as words } from '../messages/report-en.ts'
import { saveFile } from '../platform/files.ts'
import type { ReportContent } from './parts.ts'

export const FORMATS = ['pdf', 'fhir', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const KINDS: Readonly<Record<Format, { readonly type: string; readonly ending: string }>> = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  fhir: { type: 'application/fhir+json', ending: 'fhir.json' },
  // The mark in front tells a spreadsheet that the letters are UTF-8.
  csv: { type: 'text/csv;charset=utf-8', ending: 'csv' },
}

/** Makes a file of the report and hands it to the browser to keep. @returns its name */
export const saveReport = async (format: Format, input: ReportInput, content: ReportContent): Promise<string> => {
  const { type, ending } = KINDS[format]
  const name = `${words.file(dayToIso(instantToDay(input.at, input.minutesEast)))}.${ending}`
  saveFile(name, await makeFile(format, input, content), type)
  return name
}

const makeFile = async (format: Format, input: ReportInput, content: ReportContent): Promise<BlobPart> => {
  switch (format) {
    case 'fhir':
      return JSON.stringify(fhirBundleOf(input), undefined, 2)
    case 'csv':
      return `\uFEFF${csvOf(input)}`
    case 'pdf': {
      // Some hundred kilobytes that nobody else needs: loaded when somebody wants a PDF.
      const { drawReport } = await import('@rhomboid/paper')
      const file = await drawReport(reportOf(input), { at: input.at, fonts: { latin: fetched(latin), latinMore: fetched(latinMore), hebrew: fetched(hebrew), arabic: fetched(arabic) }, picture: pictureFrom(content) })
      return new Uint8Array(file)
    }
  }
}

const fetched = (address: string) => async (): Promise<Uint8Array> => new Uint8Array(await (await fetchOrThrow(address)).arrayBuffer())

const fetchOrThrow = async (address: string): Promise<Response> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

/** A picture that does not come leaves a gap; the report is worth having without it. */
const pictureFrom =
  ({ pictures }: ReportContent) =>
  async (exercise: string, form: string): Promise<string | undefined> => {
    const address = pictures[exercise]?.[form]?.end
    return address === undefined ? undefined : fetchOrThrow(address).then((response) => response.text()).catch(() => undefined)
  }
