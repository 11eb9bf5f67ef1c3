import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content } from '@rhomboid/content/content.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { content, fakeTerminal, NOW } from './testing.ts'
import { readAnswers } from './answers-file.ts'
import { run } from './run.ts'
import { screenFile } from './screened.ts'
import { showVerification } from './verify-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'rhomboid-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two rules of the real bank, one of them broken: a lump switches weight loss off. */
const broken: Content = {
  ...content,
  contributors: { ...content.contributors, contributors: [] },
  screening: {
    ...content.screening,
    precautions: [],
    rules: content.screening.rules.flatMap((rule) => {
      if (rule.id === 'R17') return [rule]
      return rule.id === 'D20' ? [{ ...rule, when: { kind: 'all' as const, of: [{ kind: 'yes' as const, question: 'weightLoss' }, { kind: 'no' as const, question: 'lump' }] } }] : []
    }),
  },
}
const call = { kind: 'verify-rules' as const, json: false, seed: 1, people: 20 }

describe('rhomboid verify-rules', () => {
  // The one test that holds the real rules against everything; it looks at more than a million combinations.
  test('finds that the real rules hold, and says what was looked at and what is let pass', { timeout: 300_000 }, async () => {
    const terminal = fakeTerminal()
    const code = await run(['verify-rules', '--people', '300'], terminal)
    expect(terminal.shown()).toMatch(/^The rules hold\./)
    expect(code).toBe(0)
    expect(terminal.shown()).toMatch(/\d+ rules: every combination of answers/)
    expect(terminal.shown()).toContain('checked (yes, unsure), through U1, U1c, D8b, D18, D21, P1, P1b, P2a')
    expect(terminal.shown()).toMatch(/Let pass, and why[^]*E14/)
    expect(terminal.shown()).not.toContain('FAILS')
  })

  test('of broken rules says what does not hold, shows somebody, and ends with a code of its own', () => {
    const terminal = fakeTerminal()
    expect(showVerification(call, broken, terminal)).toBe(1)
    expect(terminal.shown()).toContain('The rules do not hold.')
    expect(terminal.shown().replaceAll(/\s+/g, ' ')).toContain('lump from "no" to "yes": soon becomes self-care. As an answers file: {"version":1,"restAnsweredNo":true,"answers":{')
  })

  test('writes answers files on which screening gives what was said', () => {
    const into = join(folder, 'found')
    showVerification({ ...call, folder: into }, broken, fakeTerminal())
    const dispositions = ['before', 'after'].map((when) => {
      const read = readAnswers(readFileSync(join(into, `danger-never-lowers-lump-${when}.json`), 'utf8'), content, NOW)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      return screenFile(read.value, broken, NOW).screening.kind
    })
    expect(dispositions).toEqual(['soon', 'self-care'])
  })

  test('writes nothing when there is nothing to show', () => {
    const into = join(folder, 'nothing')
    const alone: Content = { ...broken, screening: { ...broken.screening, rules: broken.screening.rules.filter(({ id }) => id === 'R17') } }
    const terminal = fakeTerminal()
    showVerification({ ...call, json: true, folder: into }, alone, terminal)
    const shown = JSON.parse(terminal.shown())
    expect(shown.checks.find((one: { check: string }) => one.check === 'danger-never-lowers').failures).toEqual([])
    expect(shown).toMatchObject({ seed: 1, people: 20, holds: false, files: [] })
    expect(existsSync(into) ? readdirSync(into) : []).toEqual([])
  })
})
