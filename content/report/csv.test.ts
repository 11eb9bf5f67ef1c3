import { csvOf, toCsv } from '@rhomboid/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hundredRecords, inputFor, recordBy } from './records.fixture.ts'

/** A reader of RFC 4180, written from the standard and not from the writer. */
const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      at += 1
      for (; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (at >= text.length) throw new Error('a quote is not closed')
        if (text[at] === '"') at += 1
        field += text[at]
      }
      at += 1
    } else {
      for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at += 1) {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`${JSON.stringify(text[at])} stands outside quotes`)
        field += text[at]
      }
    }
    row.push(field)
    if (text[at] === ',') at += 1
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error('a line does not end with CR LF')
      at += 2
      rows.push(row)
      row = []
    }
  }
  return rows
}

/** What was written, from what is read: one apostrophe in front was put there. */
const withoutGuard = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r', '\n', '"', 'a,b', "'", "''", '', ' ', '＝1', '"a"\r\n"b"'))

describe('the file for spreadsheets', () => {
  test('gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readCsv(toCsv(rows)).map((row) => row.map(withoutGuard))).toEqual(rows)
      }),
    )
  })

  test('lets no text begin as a formula, behind blanks neither', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'), fc.constantFrom('', ' ', '\t', '\r\n', '\uFEFF', '\u00A0'), fc.string(), (sign, before, rest) => {
        expect(readCsv(toCsv([['x', `${before}${sign}${rest}`]]))[0]?.[1]).toMatch(/^'/)
      }),
    )
  })

  test('writes numbers below zero as numbers', () => expect(toCsv([[-3, 4.5, true, undefined]])).toBe('-3,4.5,true,\r\n'))

  test('has the same columns in every row of every record', () => {
    for (const record of hundredRecords().slice(0, 30)) {
      const [head, ...rows] = readCsv(csvOf(inputFor(record)))
      for (const row of rows) expect(row).toHaveLength(head?.length ?? 0)
    }
  })

  test('has one row for each session, note and own question, and the scores of the days', () => {
    const record = recordBy(1, { days: 40 })
    const rows = readCsv(csvOf(inputFor(record)))
    const count = (kind: string) => rows.filter(([first]) => first === kind).length
    const happened = (kind: string) => record.events.filter((event) => event.kind === kind).length
    expect(count('session')).toBe(happened('session-done'))
    expect(count('note')).toBe(happened('noted'))
    expect(count('break')).toBe(happened('break'))
    expect(count('pain')).toBeGreaterThan(20)
    expect(happened('session-done')).toBeGreaterThan(10)
  })

  test('leaves out what was not chosen, and what is private', () => {
    const record = recordBy(4, { days: 40 })
    const kinds = new Set(readCsv(csvOf(inputFor(record, { sections: ['notes'] }))).map(([kind]) => kind))
    expect([...kinds].filter((kind) => kind !== 'kind' && kind !== 'report' && kind !== 'note')).toEqual([])
    for (const secret of ['hurtBySomeone', 'selfHarm']) expect(csvOf(inputFor(record))).not.toContain(secret)
  })
})
