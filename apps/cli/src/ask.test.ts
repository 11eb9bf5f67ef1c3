import { expect, test, vi } from 'vitest'
import { run } from './run.ts'
import { fakeTerminal } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 60_000 })

const asked = async (args: readonly string[], input = ''): Promise<{ code: number; shown: string; complaints: string }> => {
  const terminal = fakeTerminal({ input })
  const code = await run(['ask', ...args], terminal)
  return { code, shown: terminal.shown(), complaints: terminal.complaints() }
}

test('an answer is a passage with how well it is known, its sources, and the line about emergencies', async () => {
  const { code, shown } = await asked(['how long should I use a heat pack'])
  expect(code).toBe(0)
  expect(shown).toContain('How long should I use warmth?')
  expect(shown).toContain('How we know:')
  expect(shown).toContain('R51b')
  expect(shown.replaceAll('\n', ' ')).toContain('call your local emergency number now')
})

test('--json has id, title, words, sources and score of each passage', async () => {
  const { shown } = await asked(['does this work without the internet', '--json'])
  const reply = JSON.parse(shown) as { readonly kind: string; readonly passages: readonly Record<string, unknown>[] }
  expect(reply.kind).toBe('answer')
  expect(reply.passages[0]).toMatchObject({ id: 'how-this-coach-works#offline', source: expect.arrayContaining([expect.any(String)]), score: expect.any(Number) })
  expect(shown).not.toContain('{emergency}')
})

test('danger is told before anything else, with the words that tell of it', async () => {
  const { code, shown } = await asked(['my chest is tight and I am sweating, is it my back?'])
  expect(code).toBe(0)
  expect(shown.startsWith('Please get help now')).toBe(true)
  expect(shown).toContain('chest is tight')
  const { shown: json } = await asked(['I fainted', '--json'])
  expect(JSON.parse(json)).toMatchObject({ kind: 'get-help-now', because: ['fainted'] })
})

test('what is not there is said to be not there, with its reason', async () => {
  const { shown } = await asked(['who won the cricket', '--json'])
  expect(JSON.parse(shown)).toMatchObject({ kind: 'not-in-sources', feared: false })
  expect((await asked(['hello'])).shown).toContain('Please write your question in words.')
})

test('a question may come from standard input, and one that is missing is asked for', async () => {
  expect((await asked(['-'], 'how do I sleep with upper back pain')).shown).toContain('How we know:')
  const { code, complaints } = await asked([])
  expect(code).toBe(2)
  expect(complaints).toContain('rhomboid ask needs a question')
})
