import { describe, expect, test } from 'vitest'
import { everything, FONTS, modelOf, PICTURE, section } from './model.fixture.ts'
import { readPdf } from './pdf-reader.fixture.ts'
import { drawReport } from './report.ts'
import { loadFonts, type FontFiles } from './fonts.ts'
import { openPaper } from './paper.ts'

const parts = (fonts: FontFiles = FONTS) => ({ fonts, picture: () => Promise.resolve(PICTURE), at: Date.UTC(2026, 5, 5) })
const draw = async (model: Parameters<typeof drawReport>[0], fonts?: FontFiles) => readPdf(await drawReport(model, parts(fonts)))

describe('a report on paper', () => {
  test('has every word as text, in the order of the report', async () => {
    const { text } = await draw(everything)
    const words = ['Upper back pain: report', 'Name: Sam', 'The pain', 'Where:', 'between the shoulder blades', 'Result: self-care.', 'No: chest pain; cold sweat – “none”.', 'Course of pain', 'A change that matters', 'Lifting my son', 'Cat-cow', '8 times', 'Can I swim?', 'No clinician has reviewed it.']
    const places = words.map((word) => text.indexOf(word))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('is tagged: headings, paragraphs, tables with heads, lists, and figures with their words', async () => {
    const { tags, alts, raw, untagged } = await draw(everything)
    expect(tags).toMatchObject({ Document: 1, H1: 1, H2: 6, Sect: 6, Table: 2, L: 1, LI: 2, LBody: 2, Figure: 2 })
    // Heads of columns, and of rows: what a row is about.
    expect(tags['TH']).toBe(6 + 3)
    expect(tags['TD']).toBe(6)
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(6)
    expect(alts).toEqual(['Pain fell from 6 to 3.', 'Cat-cow, end position.'])
    expect(untagged).toBe(0)
  })

  test('says its language and title, and that it is made for readers aloud', async () => {
    const { raw } = await draw(everything)
    expect(raw).toContain('/Lang (en-GB)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('<rdf:li xml:lang="x-default">Upper back pain: report</rdf:li>')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/Marked true')
  })

  test('has a bookmark for each section', async () => {
    expect((await draw(everything)).bookmarks).toEqual(everything.sections.map(({ title }) => title))
  })

  test('takes one page where that is enough, and is small', async () => {
    const file = await drawReport(everything, parts())
    expect(readPdf(file).pages).toBe(1)
    expect(file.length).toBeLessThan(60_000)
  })

  test('is the same, byte for byte, for the same report', async () => {
    expect(await drawReport(everything, parts())).toEqual(await drawReport(everything, parts()))
  })

  test('goes on over as many pages as a long note needs, and cuts no line and no letter', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `Line ${index + 1} of the note.`)
    const endless = 'abcdefghij'.repeat(60)
    const { text, pages } = await draw(modelOf([section('notes', 'Notes', ...[...lines, endless].map((line) => ({ kind: 'text' as const, text: line })))]))
    for (const line of lines) expect(text).toContain(line)
    expect(text.replaceAll('\n', '')).toContain(endless)
    expect(pages).toBeGreaterThan(2)
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Page ${page} of ${pages}`)
  })

  test('never leaves a row of a table half on one page', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => [`Exercise ${index}`, 'a dose that goes over more than one line '.repeat(3), '1'])
    const { tags, pages } = await draw(modelOf([section('done', 'Done', { kind: 'table', caption: 'c', head: ['a', 'b', 'c'], rows })]))
    expect(tags['TR']).toBe(151)
    expect(pages).toBeGreaterThan(3)
  })
})

describe('a name that is read from the right', () => {
  const named = (name: string) => modelOf([], [`Name: ${name} · Age: 44`])

  test('keeps its letters in the order of reading for who listens or copies', async () => {
    for (const name of ['שרה כהן', 'فاطمة الزهراء']) {
      const { actuals, text } = await draw(named(name))
      expect(actuals).toContain(name)
      expect(text).toContain('Age: 44')
    }
  })

  test('is drawn from the right: the first letter of the file is the last of the name', async () => {
    const { text } = await draw(named('שרה כהן'))
    expect(text.replaceAll('\n', '')).toContain([...'שרה כהן'].reverse().join(''))
  })

  test('joins Arabic letters: in a word they are narrower than each by itself', async () => {
    const fonts = await loadFonts('بيت', FONTS)
    const { lines } = openPaper(fonts, { title: 't', language: 'en', at: 0 })
    const widthOf = (text: string): number => lines(text, 1_000, { size: 10, leading: 12 })[0]?.width ?? 0
    expect(widthOf('بيت')).toBeLessThan(0.9 * [...'بيت'].reduce((sum, letter) => sum + widthOf(letter), 0))
  })

  test('mirrors brackets', async () => {
    const { text } = await draw(named('שרה (שרי) כהן'))
    const drawn = text.split('\n').slice(1, 12).join('')
    expect(drawn.indexOf('(')).toBeGreaterThanOrEqual(0)
    expect(drawn.indexOf('(')).toBeLessThan(drawn.indexOf(')'))
  })
})

describe('typefaces', () => {
  const counted = () => {
    const asked: string[] = []
    const count = (name: keyof FontFiles) => (): Promise<Uint8Array> => {
      asked.push(name)
      return FONTS[name]()
    }
    return { asked, fonts: { latin: count('latin'), latinMore: count('latinMore'), hebrew: count('hebrew'), arabic: count('arabic') } }
  }

  test('are loaded only for letters that are there', async () => {
    for (const [name, wanted] of [['Sam', ['latin']], ['Łukasz Őry', ['latin', 'latinMore']], ['שרה', ['latin', 'hebrew']], ['علي', ['latin', 'arabic']]] as const) {
      const { asked, fonts } = counted()
      const { text, actuals } = await draw(modelOf([], [`Name: ${name}`]), fonts)
      expect(asked).toEqual(wanted)
      expect([...text.split('\n'), ...actuals].some((line) => line.includes(name)) || text.replaceAll('\n', '').includes(name)).toBe(true)
    }
  })

  test('that lack a letter put a question mark there, and the page says so', async () => {
    const { text } = await draw(modelOf([], ['Name: 李 😀 Sam']))
    expect(text).toContain('? ? Sam')
    expect(text).toContain('Some letters could not be printed.')
    expect((await draw(everything)).text).not.toContain('Some letters could not be printed.')
  })

  test('lie in the file, in two weights, cut down to the letters that are used', async () => {
    const { fonts } = await draw(everything)
    expect(fonts.map((font) => font.replace(/^.*\+/, '')).sort()).toEqual(['AtkinsonHyperlegibleNext-Latin-400', 'AtkinsonHyperlegibleNext-Latin-700'])
    expect(fonts.every((font) => /^[A-Z]{6}\+/.test(font))).toBe(true)
  })
})
