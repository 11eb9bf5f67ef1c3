import { readFile } from 'node:fs/promises'
import { err, ok, openRecord, type PersonRecord, type Result } from '@rhomboid/domain'
import { parseJson } from './json-text.ts'
import { notJson, report as say, unreadable } from './messages.ts'
import type { Terminal } from './terminal.ts'

/** Years of sessions have some megabytes. */
const MOST_BYTES = 50_000_000

/** A record from a file or standard input; or why there is none, in words. */
export const readRecord = async (file: string, terminal: Terminal): Promise<Result<PersonRecord, string>> => {
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await terminal.readInput(MOST_BYTES) : await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === undefined) throw error
    return err(code === 'ENOENT' ? unreadable.missing : code === 'EISDIR' ? unreadable.folder : unreadable.other(code))
  }
  if (bytes.length > MOST_BYTES) return err(say.tooBig)
  const parsed = parseJson(new TextDecoder().decode(bytes))
  if (!parsed.ok) return err(notJson(parsed.error.line, parsed.error.column, parsed.error.fault))
  const opened = openRecord(parsed.value.value)
  if (opened.ok) return ok(opened.value)
  return err(opened.error.type === 'from-the-future' ? say.newer(opened.error.version, opened.error.known) : say.noRecord(opened.error.why))
}
