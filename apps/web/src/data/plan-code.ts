import { err, ok, type Result } from '@rhomboid/domain'

// A plan as the text of a QR code: pressed together, then written with the 45 letters that a QR code packs best
// (base45, RFC 9285). The text begins with a mark of its own, so that a code of another kind is known as such.
const MARK = 'RHOMBOID1:'
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Letters of a code that a phone still reads from a screen: QR version 25 with little error correction. */
export const CODE_AT_MOST = 1_800
/** Letters that a pressed text may become again. A text that grows beyond it was made to harm. */
const PLAIN_AT_MOST = 200_000

/** The text for a code, or nothing when it would be too long for one. */
export const planToCode = async (plan: string): Promise<string | undefined> => {
  const code = MARK + toBase45(await through(new TextEncoder().encode(plan), new CompressionStream('deflate-raw')))
  return code.length <= CODE_AT_MOST ? code : undefined
}

/** Whether the text of a code is a plan of ours, or the plan itself. */
export const isPlanCode = (code: string): boolean => code.startsWith(MARK)

export const codeToPlan = async (code: string): Promise<Result<string, { readonly type: 'not-ours' | 'damaged' }>> => {
  if (!isPlanCode(code)) return err({ type: 'not-ours' })
  const pressed = fromBase45(code.slice(MARK.length))
  if (!pressed) return err({ type: 'damaged' })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await through(pressed, new DecompressionStream('deflate-raw'), PLAIN_AT_MOST)))
  } catch {
    return err({ type: 'damaged' })
  }
}

const through = async (bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream, most = Number.POSITIVE_INFINITY): Promise<Uint8Array<ArrayBuffer>> => {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new RangeError('the text becomes too long')
    }
    pieces.push(value)
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** Two bytes become three letters, a last single one two. */
export const toBase45 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length
    const value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0)
    const letters = [value % 45, Math.floor(value / 45) % 45, ...(isPair ? [Math.floor(value / 2025)] : [])]
    text += letters.map((letter) => LETTERS[letter]).join('')
  }
  return text
}

/** Undefined when the text is not of these letters, or stands for no bytes. */
export const fromBase45 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const values = Array.from(text.slice(at, at + 3), (letter) => LETTERS.indexOf(letter))
    if (values.includes(-1)) return undefined
    const value = values.reduce((sum, one, index) => sum + one * 45 ** index, 0)
    const isPair = values.length === 3
    if (value > (isPair ? 0xffff : 0xff)) return undefined
    bytes.push(...(isPair ? [value >> 8, value & 0xff] : [value]))
  }
  return new Uint8Array(bytes)
}
