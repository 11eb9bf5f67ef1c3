import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { day, type ReportBlock, type ReportModel, type SectionModel } from '@rhomboid/domain'
import type { FontFiles } from './fonts.ts'

const { resolve } = createRequire(import.meta.url)
const file = (name: string) => (): Promise<Uint8Array> => readFile(resolve(name))

export const FONTS: FontFiles = {
  latin: file('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  latinMore: file('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2'),
  hebrew: file('@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff'),
  arabic: file('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'),
}

/** A picture like the kept ones: a filled and outlined shape, one half transparent, one group. */
export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 360"><title>T</title><g id="figure"><g stroke-width="0.5"><path d="M10 10l50 0 0 50z" fill="var(--figure-skin,#e0b393)" stroke="var(--figure-line,#33414d)"/></g><path d="M80 80c5 5 9 9 18 12z" fill="var(--figure-shadow,#26323d)" fill-opacity="0.15"/><path d="M1 1l9 9" fill="none" stroke="#5b4030" stroke-width="0.4"/></g></svg>'

export const modelOf = (sections: readonly SectionModel[], about: readonly string[] = ['Name: Sam']): ReportModel => ({
  language: 'en-GB',
  title: 'Upper back pain: report',
  about,
  sections,
  footer: ['Made by Rhomboid on the person’s own device. No clinician has reviewed it.', 'Rules 2026.11-abc.'],
  pageOf: 'Page {page} of {pages}',
  missingLetters: 'Some letters could not be printed.',
})

export const section = (id: SectionModel['id'], title: string, ...blocks: readonly ReportBlock[]): SectionModel => ({ id, title, blocks })

/** One block of every kind. */
export const everything: ReportModel = modelOf([
  section('complaint', 'The pain', { kind: 'points', points: [{ term: 'Where', text: 'between the shoulder blades' }, { term: 'Since', text: '20 May 2026' }] }),
  section('danger', 'Danger signs', { kind: 'text', strong: true, text: 'Result: self-care.' }, { kind: 'text', text: 'No: chest pain; cold sweat – “none”.' }),
  section('pain', 'Course of pain', {
    kind: 'chart',
    chart: { text: 'Pain fell from 6 to 3.', axis: 'Pain', from: day(20_000), to: day(20_020), fromLabel: '1 June', toLabel: '21 June', dots: { label: 'Score of a day', points: [{ day: day(20_000), value: 6 }, { day: day(20_020), value: 3 }] }, band: { label: 'Usual range', points: [{ day: day(20_003), lower: 4, upper: 7, middle: 5 }, { day: day(20_020), lower: 2, upper: 4, middle: 3 }] }, lines: [], mark: { label: 'A change that matters', value: 4 }, shaded: [[day(20_005), day(20_008)]] },
  }),
  section('function', 'Daily life', { kind: 'table', caption: 'Daily life', head: ['Score', 'First', 'Latest'], rows: [['PEG', '5.7', '2.7'], ['Lifting my son', '3', '8']] }),
  section('done', 'Exercise done', { kind: 'table', caption: 'Exercise', head: ['Exercise', 'Amount', 'Done'], rows: [['Cat-cow', '8 times', '12']] }, { kind: 'stills', caption: 'Now', stills: [{ exercise: 'cat-cow', form: 'main', name: 'Cat-cow', text: 'Cat-cow, end position.' }] }),
  section('questions', 'Questions', { kind: 'list', items: ['Can I swim?', 'Do I need a scan?'] }),
])
