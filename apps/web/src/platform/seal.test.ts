import { expect, test } from 'vitest'
import { isSealed, ITERATIONS, openSealed, seal } from './seal.ts'

const TEXT = `{"kind":"rhomboid-record"} ${'ü💪'.repeat(20_000)}`
const sealed = await seal(TEXT, 'correct horse battery')
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(sealed)
  change(file)
  return JSON.stringify(file)
}

const otherFirstLetter = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)

test('what was locked opens with its passphrase, and shows nothing without it', async () => {
  expect(isSealed(sealed)).toBe(true)
  expect(sealed).not.toContain('rhomboid-record')
  expect(await openSealed(sealed, 'correct horse battery')).toEqual({ ok: true, value: TEXT })
})

test('the key takes at least 600,000 rounds, and the same text never looks the same twice', async () => {
  expect(ITERATIONS).toBeGreaterThanOrEqual(600_000)
  expect(JSON.parse(sealed)).toMatchObject({ iterations: ITERATIONS, derivation: 'PBKDF2-SHA-256', cipher: 'AES-256-GCM' })
  const [one, other] = [JSON.parse(sealed), JSON.parse(await seal(TEXT, 'correct horse battery'))]
  expect([one.salt === other.salt, one.iv === other.iv, one.sealed === other.sealed]).toEqual([false, false, false])
})

test('a wrong passphrase opens nothing and says so', async () => {
  expect(await openSealed(sealed, 'correct horse batterY')).toEqual({ ok: false, error: { type: 'wrong-passphrase' } })
})

test('the same letters typed on another device open it', async () => {
  const file = await seal('x', 'Zoe\u0308 and more')
  expect(await openSealed(file, 'Zo\u00eb and more')).toEqual({ ok: true, value: 'x' })
})

test.each<readonly [string, string, string]>([
  ['cut off', sealed.slice(0, -200), 'damaged'],
  ['with fewer rounds', changed((file) => (file['iterations'] = 1)), 'damaged'],
  ['with rounds for a week', changed((file) => (file['iterations'] = 1e12)), 'damaged'],
  ['with another cipher', changed((file) => (file['cipher'] = 'none')), 'damaged'],
  ['without its salt', changed((file) => delete file['salt']), 'damaged'],
  ['with letters that are none of base64', changed((file) => (file['sealed'] = '***')), 'damaged'],
  ['with a changed head', changed((file) => (file['iterations'] = ITERATIONS + 1)), 'wrong-passphrase'],
  ['with a changed body', changed((file) => (file['sealed'] = otherFirstLetter(String(file['sealed'])))), 'wrong-passphrase'],
  ['of a later format', changed((file) => (file['format'] = 2)), 'from-the-future'],
])('a file %s opens nothing: %s', async (_name, file, type) => {
  expect(await openSealed(file, 'correct horse battery')).toMatchObject({ ok: false, error: { type } })
})
