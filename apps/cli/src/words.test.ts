import { expect, test, vi } from 'vitest'

import { run } from './run.ts'
import { fakeTerminal } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

const words = async (args: readonly string[], input = ''): Promise<{ code: number; shown: string; complaints: string }> => {
  const terminal = fakeTerminal({ input })
  const code = await run(['words', ...args], terminal)
  return { code, shown: terminal.shown(), complaints: terminal.complaints() }
}

test('a danger stands first, under its box, with the very words that it was read from', async () => {
  const { code, shown } = await words(['I sit all day. My chest feels tight.'])
  expect(code).toBe(0)
  expect(shown.indexOf('This can be an emergency')).toBeLessThan(shown.indexOf('Proposed answers'))
  expect(shown).toContain('Chest pain, tightness or heaviness')
  expect(shown).toContain('“chest feels tight”')
  expect(shown).toContain('Nothing is answered by this')
})

test('--json prints the proposals as they are', async () => {
  const { shown } = await words(['no chest pain, I am 34 years old', '--json'])
  expect(JSON.parse(shown)).toEqual({
    emergencies: [],
    proposals: expect.arrayContaining([
      { question: 'chestPain', answer: 'no', because: 'chest pain', certainty: 'said', about: 'denied' },
      { question: 'age', answer: 34, because: '34 years old', certainty: 'said', about: 'self' },
    ]),
  })
  expect(shown).not.toContain('"danger"')
})

test('what no single box stands for is told by its rule', async () => {
  const { shown } = await words(['The pain comes when I climb stairs and goes when I rest, and now it comes even at rest', '--json'])
  expect(JSON.parse(shown).emergencies).toEqual(['E1c'])
})

test('a text may come from standard input', async () => {
  const { shown } = await words(['-'], 'I fainted')
  expect(shown).toContain('collapse: fainted')
})

test('a text that says nothing we know says so, and one that is missing is asked for', async () => {
  expect((await words(['hello there'])).shown).toContain('We read nothing from this')
  const { code, complaints } = await words([])
  expect(code).toBe(2)
  expect(complaints).toContain('rhomboid words needs a text')
})
