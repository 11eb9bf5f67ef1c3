import { err, ok, type Result } from '@rhomboid/domain'

// A file that opens only with its passphrase: PBKDF2 makes the key, AES-GCM locks the text. The parameters stand in the
// file's head, and the head is locked in with the text, so that nobody can weaken them unseen.
const KIND = 'rhomboid-sealed'
const FORMAT = 1
const DERIVATION = 'PBKDF2-SHA-256'
const CIPHER = 'AES-256-GCM'
/** OWASP's advice for PBKDF2 with SHA-256 (2023). */
export const ITERATIONS = 600_000
/** More would only keep a device busy for minutes. */
const ITERATIONS_AT_MOST = 10_000_000
/** Characters. */
export const PASSPHRASE_LEAST = 8

interface Head {
  readonly kind: typeof KIND
  readonly format: typeof FORMAT
  readonly derivation: typeof DERIVATION
  readonly iterations: number
  readonly cipher: typeof CIPHER
  readonly salt: string
  readonly iv: string
}

export type OpenSealedError = { readonly type: 'wrong-passphrase' | 'damaged' } | { readonly type: 'from-the-future'; readonly version: number; readonly known: number }

/** The text, locked with a passphrase. */
export const seal = async (text: string, passphrase: string, iterations: number = ITERATIONS): Promise<string> => {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const head: Head = { kind: KIND, format: FORMAT, derivation: DERIVATION, iterations, cipher: CIPHER, salt: toBase64(salt), iv: toBase64(iv) }
  const key = await keyFrom(passphrase, salt, iterations, 'encrypt')
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(JSON.stringify(head)) }, key, bytesOf(text))
  return `${JSON.stringify({ ...head, sealed: toBase64(new Uint8Array(locked)) })}\n`
}

/** Whether a text says of itself that it is locked. A damaged one still does. */
export const isSealed = (text: string): boolean => text.slice(0, 200).includes(`"kind":"${KIND}"`)

/** Unlocks a text. A wrong passphrase and a changed file look the same to the cipher; a file that is cut off does not. */
export const openSealed = async (text: string, passphrase: string): Promise<Result<string, OpenSealedError>> => {
  const file = parse(text)
  if (file === undefined) return err({ type: 'damaged' })
  const { sealed, ...head } = file
  if (typeof head['format'] === 'number' && head['format'] > FORMAT) return err({ type: 'from-the-future', version: head['format'], known: FORMAT })
  const { iterations } = head
  const [salt, iv, locked] = [fromBase64(head['salt']), fromBase64(head['iv']), fromBase64(sealed)]
  const fits = head['format'] === FORMAT && head['derivation'] === DERIVATION && head['cipher'] === CIPHER && salt?.length === 16 && iv?.length === 12 && locked !== undefined && locked.length >= 16
  if (!fits || typeof iterations !== 'number' || !Number.isInteger(iterations) || iterations < ITERATIONS || iterations > ITERATIONS_AT_MOST) return err({ type: 'damaged' })
  try {
    const key = await keyFrom(passphrase, salt, iterations, 'decrypt')
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(JSON.stringify(head)) }, key, locked)
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(plain))
  } catch {
    return err({ type: 'wrong-passphrase' })
  }
}

const keyFrom = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> => {
  // The same letters can be typed as different characters on two devices.
  const typed = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, { name: 'AES-GCM', length: 256 }, false, [use])
}

const parse = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) && (parsed as Record<string, unknown>)['kind'] === KIND ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** In pieces: a call takes only so many arguments. */
const PIECE = 0x8000

const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}

const fromBase64 = (given: unknown): Uint8Array<ArrayBuffer> | undefined => {
  if (typeof given !== 'string') return undefined
  try {
    return Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
