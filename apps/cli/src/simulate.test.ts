import { describe, expect, test, vi } from 'vitest'
import { run } from './run.ts'
import { readSimulateCall } from './simulate-arguments.ts'
import { fakeTerminal } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 120_000 })

const simulated = async (...args: readonly string[]) => {
  const terminal = fakeTerminal()
  const code = await run(['simulate', ...args], terminal)
  return { code, shown: terminal.shown(), complaints: terminal.complaints() }
}

describe('rhomboid simulate', () => {
  test('shows a line for each family and that all that must hold did hold', async () => {
    const { code, shown } = await simulated('--people', '3', '--weeks', '2')
    expect(code).toBe(0)
    expect(shown).toMatch(/^All that must hold did hold\./)
    expect(shown).toMatch(/\nsteady +1 /)
    expect(shown.match(/- holds: /g)).toHaveLength(7)
    expect(shown).not.toMatch(/undefined|NaN/)
  })

  test('the same seed gives the same people, another one others', async () => {
    const once = await simulated('--people', '2', '--weeks', '2', '--seed', '4', '--json')
    const again = await simulated('--people', '2', '--weeks', '2', '--seed', '4', '--json')
    const other = await simulated('--people', '2', '--weeks', '2', '--seed', '5', '--json')
    expect(again.shown).toBe(once.shown)
    expect(JSON.parse(other.shown).families).not.toEqual(JSON.parse(once.shown).families)
    expect(JSON.parse(once.shown)).toMatchObject({ lived: 2, seed: 4, invariants: expect.arrayContaining([{ id: 'week-cap', violations: [] }]) })
  })

  test('draws the courses as a picture of its own', async () => {
    const { shown } = await simulated('--people', '4', '--weeks', '2', '--svg', '-')
    expect(shown).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(shown.match(/<polyline/g)).toHaveLength(1)
    expect(shown).not.toMatch(/NaN|undefined/)
  })

  test('what cannot be used is said in one line', async () => {
    expect((await simulated('--people', '0')).complaints).toContain('--people wants a whole number from 1 to 9999, not "0".')
    expect((await simulated('--weeks', '53')).code).toBe(2)
    expect((await simulated('somebody')).complaints).toContain('"somebody" is one thing too many.')
    expect((await simulated('--peeple', '3')).complaints).toContain('does not take --peeple')
    expect((await simulated('--seed')).complaints).toContain('--seed needs a value after it.')
    expect((await simulated('--json=yes')).complaints).toContain('--json takes no value.')
    expect((await simulated('--svg', '-', '--json')).code).toBe(2)
    expect((await simulated('--help')).shown).toContain('rhomboid simulate')
    expect(readSimulateCall([])).toEqual({ ok: true, value: { people: 209, weeks: 12, seed: 1, json: false } })
  })
})
