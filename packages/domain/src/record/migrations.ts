import { err, ok, type Result } from '../result.ts'
import { RECORD_VERSION, type PersonRecord } from './record.ts'

/** One numbered step from a version to the next. A step that shipped is never edited. */
export interface Migration {
  readonly from: number
  readonly up: (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

/** In order, without a gap; the last one leads to RECORD_VERSION. */
export const MIGRATIONS: readonly Migration[] = [
  // The figure got a body and a skin tone to choose.
  { from: 1, up: (record) => ({ ...record, settings: { ...(record['settings'] as object), figure: { build: 'narrow', skin: 'sand' } } }) },
  // Language, pace of the voice, reminders and breaks came.
  {
    from: 2,
    up: (record) => ({
      ...record,
      settings: {
        name: '',
        language: 'system',
        voiceRate: 1,
        reminders: { on: false, times: ['09:00'] },
        breaks: { on: false, every: 40, length: 45, quiet: { from: '18:00', to: '08:00' } },
        ...(record['settings'] as object),
      },
    }),
  },
]

export type OpenError =
  | { readonly type: 'not-a-record'; readonly why: string }
  | { readonly type: 'from-the-future'; readonly version: number; readonly known: number }

/**
 * A saved record of any version → the record of today, or what is wrong with it. Nothing
 * is repaired by guessing, and the saved one is left as it is.
 */
export const openRecord = (saved: unknown, migrations: readonly Migration[] = MIGRATIONS, current: number = RECORD_VERSION): Result<PersonRecord, OpenError> => {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return err({ type: 'not-a-record', why: 'it is not an object' })
  let record = saved as Readonly<Record<string, unknown>>
  const { version } = record as { version?: unknown }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return err({ type: 'not-a-record', why: 'it has no version' })
  if (version > current) return err({ type: 'from-the-future', version, known: current })
  for (let at = version; at < current; at += 1) {
    const step = migrations.find(({ from }) => from === at)
    if (!step) throw new Error(`no migration leads from version ${at} to ${at + 1}`)
    record = { ...step.up(record), version: at + 1 }
  }
  const { settings, events } = record as { settings?: unknown; events?: unknown }
  if (typeof settings !== 'object' || settings === null) return err({ type: 'not-a-record', why: 'it has no settings' })
  if (!Array.isArray(events)) return err({ type: 'not-a-record', why: 'it has no list of events' })
  const broken = events.findIndex((event) => !isEvent(event))
  if (broken >= 0) return err({ type: 'not-a-record', why: `event ${broken + 1} has no id, time or kind` })
  return ok(record as unknown as PersonRecord)
}

const isEvent = (event: unknown): boolean => {
  if (typeof event !== 'object' || event === null) return false
  const { id, at, kind } = event as { id?: unknown; at?: unknown; kind?: unknown }
  return typeof id === 'string' && typeof at === 'number' && Number.isFinite(at) && typeof kind === 'string'
}
