import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changed } from '../copies.fixture.ts'
import { contentForTests } from '../testing.ts'
import { SAFETY_FOLDER } from './conditions.ts'
import { REPOSITORY, safetyDocuments } from './documents.ts'
import { riskLevel } from './hazard-log.ts'
import { readHazards } from './hazards.ts'
import { testTitles, titlesIn } from './test-titles.ts'
import { thresholdsByRule } from './threshold-uses.ts'

const { content } = contentForTests()
const { texts, problems } = safetyDocuments(content)

describe('the safety documents', () => {
  // A document that should have changed: `node content/write-safety.ts` writes it anew.
  test.each(Object.entries(texts))('%s stands as the data make it', (name, text) => {
    expect(readFileSync(join(SAFETY_FOLDER, name), 'utf8')).toBe(text)
  })

  test('trace every rule to its words, its source, its questions and its tests', () => {
    const trace = texts['rule-trace.md'] ?? ''
    for (const { id, disposition } of content.screening.rules) expect(trace).toContain(`## ${id} → ${disposition}\n\n> ${content.words.screening.rules[id]?.because}`)
    expect(trace).not.toMatch(/undefined|\[object/)
  })

  test('name no clinician as having reviewed anything', () => {
    expect(texts['rule-trace.md']?.match(/not yet reviewed by a clinician/g)).toHaveLength(content.screening.rules.length)
  })
})

const folder = mkdtempSync(join(tmpdir(), 'rhomboid-hazards-'))
afterAll(() => rmSync(folder, { recursive: true }))
const hazards = readFileSync(join(SAFETY_FOLDER, 'hazards.yaml'), 'utf8')
const subject = { root: REPOSITORY, content, titles: testTitles(REPOSITORY) }
const problemsWith = (find: string, put: string): readonly string[] => {
  writeFileSync(join(folder, 'hazards.yaml'), changed(hazards, { file: 'hazards.yaml', find, put }))
  return readHazards(subject, folder).problems.map(({ line, message }) => `${line > 1 ? 'with its line' : 'no line'}: ${message}`)
}

describe('the hazard log', () => {
  test('has all 26 hazards of the start and names only what exists', () => {
    expect(problems).toEqual([])
    const ids = readHazards(subject).hazards.map(({ id }) => id)
    expect(ids.slice(0, 26)).toEqual(Array.from({ length: 26 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`))
  })

  const NAMED = '{ in: content/content.test.ts, name: "have an entry for another country, and one that knows no number and never guesses" }'
  test.each<readonly [what: string, find: string, put: string, says: RegExp]>([
    ['a test that does not exist', NAMED, '{ in: content/content.test.ts, name: "have an entry" }', /H10: content\/content\.test\.ts has no test "have an entry"/],
    ['a file without tests', NAMED, '{ in: content/none.test.ts, name: "have an entry" }', /H10: content\/none\.test\.ts has no test/],
    ['a rule that does not exist', 'rule:E13, rule:R13', 'rule:E13, rule:R99', /H17: rule:R99 does not exist/],
    ['a file that does not exist', 'file:content/regions.yaml', 'file:content/region.yaml', /H10: file:content\/region\.yaml does not exist/],
    ['a question that does not exist', 'question:youngSigns', 'question:youngSign', /H23: question:youngSign does not exist/],
    ['a precaution that does not exist', 'precaution:LX', 'precaution:QQ', /H15: precaution:QQ does not exist/],
    ['a condition that nobody watches for', '{ condition: gut-bleed }', '{ condition: gut }', /H17: no condition is called gut/],
    ['two hazards of one name', '- id: H02', '- id: H01', /H01: stands here twice/],
  ])('refuses %s', (_what, find, put, says) => {
    expect(problemsWith(find, put)).toEqual([expect.stringMatching(new RegExp(`^with its line: .*${says.source}`))])
  })

  test('refuses a hazard without a test', () => {
    const at = hazards.indexOf('  tests:', hazards.indexOf('- id: H16'))
    const end = hazards.indexOf('  residual:', at)
    writeFileSync(join(folder, 'hazards.yaml'), `${hazards.slice(0, at)}  tests: []\n${hazards.slice(end)}`)
    expect(readHazards(subject, folder).problems).toEqual([{ file: 'hazards.yaml', line: expect.any(Number), message: expect.stringMatching(/^15\.tests: Too small/) }])
  })

  test('reads its level from the five by five table', () => {
    expect([riskLevel(1, 1), riskLevel(5, 1), riskLevel(5, 3), riskLevel(3, 3), riskLevel(5, 5)]).toEqual([1, 3, 4, 3, 5])
    for (let severity = 1; severity <= 5; severity += 1) {
      for (let likelihood = 2; likelihood <= 5; likelihood += 1) expect(riskLevel(severity, likelihood)).toBeGreaterThanOrEqual(riskLevel(severity, likelihood - 1))
    }
  })
})

test('titles of tests are found however they are written, and nothing else is', () => {
  const source = [
    "test('a plain one', () => {})",
    "  test.each([1])('one for each %s', () => {})",
    "test.each<readonly [string, number]>([\n  ['x', 1],\n])('after a table', () => {})",
    "it(\"it's quoted\", { timeout: 1 }, () => {})",
    "test('with a \\'quote\\' inside', () => {})",
    "describe('no test', () => {})",
    "call('nothing', 1)",
  ].join('\n')
  expect(titlesIn(source)).toEqual(['a plain one', 'one for each %s', 'after a table', "it's quoted", "with a 'quote' inside"])
})

test('the named numbers of a rule are found, through findings and limits of the programme too', () => {
  const uses = thresholdsByRule()
  expect(uses.get('D8')).toEqual(['clusterAge', 'clusterSigns', 'clusterDays', 'persistentAge', 'persistentDays'])
  expect(uses.get('U6')).toEqual(['cordSignCount'])
  expect(uses.get('P1')).toEqual(['englandLevel'])
  expect(uses.get('E13')).toEqual([])
})
