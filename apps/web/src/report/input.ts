import { RECORD_VERSION, type Instant, type ReportInput, type ReportSection } from '@rhomboid/domain'
import { version } from '../../package.json'
import { events, settings } from '../record.ts'
import type { ReportContent } from './parts.ts'

/** What the report is made of at this moment. */
export const inputNow = ({ labels, rules, outcomes }: ReportContent, at: Instant, sections: readonly ReportSection[], notes: readonly string[]): ReportInput => ({
  record: { version: RECORD_VERSION, settings: settings.value, events: events.value },
  at,
  minutesEast: -new Date(at).getTimezoneOffset(),
  rules,
  outcomes,
  labels,
  sections,
  notes,
  version,
})
