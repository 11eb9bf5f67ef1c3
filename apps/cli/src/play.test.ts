import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'

import { content, EXAMPLES, jsonOn, runOn } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

const desk = readFileSync(`${EXAMPLES}desk-worker.json`, 'utf8')
const live = { live: true, typedInput: true } as const
type Keys = readonly (readonly [after: number, key: string])[]
const press = (keys: Keys, ...args: readonly string[]) => runOn(desk, ['session', '--play', ...args], { ...live, keys })
const SUMMARY = /What you did\n((?: {2}- .*\n?)+)/

/** What a session that nobody touched would have lasted, in milliseconds. */
const { json: laidOut } = await jsonOn(desk, ['session'])
const LENGTH = laidOut.secondsEachRound * 1000

describe('without anybody at the keyboard', () => {
  test('it prints a line for each span, at its time, and a summary', async () => {
    const { code, shown, complaints } = await runOn(desk, ['session', '--play'])
    expect(code).toBe(0)
    const lines = shown.split('\n').filter((line) => /^\d\d:\d\d {2}/.test(line))
    expect(lines).toHaveLength(laidOut.spans.length)
    expect(lines.slice(0, 2)).toEqual(['00:00  First: Shoulder rolls', '00:08  Up and back (1 of 9)'])
    expect(shown).toContain('Done for today.')
    expect(SUMMARY.exec(shown)?.[1]?.trim().split('\n')).toHaveLength(laidOut.items.length)
    expect(shown).not.toContain('\u001B')
    expect(complaints).toBe('The session runs by itself. Ctrl-C ends it.\n')
  })

  test('ten times as fast prints the same', async () => {
    const slow = await runOn(desk, ['session', '--play'])
    const fast = await runOn(desk, ['session', '--play', '--speed', '10'])
    expect(fast.shown).toBe(slow.shown)
  })
})

describe('with somebody at the keyboard', () => {
  test('nothing runs before the first key', async () => {
    const { shown } = await press([[60_000, 'q']])
    expect(shown).toContain('Press space to begin.')
    expect(shown).toContain('Shoulder rolls: not reached\n')
  })

  test('space begins, and the session runs to its end', async () => {
    const { code, shown } = await press([[1000, ' ']])
    expect(code).toBe(0)
    expect(shown).toContain('Done for today.')
    expect(shown).toContain('Shoulder rolls: done, 54 s of work')
  })

  test('space pauses for as long as it takes, and goes on', async () => {
    const { shown } = await press([[0, ' '], [5000, ' '], [500_000, ' '], [505_500, 'q']])
    expect(shown).toContain('Paused. Press space to go on.')
    // 5 s of getting ready, then 3 s more, then work.
    expect(shown).toMatch(/Shoulder rolls: begun, 2 s of work/)
  })

  test('s skips, b goes back', async () => {
    const { shown } = await press([[0, ' '], [1000, 's'], [2000, 's'], [3000, 'b'], [4000, 'q']])
    expect(SUMMARY.exec(shown)?.[1]).toMatch(/^ {2}- Shoulder rolls: skipped\n {2}- Cat-cow: not reached\n {2}- Seated twist: not reached\n/)
  })

  test('e and h change the step, or say that there is none', async () => {
    const easier = await press([[0, ' '], [1000, 's'], [2000, 's'], [3000, 's'], [4000, 'e'], [5000, 'e'], [60_000, 'q']])
    expect(easier.shown).toMatch(/Small squeeze: (begun|done), an easier step/)
    const harder = await press([[0, ' '], [1000, 'h'], [2000, 'q']])
    expect(harder.shown).toMatch(/There is no harder step here\.|Shoulder rolls: not reached, a harder step/)
  })

  test('q stops, and what was done counts', async () => {
    const { code, shown } = await press([[0, ' '], [30_000, 'q']])
    expect(code).toBe(0)
    expect(shown).toContain('Stopped for today. What you did counts.')
  })

  test('Ctrl-C stops as well', async () => {
    expect((await press([[0, ' '], [1000, '\u0003']])).shown).toContain('Stopped for today.')
  })

  test('o asks about signs of danger, and waits for the answer', async () => {
    const { shown } = await press([[0, ' '], [10_000, 'o'], [20_000, ' '], [300_000, 'n'], [301_000, 'q']])
    expect(shown).toContain('Stop and breathe. Do you have any of these now?')
    expect(shown).toContain(content.words.screening.safetyNet.now[0])
    expect(shown).toMatch(/Shoulder rolls: skipped, it hurt, 2 s of work\n {2}- Cat-cow: not reached/)
  })

  test('a sign of danger ends the session with the number to call, and nothing beside it', async () => {
    const { code, shown } = await press([[0, ' '], [10_000, 'o'], [11_000, 'd']])
    expect(code).toBe(3)
    const after = shown.slice(shown.lastIndexOf('\u001B[?1049l'))
    expect(after).toContain('Call 112 now')
    expect(after).not.toContain('What you did')
  })

  test('the screen is given back, whatever happened', async () => {
    const { shown } = await press([[0, ' '], [1000, 'q']])
    expect(shown.split('\u001B[?1049h')).toHaveLength(2)
    expect(shown.split('\u001B[?25h\u001B[?1049l')).toHaveLength(2)
  })

  test('--speed makes the clock run faster for the session only', async () => {
    // Done within a tenth of the time, so the key that would stop it comes too late.
    const { shown } = await press([[0, ' '], [LENGTH / 10 + 2000, 'q']], '--speed', '10')
    expect(shown).toContain('Done for today.')
  })
})
