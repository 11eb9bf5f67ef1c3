import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersProblems, dosageSeconds, openRecord, presentOf, workCount, workSeconds, type Dosage } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { CONTENT_ROOT, loadContent, regionById } from './load.ts'
import { contentForTests } from './testing.ts'

const { content, rules, library } = contentForTests()
const forms = content.exercises.flatMap((exercise) => exercise.forms.map((form) => [`${exercise.id}/${form.id}`, form] as const))

describe('the real content', () => {
  test('loads without a problem, twice the same', () => {
    expect(loadContent()).toEqual({ ok: true, value: content })
  })

  test('has 40 exercises, 107 facts, and no id twice', () => {
    expect(content.exercises).toHaveLength(40)
    expect(content.facts).toHaveLength(107)
    const { questions, rules: ruleList, findings, checkIn } = content.screening
    for (const list of [content.exercises, content.facts, content.sources, content.regions, content.thresholds, content.contributors.contributors, questions, ruleList, findings, checkIn.pages, checkIn.emergencyBoxes]) {
      const ids = list.map(({ id }) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
    }
    for (const { id, forms: its } of content.exercises) expect(new Set(its.map((form) => form.id)).size, id).toBe(its.length)
    const codes = content.screening.precautions.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('counts what it is made of as its readers see it', () => {
    expect(rules.bank.size).toBe(content.screening.questions.length)
    expect(library.exercises.size).toBe(40)
    expect(rules.version).toMatch(/^\d{4}\.\d{2}-[0-9a-f]{12}$/)
  })
})

describe('every exercise', () => {
  test.each(content.exercises.map((exercise) => [exercise.id, exercise] as const))('%s says what its source says of the dose, where it comes from, and has words', (id, exercise) => {
    expect(exercise.sourceDose.words.length).toBeGreaterThan(10)
    expect(exercise.sources.length).toBeGreaterThan(0)
    expect(exercise.forms[0]).toMatchObject({ id: 'main', direction: 'main' })
    expect(content.words.exercises[id]?.steps.length).toBeGreaterThanOrEqual(3)
    // Nobody is named as a reviewer who did not review.
    expect(exercise.review).toEqual({ kind: 'not-yet-reviewed' })
  })

  const most = ({ sets, work }: Dosage) => sets * workSeconds(work)
  test.each(forms)('%s has doses from start to most that never get smaller, of one kind of work', (_id, { dosage: { start, usual, most: ceiling } }) => {
    const ladder = [start, usual.from, usual.to, ceiling]
    expect(new Set(ladder.map(({ work }) => work.kind)).size).toBe(1)
    ladder.slice(1).forEach((step, index) => {
      const before = ladder[index] as Dosage
      expect(most(step)).toBeGreaterThanOrEqual(most(before))
      expect(workCount(step)).toBeGreaterThanOrEqual(workCount(before))
    })
    expect(dosageSeconds(ceiling)).toBeLessThanOrEqual(60 * 60)
  })

  // A plan raises sets and work one by one, so even the most of both together must stay within the most.
  test.each(forms)('%s never gets more than its most, however sets and work are put together', (_id, { dosage: { start, usual, most: ceiling } }) => {
    const sets = Math.max(start.sets, usual.from.sets, usual.to.sets)
    const work = Math.max(...[start, usual.from, usual.to].map((one) => workSeconds(one.work)))
    expect(sets * work).toBeLessThanOrEqual(most(ceiling))
  })

  test('is led by a next step up and down that is not itself', () => {
    for (const { id, regressions, progressions } of content.exercises) expect([...regressions, ...progressions]).not.toContain(id)
  })
})

describe('the numbers to dial', () => {
  const countries = content.regions.filter(({ id }) => id !== 'unknown' && id !== 'EU112')
  /** Digits, spaces and hyphens; a short code may begin with a star. */
  const DIALABLE = /^\*?[0-9][0-9 -]*[0-9]$/

  test('are known for at least 30 countries', () => {
    const known = new Set(countries.filter(({ emergency }) => emergency !== null).map(({ id }) => id.slice(0, 2)))
    expect(known.size).toBeGreaterThanOrEqual(30)
  })

  test('have an entry for another country, and one that knows no number and never guesses', () => {
    expect(regionById(content.regions, 'EU112').emergency).toBe('112')
    expect(regionById(content.regions, 'unknown').emergency).toBeNull()
    expect(regionById(content.regions, 'XX').id).toBe('unknown')
    expect(regionById(content.regions, 'DE').emergency).toBe('112')
  })

  test.each(content.regions.map((region) => [region.id, region] as const))('%s: every number can be dialled', (_id, { emergency, also = [], urgent, crisis, safeguarding, child }) => {
    for (const number of [emergency ?? undefined, ...also, urgent, crisis?.number, safeguarding?.number, child?.number]) {
      if (number === undefined) continue
      expect(number).toMatch(DIALABLE)
      expect(number.replace(/\D/g, '').length).toBeGreaterThanOrEqual(2)
      expect(number.replace(/\D/g, '').length).toBeLessThanOrEqual(15)
    }
  })

  test('are found by one region only for each language', () => {
    const locales = content.regions.flatMap((region) => region.locales)
    expect(locales.filter((locale, index) => locales.indexOf(locale) < index)).toEqual([])
  })

  test('belong to the regions that rules name', () => {
    const named = content.screening.rules.flatMap((rule) => rule.regions ?? [])
    for (const id of named) expect(content.regions.map((region) => region.id)).toContain(id)
  })
})

describe('a record that was saved with version 1', () => {
  const fixture = join(CONTENT_ROOT, '../packages/domain/src/record/fixtures/record-1.json')
  const opened = openRecord(JSON.parse(readFileSync(fixture, 'utf8')))
  const present = presentOf(opened.ok ? opened.value.events : [])

  test('is still understood: its questions, its options and its exercises keep their names', () => {
    expect(opened.ok).toBe(true)
    expect(Object.keys(present.answers).length).toBeGreaterThan(60)
    expect(answersProblems(rules.bank, present.answers)).toEqual([])
    const done = present.sessions.flatMap(({ items }) => items)
    const plannedItems = present.programme?.weeks.flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' ? [] : one.items))) ?? []
    expect(plannedItems.length).toBeGreaterThan(0)
    for (const { exercise, form } of [...done, ...plannedItems]) expect(library.exercises.get(exercise)?.forms.map(({ id }) => id), exercise).toContain(form)
    for (const exercise of present.leftOut) expect(library.exercises.has(exercise), exercise).toBe(true)
  })
})
