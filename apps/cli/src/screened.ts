import { regionById, toRuleSet, type Content, type Region } from '@rhomboid/content/content.ts'
import { clearanceHolds, instant, restAnsweredNo, screen, type Answers, type Clearance, type Instant, type RuleSet, type Screening } from '@rhomboid/domain'
import type { AnswersFile } from './answers-file.ts'

/** An answers file, and what screening makes of it. */
export interface Screened {
  readonly file: AnswersFile
  readonly rules: RuleSet
  /** With the harmless answers filled in, where the file says that they were given. */
  readonly answers: Answers
  readonly at: Instant
  /** Whose numbers are shown; the one that knows none when the file names no place. */
  readonly region: Region
  readonly screening: Screening
  /** Only while it holds. */
  readonly clearance?: Clearance
  /** There was a clearance, and its time is over. */
  readonly expired: boolean
}

export const screenFile = (file: AnswersFile, content: Content, now: number): Screened => {
  const rules = toRuleSet(content.screening)
  const answers = file.restAnsweredNo ? restAnsweredNo(rules.bank, file.answers) : file.answers
  const at = file.answeredAt ?? instant(now)
  const screening = screen(rules, answers, at, file.region)
  const clearance = 'clearance' in screening ? screening.clearance : undefined
  const expired = clearance !== undefined && !clearanceHolds(clearance, instant(now))
  return {
    file,
    rules,
    answers,
    at,
    region: regionById(content.regions, file.region ?? 'unknown'),
    screening,
    expired,
    ...(clearance === undefined || expired ? {} : { clearance }),
  }
}
