import { answersToPerson, chanceFrom, contributors, day, EMPTY_RECORD, instant, negativeAnswer, painScore, effort, planProgramme, presentOf, RECORD_VERSION, screen, seconds, type Answer, type Chance, type Change, type PersonRecord, type Programme, type Question, type RecordEvent, type ReportInput, REPORT_SECTIONS } from '@rhomboid/domain'
import { reportLabels, reportParts } from '../report-labels.ts'
import { contentForTests } from '../testing.ts'

export const { content, rules, library } = contentForTests()
export const labels = reportLabels(reportParts(content, { heat: 'Warmth', 'slow-breathing': 'Slow breathing' }))

const DAY = 86_400_000
/** A Monday in summer, at eight in the morning. */
export const START = Date.UTC(2026, 5, 1, 8)

interface Wishes {
  readonly days: number
  /** Day numbers on which a flare begins. */
  readonly flares?: readonly number[]
  readonly name?: string
  readonly notes?: readonly string[]
  readonly ends?: boolean
}

type Happening<Event = RecordEvent> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> & { readonly id?: string } : never

/** Somebody's record, drawn by chance from a seed: a check-in, a programme, sessions and whatever else may be told. */
export const recordBy = (seed: number, { days, flares = [], name = '', notes = [] }: Wishes): PersonRecord => {
  const chance = chanceFrom(seed)
  const events: RecordEvent[] = []
  let clock = START
  const keep = (...happened: readonly Happening[]): void => {
    for (const event of happened) {
      clock += 1_000
      events.push({ ...event, id: event.id ?? `s${seed}-${events.length}`, at: instant(clock) } as RecordEvent)
    }
  }
  const record = (): PersonRecord => ({ ...EMPTY_RECORD, version: RECORD_VERSION, settings: { ...EMPTY_RECORD.settings, name, region: chance.oneOf(['GB-ENG', 'IE', 'US', 'unknown']) }, events })
  if (days === 0) return record()

  keep({ kind: 'check-in-started' })
  const worrying = chance.happens(0.3)
  for (const question of rules.bank.values()) {
    const answer = answerTo(question, chance, worrying)
    if (answer !== undefined) keep({ kind: 'answered', question: question.id, answer, page: 'page' })
  }
  const present = presentOf(events)
  const screening = screen(rules, present.answers, instant(START), 'IE')
  keep({ kind: 'screened', disposition: screening.kind, rules: screening.because.map(({ rule }) => rule), rulesVersion: screening.rulesVersion, region: 'IE' })
  const clearance = 'clearance' in screening ? screening.clearance : undefined
  const programme = clearance && programmeFor(present.answers, clearance, START)
  if (programme) keep({ kind: 'planned', programme })
  keep({ kind: 'activities-named', activities: [{ id: 'a1', name: 'Hanging out the washing' }, { id: 'a2', name: '=SUM(A1) & "driving" <b>' }, { id: 'a3', name: 'Lifting my son' }] })

  for (let number = 0; number < days; number += 1) {
    clock = Math.max(clock, START + number * DAY + 3_600_000)
    const today = day(Math.floor(clock / DAY))
    if (flares.includes(number)) keep({ kind: 'flare-began', because: 'told' })
    if (flares.includes(number - 5)) keep({ kind: 'flare-ended' })
    const flaring = flares.some((begin) => number >= begin && number < begin + 5)
    const pain = (): number => Math.max(0, Math.min(10, Math.round(6 - (4 * number) / 84 + (flaring ? 3 : 0) + chance.whole(-1, 1))))
    if (chance.happens(0.7)) keep({ kind: 'measured', measure: 'pain', on: today, values: { now: pain(), ...(number % 14 === 0 ? { worst: Math.min(10, pain() + 1), average: pain() } : {}) } })
    if ([0, 14, 28, 42, 84, days - 1].includes(number)) keep(...milestone(number, chance, today))
    const planned = programme?.weeks.flatMap((week) => week.days).find((one) => one.day === today)
    if (programme && planned && planned.kind !== 'rest' && chance.happens(0.75)) {
      const before = pain()
      const id = `session-${seed}-${number}`
      const startedAt = instant(clock)
      keep({
        kind: 'session-done',
        id,
        log: {
          startedAt,
          endedAt: instant(clock + 600_000),
          completed: chance.happens(0.9),
          ...(chance.happens(0.9) ? { painBefore: painScore(before) } : {}),
          items: planned.items.map((item) => ({
            exercise: item.exercise,
            form: item.form,
            dosage: item.dosage,
            plannedExercise: item.exercise,
            plannedForm: item.form,
            outcome: chance.oneOf(['done', 'done', 'done', 'skipped', 'not-reached', 'begun'] as const),
            step: chance.oneOf(['as-planned', 'as-planned', 'easier', 'harder'] as const),
            hurt: chance.happens(flaring ? 0.4 : 0.05),
            worked: seconds(chance.whole(0, 240)),
          })),
        },
      })
      clock += 700_000
      if (chance.happens(0.8)) keep({ kind: 'session-closed', session: id, painAfter: painScore(Math.min(10, before + (flaring ? 2 : chance.whole(-1, 1)) < 0 ? 0 : Math.min(10, Math.max(0, before + (flaring ? 2 : chance.whole(-1, 1)))))), effort: effort(chance.whole(2, 7)) })
      if (chance.happens(0.6)) keep({ kind: 'session-settled', session: id, within: chance.oneOf(['hour', 'day', 'longer'] as const), nextMorning: painScore(pain()) })
    }
    if (chance.happens(0.2)) keep({ kind: 'relief-done', technique: chance.oneOf(['heat', 'slow-breathing', 'unknown-technique']), worked: seconds(chance.whole(0, 900)), outcome: chance.oneOf(['done', 'done', 'stopped', 'hurt'] as const) })
    if (chance.happens(0.3)) keep({ kind: 'break', outcome: chance.oneOf(['taken', 'skipped'] as const), length: seconds(45) })
    if (chance.happens(0.2)) keep({ kind: 'day-told', on: today, sitting: chance.whole(0, 600), sleep: chance.whole(200, 540), as: chance.oneOf(['usual', 'rest', 'sick'] as const) })
    if (chance.happens(0.05)) keep({ kind: 'noted', on: today, text: chance.oneOf(['Long day at the desk.', '=HYPERLINK("x")', '@home\r\n"quoted", with a comma', '<b>&amp;</b> \u0007 control', '   ']) })
    if (chance.happens(0.03)) keep({ kind: 'harm-told', text: chance.oneOf(['Dizzy for a minute', '-1 day of sore ribs', '  ', 'Tingling in one hand']), ...(chance.happens(0.5) ? { after: 'cat-cow' } : {}) })
    if (chance.happens(0.04)) keep({ kind: 'question-kept', id: `question-${seed}-${number}`, text: chance.oneOf(['Can I go back to swimming?', 'Do I need a scan?']) })
    if (chance.happens(0.01)) keep({ kind: 'question-dropped', question: `question-${seed}-${number - 1}` })
    if (programme && number > 0 && number % 21 === 0) {
      const adapted = `adapted-${seed}-${number}`
      keep({ kind: 'adapted', id: adapted, programme: { ...programme, level: 1 }, changes: [] as readonly Change[] })
      if (chance.happens(0.3)) keep({ kind: 'adaptation-undone', adaptation: adapted })
    }
    if (number === 9 && programme) keep({ kind: 'exercise-left-out', exercise: 'cat-cow' })
    if (number === 12 && chance.happens(0.3)) keep({ kind: 'plan-ended' })
    if (number === 4) keep({ kind: 'medicines-told', text: 'A tablet for pain now and then\nA cream at night' })
    if (number === 3) keep({ kind: 'question-kept', text: 'Can I go back to swimming?' })
    if (number === 20) keep({ kind: 'experiment-began', experiment: { id: 'x1', from: today, options: ['technique:heat', 'exercise:cat-cow'], seed: 1, order: [0, 1] } }, { kind: 'experiment-ended', experiment: 'x1' })
  }
  for (const text of notes) keep({ kind: 'noted', on: day(Math.floor(clock / DAY)), text })
  return record()
}

const answerTo = (question: Question, chance: Chance, worrying: boolean): Answer | undefined => {
  const { answer, id } = question
  // A follow-up of something that was denied is never asked.
  if (question.derived || (question.askWhen && !worrying)) return undefined
  if (question.skippable) return chance.oneOf(['yes', 'no', 'skipped'])
  if (worrying && chance.happens(0.1)) return chance.oneOf(['unsure', 'still-unsure'])
  if (worrying && chance.happens(0.05)) return undefined
  switch (answer.kind) {
    case 'number':
      return NUMBERS[id] ?? chance.whole(Math.max(answer.min, 1), Math.min(answer.max, 80))
    case 'tick':
      if (id === 'painSite') return ['betweenBlades', 'leftBlade']
      if (id === 'feels') return ['ache', 'tight']
      if (id === 'triggers') return ['sitting', 'screen']
      return worrying && chance.happens(0.15) ? [chance.oneOf(answer.options), `${chance.oneOf(answer.options)}?`] : []
    case 'choice':
      return worrying && chance.happens(0.15) ? chance.oneOf(answer.options) : (negativeAnswer(question) ?? answer.options[0])
    case 'yes-no':
      return worrying && chance.happens(0.08) ? chance.oneOf(['yes', 'no']) : question.reassuring
  }
}

const NUMBERS: Readonly<Record<string, number>> = { age: 44, painNow: 6, durationDays: 12, minutes: 12, daysAWeek: 5 }

const programmeFor = (answers: Parameters<typeof answersToPerson>[0], clearance: Parameters<typeof contributors>[0], at: number): Programme | undefined => {
  const person = answersToPerson(answers, library.constants.household, [])
  if (!person.ok) return undefined
  const planned = planProgramme({ clearance, person: person.value, library, contributing: contributors(clearance, content.contributors, rules, answers), today: day(Math.floor(at / DAY)), now: instant(at), weeks: 12 })
  return planned.ok ? planned.value : undefined
}

const milestone = (number: number, chance: Chance, today: ReturnType<typeof day>): readonly Happening[] => {
  const better = Math.min(number / 28, 3)
  const low = (from: number): number => Math.max(0, Math.round(from - better))
  const high = (from: number): number => Math.min(10, Math.round(from + better))
  return [
    { kind: 'measured', measure: 'peg', on: today, values: { average: low(6), enjoyment: low(5), ...(chance.happens(0.9) ? { activity: low(6) } : {}) } },
    { kind: 'measured', measure: 'psfs', on: today, values: { a1: high(4), a2: high(5), ...(chance.happens(0.8) ? { a3: high(3) } : {}) } },
    { kind: 'measured', measure: 'sleep', on: today, values: { sleep: low(5) } },
    { kind: 'measured', measure: 'confidence', on: today, values: { confidence: high(5) } },
    { kind: 'measured', measure: 'use', on: today, values: { medicineDays: chance.whole(0, 20), visits: 1 } },
    ...(number === 0 ? [] : [{ kind: 'measured', measure: 'change', on: today, values: { change: 'much-better' } } as const]),
  ]
}

/** A report on everything, made when the record ends. */
export const inputFor = (record: PersonRecord, more: Partial<ReportInput> = {}): ReportInput => ({
  record,
  at: instant(Math.max(START, record.events.at(-1)?.at ?? 0) + 3_600_000),
  minutesEast: 60,
  rules,
  outcomes: content.outcomes,
  labels,
  sections: REPORT_SECTIONS,
  version: '0.1.0',
  ...more,
})

/** A hundred records of every length, each by its own seed. */
export const hundredRecords = (): readonly PersonRecord[] =>
  Array.from({ length: 100 }, (_, seed) => recordBy(seed, { days: LENGTHS[seed % LENGTHS.length] ?? 0, flares: seed % 3 === 0 ? [20, 50] : [], name: NAMES[seed % NAMES.length] ?? '' }))

const LENGTHS = [0, 1, 5, 14, 5, 28, 2, 43, 5, 84]
const NAMES = ['', 'Sam', 'Zoë O’Neill', 'שרה כהן', 'فاطمة الزهراء', '=1+1', 'a "b", c']
