import type { Dosage } from '../knowledge/dosage.ts'
import type { Hold, PrecautionCode } from '../knowledge/precaution.ts'
import type { MeasureId } from '../outcomes/measure.ts'
import type { TrendLabel } from '../outcomes/trend.ts'
import type { OptionId, QuestionId } from '../screening/ids.ts'
import type { DispositionKind } from '../screening/rule.ts'
import type { Day, Seconds } from '../units.ts'
import type { ReportSection } from './sections.ts'

/** Patterns with {…} to be filled in. They are content; here is only their shape. */
export interface ReportWords {
  readonly title: string
  readonly made: string
  readonly covers: string
  readonly nothingYet: string
  readonly sections: Readonly<Record<ReportSection, { readonly title: string; readonly none: string; readonly about: string }>>
  readonly person: Readonly<Record<'name' | 'noName' | 'age' | 'noAge' | 'pregnant' | 'notPregnant' | 'birth' | 'noPregnancy', string>>
  readonly complaint: Readonly<Record<'where' | 'since' | 'began' | 'feels' | 'worseWith' | 'easedBy' | 'now' | 'score', string>>
  readonly results: Readonly<Record<DispositionKind, string>>
  readonly danger: Readonly<Record<'result' | 'by' | 'because' | 'newer' | 'yes' | 'unsure' | 'no' | 'also' | 'asked' | 'item' | 'askedOn' | 'rest', string>>
  /** A danger question as a clinician names it, in as few plain words as will do. One that is missing here is no sign: it is told with its answer. */
  readonly signs: Readonly<Record<QuestionId, string>>
  readonly pain: Readonly<Record<'chart' | 'axis' | 'band' | 'line' | 'says' | 'saysFew' | 'fewDays' | 'change' | 'noChange' | 'flares' | 'noFlares' | 'trend' | 'from' | 'to' | 'day', string>>
  readonly function: Readonly<Record<'chart' | 'peg' | 'psfs' | 'first' | 'last' | 'measure' | 'says' | 'sleep' | 'confidence' | 'own' | 'missing', string>>
  readonly done: Readonly<Record<'sessions' | 'ofPlanned' | 'minutes' | 'level' | 'exercise' | 'dose' | 'times' | 'stills' | 'noPlan' | 'still' | 'gone' | 'effort', string>>
  readonly worse: Readonly<Record<'exercise' | 'hurt' | 'of' | 'leftOut' | 'reds' | 'harm' | 'harmAfter' | 'noHarm', string>>
  readonly tried: Readonly<Record<'what' | 'times' | 'longest' | 'stopped' | 'breaks' | 'experiment', string>>
  readonly medicines: Readonly<Record<'told', string>>
  readonly footer: Readonly<Record<'made' | 'rules' | 'page' | 'letters', string>>
  readonly dates: Readonly<Record<'day' | 'months' | 'short', string>>
}

/** What a question is called on the report, and its options. */
export interface QuestionLabel {
  readonly ask: string
  readonly short: string
  readonly options: Readonly<Record<OptionId, string>>
}

export interface MeasureLabel {
  readonly name: string
  readonly items: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

/** Every word that a report needs from the content. An id that nobody knows any more comes back as it is. */
export interface ReportLabels {
  /** BCP 47 tag of the words. */
  readonly language: string
  readonly words: ReportWords
  /** Questions about danger signs, in the order in which they are asked. */
  readonly dangers: readonly QuestionId[]
  /** Never on a report: who sees one may be the person it is about. */
  readonly isPrivate: (question: QuestionId) => boolean
  readonly question: (id: QuestionId) => QuestionLabel | undefined
  readonly answers: Readonly<Record<'yes' | 'no' | 'unsure' | 'still-unsure' | 'skipped', string>>
  readonly disposition: (kind: DispositionKind) => string
  /** Why a rule fired; none for a rule that rests on a private question, or that is no more. */
  readonly rule: (id: string) => string | undefined
  readonly exercise: (id: string, form?: string) => string
  readonly technique: (id: string) => string
  readonly level: (level: 0 | 1 | 2 | 3) => string
  readonly dose: (dosage: Dosage) => string
  readonly time: (length: Seconds) => string
  readonly precaution: (code: PrecautionCode) => string
  readonly hold: (hold: Hold) => string
  /** `better`, as it is said in a sentence. */
  readonly trend: (label: TrendLabel) => string
  readonly measure: (id: MeasureId) => MeasureLabel
  /** `21 November 2026` */
  readonly date: (day: Day) => string
  /** `21 Nov 2026`, for a table. */
  readonly shortDate: (day: Day) => string
}

/** `{n} of {all}` with its values; a value that is missing stays as it is, so that it is seen. */
export const filled = (pattern: string, values: Readonly<Record<string, string | number>>): string => pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
