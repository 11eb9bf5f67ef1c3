import { readFileSync } from 'node:fs'
import { dosageSeconds } from '@rhomboid/domain'
import { describe, expect, test, vi } from 'vitest'

import { content, EXAMPLES, jsonOn, NOW, runOn, well } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

const desk = readFileSync(`${EXAMPLES}desk-worker.json`, 'utf8')

describe('rhomboid plan --json', () => {
  test('a plan has its weeks, each item with its dose and reason', async () => {
    const { code, json } = await jsonOn(desk, ['plan', '--weeks', '3'])
    expect(code).toBe(0)
    expect(json).toMatchObject({ disposition: 'self-care', minutes: 10, programme: { from: '2026-11-21', level: 1, levelBecause: { kind: 'first-programme' } } })
    expect(json.programme.weeks.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3])
    for (const { days } of json.programme.weeks) {
      expect(days).toHaveLength(7)
      const active = days.filter(({ kind }: { kind: string }) => kind !== 'rest')
      expect(active).toHaveLength(4)
      for (const day of active) {
        expect(Math.abs(day.seconds - 600)).toBeLessThanOrEqual(60)
        for (const item of day.items) {
          expect(content.exercises.map(({ id }) => id)).toContain(item.exercise)
          expect(item).toMatchObject({ form: expect.any(String), name: expect.any(String), dose: expect.any(String), because: { kind: expect.any(String), words: expect.any(String) }, advice: expect.any(Array) })
          expect(item.seconds).toBe(dosageSeconds(item.dosage))
        }
      }
    }
    expect(json.contributing[0]).toMatchObject({ id: 'staying-still', fit: 'well', words: expect.stringContaining('Your answers fit best with') })
    expect(json.leftOut).toContainEqual({ exercise: 'plank', name: expect.any(String), because: { kind: 'level', level: 2, words: content.words.programme.leftOut.level } })
  })

  test('without --weeks it is one week', async () => {
    expect((await jsonOn(desk, ['plan'])).json.programme.weeks).toHaveLength(1)
  })

  test('the same answers on the same day make the same plan', async () => {
    expect(await jsonOn(desk, ['plan'])).toEqual(await jsonOn(desk, ['plan']))
  })

  test('without a clearance there is no plan, and the exit code says so', async () => {
    const { code, json } = await jsonOn(readFileSync(`${EXAMPLES}chest-pain.json`, 'utf8'), ['plan'])
    expect(code).toBe(3)
    expect(json).toMatchObject({ disposition: 'emergency', programme: null, because: [{ rule: 'E1' }], level: null })
  })

  test.each([
    ['questions that were not asked', { version: 1, answers: { age: 30 } }, 'ask'],
    ['answers of yesterday', well({}, { answeredAt: new Date(NOW - 25 * 3_600_000).toISOString() }), 'self-care'],
    ['a person of 17', well({ age: 17 }), 'routine'],
    ['a sore rib', well({ ribSore: 'yes' }), 'soon'],
  ])('no plan for %s', async (_, file, disposition) => {
    const { code, json } = await jsonOn(file, ['plan'])
    expect([code, json.disposition, json.programme, json.level]).toEqual([3, disposition, null, null])
  })

  test('answers that only a plan needs are asked for', async () => {
    const { minutes: _gone, ...rest } = well().answers
    const { code, json } = await jsonOn({ ...well(), answers: rest }, ['plan'])
    expect([code, json.programme, json.missing]).toEqual([3, null, ['minutes']])
    const { shown } = await runOn({ ...well(), answers: rest }, ['plan'])
    expect(shown).toContain(content.words.screening.questions['minutes']?.ask)
  })

  test('when nothing fits, it says what to loosen', async () => {
    const { code, json } = await jsonOn(well({ minutes: 30 }, { excludedExercises: content.exercises.map(({ id }) => id) }), ['plan'])
    expect(code).toBe(3)
    expect(json.cannot.asked).toBe(30)
    expect(json.cannot.loosen).toContainEqual({ id: 'left-out-exercises', words: content.words.programme.loosen['left-out-exercises'] })
    const { shown } = await runOn(well({ minutes: 30 }, { excludedExercises: content.exercises.map(({ id }) => id) }), ['plan'])
    expect(shown).toContain(content.words.programme.loosen['left-out-exercises'])
  })

  test('an exercise that the person left out is left out, by choice', async () => {
    const { json } = await jsonOn(well({}, { excludedExercises: ['cat-cow'] }), ['plan'])
    expect(json.leftOut).toContainEqual({ exercise: 'cat-cow', name: 'Cat-cow', because: { kind: 'your-choice', words: content.words.programme.leftOut['your-choice'] } })
    expect(JSON.stringify(json.programme.weeks)).not.toContain('"exercise":"cat-cow"')
  })

  test('at level 0 the day is spread over rounds, and its seconds count them all', async () => {
    const { json } = await jsonOn(well({ painNow: 7, minutes: 10 }), ['plan'])
    const [day] = json.programme.weeks[0].days
    expect(json.programme.level).toBe(0)
    expect(day.rounds).toBe(3)
    expect(day.seconds).toBe(3 * day.secondsEachRound)
  })
})

describe('rhomboid plan, for a person', () => {
  test('a week says the dose, the reason and what was left out', async () => {
    const { code, shown } = await runOn(desk, ['plan'])
    expect(code).toBe(0)
    expect(shown).toMatch(/^Your plan: Move\. 10 minutes a day, 4 days a week\.\n/)
    expect(shown).toContain('Sat 21 Nov: Moving day, 10 min')
    expect(shown).toContain('The same as on Sat 21 Nov.')
    expect(shown).toContain('Rest day')
    expect(shown).toContain('Left out, and why')
    expect(shown).toContain('What may be adding to your pain')
  })

  test('without a clearance it says what to do instead', async () => {
    const { shown } = await runOn(readFileSync(`${EXAMPLES}chest-pain.json`, 'utf8'), ['plan'])
    expect(shown).toMatch(/^Call 999 now\n/)
    expect(shown).toContain('There is no exercise plan now.')
  })

  test('twelve weeks for many kinds of people print without anything left to fill in', async () => {
    const people = [{}, { painNow: 8 }, { age: 80, boneRisks: ['weakBones'] }, { pregnancy: 'pregnant', pregnancyWeeks: 30 }, { strengthWork: 'mostWeeks', goal: 'strengthen', toHand: ['band', 'dumbbells', 'roller', 'ballOrBench'], painNow: 1 }, { cannotDo: ['floor'] }, { bodyLimits: ['shoulder', 'wrist', 'latex', 'neckDizzy'] }]
    for (const answers of people) {
      const { code, shown } = await runOn(well({ minutes: 20, ...answers }), ['plan', '--weeks', '12'])
      expect([code, shown.match(/[{}]|undefined|NaN|\[object/)]).toEqual([0, null])
    }
  })
})
