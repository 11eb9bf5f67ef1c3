import { err, ok, type Result } from '../result.ts'
import { isoToDay, type Day, type Instant } from '../units.ts'
import { LINES_BEFORE_EVENTS, RECORD_FILE_KIND, RECORD_FILE_VERSION } from './export.ts'
import { openRecord } from './migrations.ts'
import { RECORD_VERSION, type PersonRecord } from './record.ts'
import { isPlainObject, type Mistake } from './shape.ts'
import { EVENT, SETTINGS } from './shapes.ts'

/** Characters of a file. Five years of daily sessions are about ten million. */
export const FILE_AT_MOST = 64_000_000
export const EVENTS_AT_MOST = 200_000

/** Why a file is not taken. Nothing is repaired by guessing. */
export type FileProblem =
  | { readonly type: 'empty' | 'not-ours' }
  | { readonly type: 'too-big'; readonly size: number; readonly most: number }
  /** No JSON. `line` from 1 is the first one that cannot be read; `cutOff`: the end is missing. */
  | { readonly type: 'unreadable'; readonly line: number; readonly cutOff: boolean }
  | { readonly type: 'from-the-future'; readonly version: number; readonly known: number }
  | { readonly type: 'wrong'; readonly mistake: Mistake }
  /** Event `number` from 1, on `line` where the file has one event on each. */
  | { readonly type: 'wrong-event'; readonly number: number; readonly line?: number; readonly mistake: Mistake }
  | { readonly type: 'twice'; readonly number: number; readonly first: number }

/** What is in a file, before anything is changed. */
export interface FileContents {
  readonly record: PersonRecord
  /** The version of the record in the file, before it was brought to today's shape. */
  readonly version: number
  readonly savedOn?: Day
  readonly from?: Instant
  readonly to?: Instant
  readonly sessions: number
}

/**
 * The text of a file → the record in it, brought to today's shape and looked at field by
 * field, or the first thing that is wrong. A bare record, as older versions kept it, opens too.
 */
export const fileToRecord = (text: string): Result<FileContents, FileProblem> => {
  if (text.length > FILE_AT_MOST) return err({ type: 'too-big', size: text.length, most: FILE_AT_MOST })
  if (text.trim() === '') return err({ type: 'empty' })
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const file = parsed.value
  if (!isPlainObject(file)) return err({ type: 'not-ours' })
  const { kind, file: fileVersion, savedOn, version } = file
  if (kind === RECORD_FILE_KIND) {
    if (typeof fileVersion !== 'number') return err(wrong('file', 1, RECORD_FILE_VERSION))
    if (fileVersion > RECORD_FILE_VERSION) return err({ type: 'from-the-future', version: fileVersion, known: RECORD_FILE_VERSION })
  } else if (kind !== undefined || version === undefined) return err({ type: 'not-ours' })
  const opened = open(file, linesOf(text))
  if (!opened.ok) return opened
  const record = opened.value
  const times = record.events.map(({ at }) => at)
  const day = typeof savedOn === 'string' ? isoToDay(savedOn) : undefined
  return ok({
    record,
    version: version as number,
    sessions: record.events.filter((event) => event.kind === 'session-done').length,
    ...(day === undefined ? {} : { savedOn: day }),
    ...(times.length === 0 ? {} : { from: times.reduce((a, b) => (b < a ? b : a)), to: times.reduce((a, b) => (b > a ? b : a)) }),
  })
}

const open = (file: Readonly<Record<string, unknown>>, lines: number): Result<PersonRecord, FileProblem> => {
  const { version, settings, events } = file
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err(wrong('version', 1, RECORD_VERSION))
  if (version > RECORD_VERSION) return err({ type: 'from-the-future', version, known: RECORD_VERSION })
  if (!isPlainObject(settings)) return err({ type: 'wrong', mistake: { field: 'settings', wants: { kind: 'object' } } })
  if (!Array.isArray(events)) return err({ type: 'wrong', mistake: { field: 'events', wants: { kind: 'list' } } })
  if (events.length > EVENTS_AT_MOST) return err({ type: 'wrong', mistake: { field: 'events', wants: { kind: 'shorter', most: EVENTS_AT_MOST } } })
  const isOnePerLine = lines === LINES_BEFORE_EVENTS + events.length + 1
  const inEvent = (index: number, mistake: Mistake): FileProblem => ({
    type: 'wrong-event',
    number: index + 1,
    ...(isOnePerLine ? { line: LINES_BEFORE_EVENTS + index + 1 } : {}),
    mistake,
  })
  const opened = openRecord({ version, settings, events })
  if (!opened.ok) {
    if (opened.error.type === 'from-the-future') return err(opened.error)
    // An event without an id, a time or a kind: our own look at it says which.
    const index = events.findIndex((event) => EVENT(event) !== undefined)
    return err(inEvent(index, EVENT(events[index]) ?? { field: '', wants: { kind: 'object' } }))
  }
  const inSettings = SETTINGS(opened.value.settings, 'settings')
  if (inSettings) return err({ type: 'wrong', mistake: inSettings })
  const places = new Map<string, number>()
  for (const [index, event] of opened.value.events.entries()) {
    const mistake = EVENT(event)
    if (mistake) return err(inEvent(index, mistake))
    const first = places.get(event.id)
    if (first !== undefined) return err({ type: 'twice', number: index + 1, first: first + 1 })
    places.set(event.id, index)
  }
  return ok({ version: RECORD_VERSION, settings: opened.value.settings, events: opened.value.events })
}

const wrong = (field: string, from: number, to: number): FileProblem => ({ type: 'wrong', mistake: { field, wants: { kind: 'number', from, to, whole: true } } })

const linesOf = (text: string): number => text.trimEnd().split('\n').length

/** The text of a file → its JSON, or where it cannot be read. */
export const parse = (text: string): Result<unknown, Extract<FileProblem, { type: 'unreadable' }>> => {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return err({ type: 'unreadable', ...whereUnreadable(text.trimEnd()) })
  }
}

/** The first line that is no JSON by itself, where each event has a line; otherwise the last line. */
const whereUnreadable = (text: string): { readonly line: number; readonly cutOff: boolean } => {
  const lines = text.split('\n')
  const cutOff = !text.endsWith('}')
  const broken = lines.findIndex((line, index) => index >= LINES_BEFORE_EVENTS && index < lines.length - 1 && !isJson(line.replace(/,\s*$/, '')))
  return { line: broken < 0 ? lines.length : broken + 1, cutOff: cutOff && (broken < 0 || broken === lines.length - 1) }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
