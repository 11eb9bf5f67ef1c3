import { open } from 'node:fs/promises'
import { err, ok, type Result } from '@rhomboid/domain'
import { unreadable } from './messages.ts'
import type { Terminal } from './terminal.ts'

/** An answers file with every question in it has some kilobytes. */
const MOST_BYTES = 1_000_000
const MOST_WORDS = '1 MB'

/** The text of a file, or of standard input for `-`; or why there is none, in words. */
export const readText = async (file: string, terminal: Terminal): Promise<Result<string, string>> => {
  if (file === '-' && terminal.typedInput) terminal.err(unreadable.typing)
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await terminal.readInput(MOST_BYTES) : await readAtMost(file, MOST_BYTES + 1)
  } catch (error) {
    return err(whyNot(error))
  }
  if (bytes.length > MOST_BYTES) return err(unreadable.tooBig(MOST_WORDS))
  const text = decode(bytes)
  if (text === undefined || text.includes('\0')) return err(unreadable.binary)
  return text.trim() === '' ? err(unreadable.empty) : ok(text)
}

/** Never more than is wanted, whatever the file claims to be: a device has no end. */
const readAtMost = async (path: string, most: number): Promise<Uint8Array> => {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(most)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, most - length)
      length += bytesRead
      if (bytesRead === 0 || length === most) return bytes.subarray(0, length)
    }
  } finally {
    await file.close()
  }
}

/** UTF-8, with or without a byte order mark; none when it is something else. */
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Codes of the system that a person can do something about. Anything that is no answer of the system is our own bug. */
const whyNot = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  switch (code) {
    case undefined:
      throw error
    case 'ENOENT':
    case 'ENOTDIR':
      return unreadable.missing
    case 'EISDIR':
      return unreadable.folder
    case 'EACCES':
    case 'EPERM':
      return unreadable.forbidden
    default:
      return unreadable.other(code)
  }
}
