import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { EXAMPLES, jsonOn, runOn, well } from './testing.ts'

const desk = readFileSync(`${EXAMPLES}desk-worker.json`, 'utf8')

describe('rhomboid session', () => {
  test('--json lays the first active day out without a gap', async () => {
    const { code, json } = await jsonOn(desk, ['session'])
    expect(code).toBe(0)
    expect(json).toMatchObject({ day: 1, date: '2026-11-21', kind: 'move', rounds: 1 })
    let from = 0
    for (const span of json.spans) {
      expect(span.from).toBe(from)
      expect(span).toMatchObject({ kind: expect.stringMatching(/^(ready|work|rest|change-sides)$/), exercise: json.items[span.item].exercise, words: expect.any(String) })
      from += span.length
    }
    expect(from).toBe(json.secondsEachRound)
    expect(json.seconds).toBe(from)
  })

  test('a rest day is said, and is no error', async () => {
    const { code, json } = await jsonOn(desk, ['session', '--day', '3'])
    expect([code, json.kind, json.spans]).toEqual([0, 'rest', []])
    const { shown } = await runOn(desk, ['session', '--day', '3'])
    expect(shown).toMatch(/^Day 3, Mon 23 Nov: Rest day\n/)
    expect((await runOn(desk, ['session', '--day', '3', '--play'])).shown).toContain('Rest day')
  })

  test('a day of a later week is laid out too', async () => {
    const { json } = await jsonOn(desk, ['session', '--day', '15'])
    expect([json.day, json.date]).toEqual([15, '2026-12-05'])
  })

  test('for a person, each part has its time', async () => {
    const { shown } = await runOn(desk, ['session'])
    expect(shown).toContain('00:00  First: Shoulder rolls, 8 s')
    expect(shown).toMatch(/00:08 {2}9 × Up and back 3 s, Down and round 3 s/)
    expect(shown).toMatch(/10:11 {2}Done for today/)
  })

  test('without a clearance there is no session', async () => {
    const file = readFileSync(`${EXAMPLES}chest-pain.json`, 'utf8')
    const { code, json } = await jsonOn(file, ['session'])
    expect([code, json.disposition, json.programme, json.spans]).toEqual([3, 'emergency', null, []])
    const played = await runOn(file, ['session', '--play'])
    expect([played.code, played.shown.startsWith('Call 999 now\n')]).toEqual([3, true])
  })

  test('several rounds a day are said', async () => {
    expect((await runOn(well({ painNow: 7 }), ['session'])).shown).toContain('Do this 3 times that day, spread over it.')
  })
})
