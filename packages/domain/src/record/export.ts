import { RECORD_VERSION, type PersonRecord } from './record.ts'
import type { Day } from '../units.ts'
import { dayToIso } from '../units.ts'

/** What a file of ours says that it is, and the version of the file around the record. */
export const RECORD_FILE_KIND = 'rhomboid-record'
export const RECORD_FILE_VERSION = 1

/** Lines before the first event of a file. */
export const LINES_BEFORE_EVENTS = 2

/**
 * The whole record as the text of one file: JSON with one event on each line, so that a
 * mistake in it can be named by its line.
 */
export const recordToFile = (record: PersonRecord, today: Day): string => {
  const head = { kind: RECORD_FILE_KIND, file: RECORD_FILE_VERSION, savedOn: dayToIso(today), version: RECORD_VERSION }
  const open = JSON.stringify(head).slice(0, -1)
  const events = record.events.map((event) => JSON.stringify(event)).join(',\n')
  return `${open},\n"settings":${JSON.stringify(record.settings)},"events":[\n${events}${events === '' ? '' : '\n'}]}\n`
}

/** `rhomboid-sam-2026-11-21.json`; without a name `rhomboid-2026-11-21.json`. Letters and digits of any script stay. */
export const fileName = (name: string, today: Day, ending: string): string => {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return ['rhomboid', ...(plain ? [[...plain].slice(0, 40).join('')] : []), `${dayToIso(today)}.${ending}`].join('-')
}
