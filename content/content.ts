import type {
  AdaptationConstants,
  CheckInPlan,
  ContributorModel,
  Equipment,
  Evidence,
  Exercise,
  Level,
  Library,
  NamedFinding,
  OutcomeModel,
  Phase,
  PrecautionCode,
  PrecautionRule,
  ProgrammeConstants,
  Question,
  ReportWords,
  Rule,
  RuleSet,
  Source,
} from '@rhomboid/domain'
import type { Clip, Deed, StanceName, Surface } from '@rhomboid/motion'
import type { AdaptationWords } from './adaptation.ts'
import type { MeasureWords } from './measures.ts'
import type { BodyPlace } from './body-places.ts'
import type { ReviewingWords, SignedReview } from './review.ts'

export * from './adaptation.ts'
export * from './measures.ts'
export * from './review.ts'

/**
 * The shape of all content once it was read and checked: plain data, the same for the
 * page, the command line and the tests. Nothing here needs Node, so a browser can use it.
 */
export interface Content {
  /** Changes with every change of an exercise or a number of the programme. */
  readonly version: string
  readonly screening: ScreeningContent
  readonly contributors: ContributorModel
  readonly exercises: readonly Exercise[]
  /** How each form of each exercise moves, by exercise and form. */
  readonly clips: Readonly<Record<string, Readonly<Record<string, Clip>>>>
  readonly programme: ProgrammeConstants
  /** The numbers by which a programme adapts. */
  readonly adaptation: AdaptationConstants
  /** What is asked about how things go, and the numbers by which it is judged. */
  readonly outcomes: OutcomeModel
  readonly regions: readonly Region[]
  readonly sources: readonly Source[]
  readonly facts: readonly Fact[]
  readonly thresholds: readonly Threshold[]
  /** Where on a picture of the body the places of pain lie. */
  readonly bodyMap: readonly BodyPlace[]
  /** What clinicians signed, whether it still holds or not. `reviewOf` says what counts. */
  readonly reviews: readonly SignedReview[]
  readonly words: Words
}

export interface ScreeningContent {
  /** Version and hash of questions, rules, findings, thresholds and precautions. */
  readonly version: string
  readonly questions: readonly Question[]
  readonly findings: readonly NamedFinding[]
  readonly rules: readonly Rule[]
  readonly precautions: readonly PrecautionRule[]
  readonly clearanceHours: number
  readonly levelAtMost: Readonly<Record<'self-care' | 'routine', Level>>
  readonly checkIn: CheckInPlan
}

/** A number of a rule, with where it comes from. */
export interface Threshold {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly evidence: Evidence
  readonly source: readonly string[]
  readonly why: string
}

/** A statement of a consumer article that our content can cite. */
export interface Fact {
  readonly id: string
  readonly source: string
  readonly kind: string
  readonly about: string
}

export interface Line {
  readonly name: string
  readonly number: string
}

/** Numbers to dial in one place. `emergency: null` means that it is not known to us. */
export interface Region {
  readonly id: string
  readonly name: string
  readonly emergency: string | null
  readonly also?: readonly string[] | undefined
  readonly urgent?: string | undefined
  readonly urgentName?: string | undefined
  readonly crisis?: Line | undefined
  readonly safeguarding?: Line | undefined
  /** A line for children and young people. */
  readonly child?: Line | undefined
  readonly locales: readonly string[]
  readonly note?: string | undefined
}

export interface ExerciseWords {
  readonly name: string
  readonly summary: string
  /** What the voice says as the exercise begins. */
  readonly call: string
  readonly phases: Readonly<Partial<Record<Phase, string>>>
  readonly steps: readonly string[]
  readonly breathing: string
  readonly feel: string
  readonly stop: string
  readonly faults: readonly { readonly fault: string; readonly cue: string }[]
  readonly limits: Readonly<Partial<Record<PrecautionCode, string>>>
  readonly variants: Readonly<Record<string, { readonly name: string; readonly change: string }>>
}

export interface QuestionWords {
  readonly ask: string
  readonly help: string
  readonly short: string
  readonly line?: string | undefined
  readonly options?: Readonly<Record<string, string>> | undefined
  readonly unit?: string | undefined
  readonly skip?: string | undefined
}

export interface RuleWords {
  readonly because: string
  readonly action?: string | undefined
  readonly say?: string | undefined
  readonly whileYouWait?: string | undefined
}

export interface DispositionWords {
  readonly title: string
  readonly lead: string
  readonly do: readonly string[]
  readonly doNoLine?: readonly string[] | undefined
  readonly say?: readonly string[] | undefined
  readonly whileYouWait?: readonly string[] | undefined
  readonly change: readonly string[]
  readonly exercise: string
}

export interface PageWords {
  readonly title: string
  readonly intro: string
  readonly none?: string | undefined
}

export interface ScreeningWords {
  readonly questions: Readonly<Record<string, QuestionWords>>
  readonly emergencyBoxes: Readonly<Record<string, { readonly line: string }>>
  readonly emergencyPage: { readonly title: string; readonly intro: string; readonly none: string; readonly next: string }
  readonly pages: Readonly<Record<string, PageWords>>
  readonly answers: Readonly<Record<'yes' | 'no' | 'unsure' | 'still-unsure' | 'skipped', string>>
  readonly rules: Readonly<Record<string, RuleWords>>
  readonly dispositions: Readonly<Record<'emergency' | 'urgent' | 'soon' | 'routine' | 'self-care' | 'ask', DispositionWords>>
  readonly routes: Readonly<Record<'maternity', string>>
  readonly safetyNet: { readonly now: readonly string[]; readonly soon: readonly string[] }
  readonly helplines: {
    readonly title: string
    readonly intro: string
    readonly crisis: string
    readonly crisisNoNumber: string
    readonly safeguarding: string
    readonly safeguardingNoNumber: string
    readonly child: string
    readonly childNoNumber: string
  }
  readonly precautions: Readonly<Record<PrecautionCode, { readonly who: string; readonly left: string }>>
  readonly holds: Readonly<Record<'flexion' | 'twist' | 'load' | 'prone', string>>
  readonly disclaimer: string
  readonly notReviewed: string
  readonly whatWeCanMiss: string
}

export interface ContributorWords {
  readonly levels: Readonly<Record<'well' | 'partly', string>>
  readonly always: readonly string[]
  readonly contributors: Readonly<Record<string, { readonly what: string; readonly why: string; readonly tip: string }>>
}

/** Words that a programme and a session need beyond the exercises' own. */
export interface ProgrammeWords {
  readonly reasons: Readonly<Record<'leads' | 'goal' | 'warm-up' | 'balances-pull' | 'settles' | 'keeps-moving' | 'variety', string>>
  readonly doses: Readonly<Record<'start' | 'fits-minutes' | 'settling' | 'gentle-start' | 'capped' | 'reached', string>>
  readonly leftOut: Readonly<Record<'precaution' | 'hold' | 'position' | 'equipment' | 'level' | 'your-choice' | 'walking', string>>
  readonly insteadOfMain: string
  readonly levels: Readonly<Record<'0' | '1' | '2' | '3', { readonly name: string; readonly about: string }>>
  readonly levelReasons: Readonly<Record<'pain-high' | 'just-started' | 'builds-already' | 'first-programme' | 'while-you-wait' | 'reached' | 'flare', string>>
  readonly days: Readonly<Record<'rest' | 'move' | 'build', { readonly name: string; readonly about: string }>>
  readonly positions: Readonly<Record<string, string>>
  readonly equipment: Readonly<Record<Equipment, string>>
  readonly muscles: Readonly<Record<string, string>>
  readonly goals: Readonly<Record<'ease' | 'move' | 'strengthen', string>>
  readonly loosen: Readonly<Record<'minutes' | 'equipment' | 'positions' | 'left-out-exercises' | 'ask-a-clinician', string>>
  readonly cannot: string
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly dosage: Readonly<Record<string, string>>
  readonly session: Readonly<Record<string, string>>
}

/** Words for the figure: its text for those who cannot see it. */
export interface FigureWords {
  readonly stances: Readonly<Record<StanceName, string>>
  readonly deeds: Readonly<Record<Deed, string>>
  readonly hands: Readonly<Record<'both' | 'left' | 'right', string>>
  readonly legs: Readonly<Record<'both' | 'left' | 'right', string>>
  readonly sides: Readonly<Record<'left' | 'right', string>>
  readonly rests: string
  readonly surfaces: Readonly<Record<Exclude<Surface, 'air'>, string>>
  /** The two pictures on which somebody shows where it hurts. */
  readonly map: Readonly<Record<'back' | 'front', string>>
}

export interface Words {
  readonly reviewing: ReviewingWords
  readonly adaptation: AdaptationWords
  readonly measures: MeasureWords
  readonly figure: FigureWords
  readonly report: ReportWords
  readonly screening: ScreeningWords
  readonly contributors: ContributorWords
  readonly programme: ProgrammeWords
  readonly exercises: Readonly<Record<string, ExerciseWords>>
}

/** Plain data → the rule set that `screen` takes. */
export const toRuleSet = (screening: ScreeningContent): RuleSet => ({
  version: screening.version,
  bank: new Map(screening.questions.map((question) => [question.id, question])),
  findings: new Map(screening.findings.map((finding) => [finding.id, finding])),
  rules: screening.rules,
  precautions: screening.precautions,
  clearanceHours: screening.clearanceHours,
  levelAtMost: screening.levelAtMost,
})

/** Plain data → the library that planning takes. */
export const toLibrary = (content: Pick<Content, 'version' | 'exercises' | 'programme'>): Library => ({
  version: content.version,
  exercises: new Map(content.exercises.map((exercise) => [exercise.id, exercise])),
  constants: content.programme,
})

/** A region by its id, else the one that knows no number: never a guess. */
export const regionById = (regions: readonly Region[], id: string): Region => {
  const found = regions.find((region) => region.id === id) ?? regions.find((region) => region.id === 'unknown')
  if (!found) throw new Error('the regions have no entry for "unknown"')
  return found
}
