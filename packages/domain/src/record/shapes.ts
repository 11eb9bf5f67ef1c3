import { CHANGE_REASONS, type Change } from '../adaptation/change.ts'
import type { Dosage, Tempo, Work } from '../knowledge/dosage.ts'
import { EQUIPMENT, LEVELS, POSITIONS } from '../knowledge/exercise.ts'
import { HOLDS, PRECAUTIONS } from '../knowledge/precaution.ts'
import type { Experiment } from '../outcomes/experiment.ts'
import { MEASURES } from '../outcomes/measure.ts'
import type { Course, DoseReason, Item, ItemReason, LeftOutReason, LevelReason, PlannedDay, Prescription, Programme, Week } from '../programme/programme.ts'
import { DISPOSITIONS } from '../screening/rule.ts'
import type { LoggedItem, SessionLog } from '../session/log.ts'
import { FIGURE_BUILDS, FIGURE_SKINS, type Breaks, type FigureLooks, type NamedActivity, type QuietHours, type RecordEvent, type Reminders, type Settings } from './record.ts'
import { between, byKind, either, fields, listOf, namesTo, oneOf, optional, shaped, text, textLike, whole, yesOrNo, type Check, type FieldsOf } from './shape.ts'

/** What a person wrote in their own words: no page asks for more. */
const OWN_WORDS_MOST = 20_000

const id = text()
/** Milliseconds since 1970, as far as a calendar reaches. */
const instant = between(-8.64e15, 8.64e15)
const day = whole(-100_000, 100_000)
const seconds = between(0, 86_400)
const zeroToTen = whole(0, 10)
const minutes = whole(0, 1_440)
const level = oneOf(...LEVELS)
const ownWords = text(OWN_WORDS_MOST)
const count = whole(1, 100)

const tempo = fields<Tempo>({ out: seconds, hold: seconds, back: seconds })
type WorkOf<Kind extends Work['kind']> = FieldsOf<Extract<Work, { kind: Kind }>>
const work = byKind({
  repetitions: fields({ kind: text(), count, tempo } satisfies WorkOf<'repetitions'>),
  holds: fields({ kind: text(), count, length: seconds } satisfies WorkOf<'holds'>),
  breaths: fields({ kind: text(), count, in: seconds, out: seconds } satisfies WorkOf<'breaths'>),
  steady: fields({ kind: text(), length: seconds } satisfies WorkOf<'steady'>),
})

export const DOSAGE = fields<Dosage>({ sets: whole(1, 10), work, rest: seconds, sides: oneOf('none', 'each') })

const PRESCRIBED: FieldsOf<Prescription> = { exercise: id, form: id, dosage: DOSAGE }
/** Steps that were kept can be whole items. */
const ownPrescription: Check = (value, field) => either(fields<Prescription>(PRESCRIBED), item)(value, field)

const leftOutReason = byKind({
  precaution: fields({ kind: text(), code: oneOf(...PRECAUTIONS) }),
  hold: fields({ kind: text(), hold: oneOf(...HOLDS) }),
  position: fields({ kind: text(), position: oneOf(...POSITIONS) }),
  equipment: fields({ kind: text(), equipment: oneOf(...EQUIPMENT) }),
  level: fields({ kind: text(), level }),
  'your-choice': fields({ kind: text() }),
  walking: fields({ kind: text() }),
} satisfies Record<LeftOutReason['kind'], Check>)

/** The names of a union, each once: one that comes to the type and is not here does not compile. */
const namesOf = (names: Readonly<Record<string, true>>): Check => oneOf(...Object.keys(names))

const doseReason = namesOf({ start: true, 'fits-minutes': true, settling: true, 'gentle-start': true, capped: true, reached: true } satisfies Record<DoseReason, true>)
const levelReason = namesOf({
  'pain-high': true,
  'just-started': true,
  'builds-already': true,
  'first-programme': true,
  'while-you-wait': true,
  reached: true,
  flare: true,
} satisfies Record<LevelReason, true>)
const alone = fields({ kind: text() })
const itemReason = byKind({
  leads: fields({ kind: text(), contributor: id }),
  goal: alone,
  'warm-up': alone,
  'balances-pull': alone,
  settles: alone,
  'keeps-moving': alone,
  variety: alone,
} satisfies Record<ItemReason['kind'], Check>)

const itemFields: FieldsOf<Item> = {
  ...PRESCRIBED,
  because: itemReason,
  doseBecause: doseReason,
  insteadOfMain: optional(leftOutReason),
  advice: listOf(oneOf(...PRECAUTIONS)),
  easier: optional((value, field) => ownPrescription(value, field)),
  harder: optional((value, field) => ownPrescription(value, field)),
  full: optional(DOSAGE),
  range: optional(between(0, 1)),
}
const item: Check = fields<Item>(itemFields)

type DayOf<Kind extends PlannedDay['kind']> = FieldsOf<Extract<PlannedDay, { kind: Kind }>>
const workday = { kind: text(), day, rounds: whole(1, 20), items: listOf(item, 0, 100) }
const plannedDay = byKind({
  rest: fields({ kind: text(), day } satisfies DayOf<'rest'>),
  move: fields(workday),
  build: fields(workday),
})

const course = fields<Course>({
  reached: listOf(ownPrescription),
  drops: namesTo(whole(0, 10_000)),
  since: day,
  deload: optional(fields({ from: day, until: day })),
  flare: optional(fields({ level })),
})

const programme = fields<Programme>({
  from: day,
  level,
  levelBecause: levelReason,
  weeks: listOf(fields<Week>({ number: whole(1, 1_000), days: listOf(plannedDay, 0, 7) }), 0, 60),
  leftOut: listOf(fields({ exercise: id, because: leftOutReason })),
  libraryVersion: text(),
  rulesVersion: text(),
  course: optional(course),
})

const log = fields<SessionLog>({
  startedAt: instant,
  endedAt: instant,
  completed: yesOrNo,
  items: listOf(
    fields<LoggedItem>({ ...PRESCRIBED, plannedForm: id, plannedExercise: id, outcome: oneOf('done', 'skipped', 'begun', 'not-reached'), step: oneOf('as-planned', 'easier', 'harder'), hurt: yesOrNo, worked: between(0, 1e6) }),
    0,
    100,
  ),
  painBefore: optional(zeroToTen),
  painAfter: optional(zeroToTen),
  effort: optional(zeroToTen),
})

const because = { kind: text(), because: oneOf(...CHANGE_REASONS), after: optional(id) }
type ChangeOf<Kind extends Change['kind']> = FieldsOf<Extract<Change, { kind: Kind }>>
const step = shaped({ ...because, exercise: id, from: ownPrescription, to: ownPrescription })
const eased = shaped({ ...because, exercise: id, range: between(0, 1) } satisfies ChangeOf<'eased' | 'full-again'>)
const change = byKind({
  progressed: step,
  regressed: step,
  swapped: step,
  eased,
  'full-again': eased,
  level: shaped({ ...because, from: level, to: level } satisfies ChangeOf<'level'>),
  'deload-began': shaped(because),
  'deload-ended': shaped(because),
} satisfies Record<Change['kind'], Check>)

const experiment = fields<Experiment>({
  id,
  from: day,
  options: listOf(textLike(/^(exercise|technique):/, 'exercise:…'), 2, 2),
  seed: between(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  order: listOf(oneOf(0, 1), 2, 400),
})

const answer = either(text(), between(-1e6, 1e6), listOf(text(), 0, 200))

type Kind = RecordEvent['kind']
/** What an event of one kind holds beside its id, time and kind. */
type OwnFields = { readonly [K in Kind]: FieldsOf<Omit<Extract<RecordEvent, { kind: K }>, 'id' | 'at' | 'kind'>> }

const OWN: OwnFields = {
  'check-in-started': {},
  'check-in-renewed': { asks: listOf(id) },
  answered: { question: id, answer, page: text() },
  unanswered: { question: id },
  screened: { disposition: oneOf(...DISPOSITIONS), rules: listOf(id), rulesVersion: text(), region: optional(text()) },
  planned: { programme },
  'plan-ended': {},
  'exercise-left-out': { exercise: id },
  'exercise-taken-back': { exercise: id },
  'session-done': { log },
  'session-closed': { session: id, painAfter: optional(zeroToTen), effort: optional(zeroToTen) },
  'session-settled': { session: id, within: optional(oneOf('hour', 'day', 'longer')), nextMorning: optional(zeroToTen) },
  adapted: { programme, changes: listOf(change) },
  'adaptation-undone': { adaptation: id },
  'flare-began': { because: oneOf('two-reds', 'told') },
  'flare-ended': {},
  measured: { measure: oneOf(...MEASURES), on: day, values: namesTo(either(between(-1e6, 1e6), text())) },
  'activities-named': { activities: listOf(fields<NamedActivity>({ id, name: ownWords }), 0, 20) },
  'day-told': { on: day, sitting: optional(minutes), sleep: optional(minutes), as: optional(oneOf('usual', 'rest', 'sick')) },
  noted: { on: day, text: ownWords },
  'question-kept': { text: ownWords },
  'question-dropped': { question: id },
  'medicines-told': { text: ownWords },
  'harm-told': { text: ownWords, after: optional(text()) },
  break: { outcome: oneOf('taken', 'skipped'), length: seconds },
  'relief-done': { technique: id, worked: seconds, outcome: oneOf('done', 'stopped', 'hurt') },
  'experiment-began': { experiment },
  'experiment-ended': { experiment: id },
}

/** One event, whole. */
export const EVENT: Check = byKind(
  Object.fromEntries(Object.entries(OWN).map(([kind, own]) => [kind, shaped({ id, at: instant, kind: text(), ...own })])),
)

const timeOfDay = textLike(/^([01]\d|2[0-3]):[0-5]\d$/, '09:00')

export const SETTINGS: Check = fields<Settings>({
  region: text(20),
  voice: yesOrNo,
  sounds: yesOrNo,
  theme: oneOf('system', 'light', 'dark'),
  figure: fields<FigureLooks>({ build: oneOf(...FIGURE_BUILDS), skin: oneOf(...FIGURE_SKINS) }),
  name: text(),
  language: oneOf('system', 'en', 'es'),
  voiceRate: between(0.7, 1.4),
  reminders: fields<Reminders>({ on: yesOrNo, times: listOf(timeOfDay, 0, 24) }),
  breaks: fields<Breaks>({ on: yesOrNo, every: whole(15, 120), length: between(5, 3_600), quiet: fields<QuietHours>({ from: timeOfDay, to: timeOfDay }) }),
})
