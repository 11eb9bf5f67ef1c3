import { instant, REPORT_SECTIONS, reportOf, type PersonRecord, type RecordEvent, type ReportModel, type ReportSection } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { content, hundredRecords, inputFor, labels, recordBy, rules } from './records.fixture.ts'

const sectionOf = (model: ReportModel, id: ReportSection) => model.sections.find((section) => section.id === id)
/** All that a section says. */
const saidIn = (model: ReportModel, id: ReportSection): string => JSON.stringify(sectionOf(model, id)?.blocks)
const answering = (record: PersonRecord, answers: Readonly<Record<string, Extract<RecordEvent, { kind: 'answered' }>['answer']>>): PersonRecord => ({
  ...record,
  events: record.events.map((event) => (event.kind === 'answered' && answers[event.question] !== undefined ? { ...event, answer: answers[event.question] ?? event.answer } : event)),
})
const five = recordBy(1, { days: 5, name: 'Sam Taylor' })
const long = recordBy(1, { days: 84, flares: [20, 50] })

describe('a report', () => {
  test('of an empty record says of every section that nothing was recorded', () => {
    const model = reportOf(inputFor(recordBy(0, { days: 0 })))
    expect(model.sections.map(({ id }) => id)).toEqual(REPORT_SECTIONS)
    for (const { id, blocks } of model.sections) expect(blocks).toEqual([{ kind: 'text', text: content.words.report.sections[id].none }])
    expect(model.about.join(' ')).toContain(content.words.report.nothingYet)
  })

  test('has the sections that were chosen, in its own order', () => {
    expect(reportOf(inputFor(five, { sections: ['notes', 'danger'] })).sections.map(({ id }) => id)).toEqual(['danger', 'notes'])
  })

  test('fills in every word: no place is left open, in a hundred records', () => {
    // The numbers of pages are not known before it lies on paper.
    for (const record of hundredRecords()) expect(JSON.stringify({ ...reportOf(inputFor(record)), pageOf: '' })).not.toMatch(/\{\w+\}/)
  })

  test('never says what was said in private, nor why a rule heard it', () => {
    const told = answering(five, { selfHarmThoughts: 'yes', selfHarmIntent: 'yes', hurtBySomeone: 'yes' })
    const screened = { kind: 'screened', id: 'x', at: instant(five.events.at(-1)?.at ?? 0), disposition: 'emergency', rules: ['E24', 'U24'], rulesVersion: 'r' } as const
    const said = JSON.stringify(reportOf(inputFor({ ...told, events: [...told.events, screened] })))
    for (const rule of ['E24', 'U24']) expect(said).not.toContain(content.words.screening.rules[rule]?.because)
    for (const question of ['selfHarmThoughts', 'selfHarmIntent', 'hurtBySomeone']) {
      expect(said).not.toContain(content.words.screening.questions[question]?.short)
      expect(said).not.toContain(content.words.screening.questions[question]?.ask)
    }
  })

  test('leaves out what happened after it was made', () => {
    const at = instant((five.events[0]?.at ?? 0) + 1_000)
    expect(saidIn(reportOf(inputFor(five, { at })), 'done')).toContain(content.words.report.sections.done.none)
  })

  test('shows the notes that were chosen, whole and in their lines', () => {
    const record = recordBy(1, { days: 3, notes: ['one\ntwo', 'three'] })
    const [first] = record.events.filter((event) => event.kind === 'noted' && event.text.startsWith('one'))
    const said = saidIn(reportOf(inputFor(record, { notes: [first?.id ?? ''] })), 'notes')
    expect(said).toContain('"one"')
    expect(said).toContain('"two"')
    expect(said).not.toContain('three')
  })

  test('keeps only the questions that were not dropped', () => {
    const kept = { kind: 'question-kept', id: 'q', text: 'May I swim?', at: instant(1) } as const
    const dropped = { kind: 'question-dropped', id: 'd', question: 'q', at: instant(2) } as const
    expect(saidIn(reportOf(inputFor({ ...five, events: [kept] })), 'questions')).toContain('May I swim?')
    expect(saidIn(reportOf(inputFor({ ...five, events: [kept, dropped] })), 'questions')).not.toContain('May I swim?')
  })
})

describe('danger signs on a report', () => {
  const points = (record: PersonRecord): ReadonlyMap<string, string> =>
    new Map((sectionOf(reportOf(inputFor(record)), 'danger')?.blocks ?? []).flatMap((block) => (block.kind === 'points' ? block.points.map(({ term, text }) => [term, text] as const) : [])))
  const { signs, danger } = content.words.report

  test('stand with the day on which they were asked, the denied ones too', () => {
    const [, no = ''] = [...points(five)].find(([term]) => term === `${danger.no}, asked 1 June 2026`) ?? []
    for (const sign of ['chestPain', 'withPain', 'bladderBowel', 'cancerEver', 'collapse'] as const) expect(no).toContain(signs[sign])
  })

  test('that were told say which', () => {
    const [, yes = ''] = [...points(answering(five, { withPain: ['coldSweat'], cancerEver: 'yes' }))].find(([term]) => term.startsWith(danger.yes)) ?? []
    expect(yes).toContain('cold sweat')
    expect(yes).toContain(signs['cancerEver'])
  })

  test('that nobody is sure of are neither yes nor no', () => {
    const found = points(answering(five, { chestPain: 'unsure', withPain: ['faint?'], weightLoss: 'still-unsure' }))
    const [, unsure = ''] = [...found].find(([term]) => term.startsWith(danger.unsure)) ?? []
    for (const sign of ['chestPain', 'weightLoss'] as const) expect(unsure).toContain(signs[sign])
    for (const [term, text] of found) if (!term.startsWith(danger.unsure)) expect(text).not.toContain(signs['chestPain'])
  })

  test('that were not asked are not on it', () => {
    const record = { ...five, events: five.events.filter((event) => !(event.kind === 'answered' && event.question === 'jaundice')) }
    for (const [, text] of points(record)) expect(text).not.toContain(signs['jaundice'])
  })

  test('a reassuring answer is no sign, and its opposite is one', () => {
    const yes = (record: PersonRecord): string => [...points(record)].find(([term]) => term.startsWith(danger.yes))?.[1] ?? ''
    expect(yes(answering(five, { walksAsNormal: 'no' }))).toContain(signs['walksAsNormal'])
    expect(yes(answering(five, { walksAsNormal: 'yes' }))).not.toContain(signs['walksAsNormal'])
  })

  test('a question that is no sign is told with its answer: "no" to a check by a clinician is not good news', () => {
    const said = JSON.stringify([...points(answering(five, { checked: 'no' }))])
    expect(said).toContain(`${content.words.screening.questions['checked']?.ask} ${content.words.screening.answers.no}`)
  })

  test('every question of the danger signs is known, and each name of a sign has its question', () => {
    for (const id of labels.dangers) expect(rules.bank.has(id)).toBe(true)
    for (const id of Object.keys(signs)) expect(rules.bank.has(id)).toBe(true)
  })

  test('the result carries its day and the rules with their hash', () => {
    const said = saidIn(reportOf(inputFor(five)), 'danger')
    expect(said).toContain('1 June 2026')
    expect(said).toContain(content.screening.version)
  })
})

describe('course and dose on a report', () => {
  const model = reportOf(inputFor(long))

  test('show a band, the line that matters, and each flare', () => {
    const chart = sectionOf(model, 'pain')?.blocks.find((block) => block.kind === 'chart')?.chart
    expect(chart?.band?.points.length).toBeGreaterThan(40)
    expect(chart?.mark?.value).toBeGreaterThan(0)
    expect(chart?.shaded).toHaveLength(2)
    expect(saidIn(model, 'pain')).toContain('21 June 2026 to 26 June 2026')
  })

  test('the last scores stand with their day, however long before the report they were told', () => {
    const late = reportOf(inputFor(long, { at: instant(Date.UTC(2027, 0, 10)) }))
    expect(saidIn(late, 'pain')).toMatch(/in the 7 days up to 2\d August 2026/)
  })

  test('a chart needs three days with a score; fewer are said to be too few', () => {
    const two = reportOf(inputFor(recordBy(1, { days: 2 })))
    expect(sectionOf(two, 'pain')?.blocks.some(({ kind }) => kind === 'chart')).toBe(false)
    expect(saidIn(two, 'pain')).toContain('too few')
  })

  test('a score that was not told is "no score", never a number', () => {
    const record = { ...long, events: long.events.filter((event) => event.kind !== 'measured' || event.measure !== 'sleep') }
    expect(saidIn(reportOf(inputFor(record)), 'function')).not.toContain(content.words.report.function.sleep)
  })

  test('count sessions done against planned ones, and not those of days to come', () => {
    const done = long.events.filter(({ kind }) => kind === 'session-done').length
    expect(saidIn(model, 'done')).toMatch(new RegExp(`${done} of \\d+ planned sessions`))
    const early = reportOf(inputFor(long, { at: instant(Date.UTC(2026, 5, 1, 12)) }))
    expect(saidIn(early, 'done')).not.toContain('planned')
  })

  test('an undone adaptation brings the programme before it back, also in the amounts', () => {
    const planned = long.events.find((event) => event.kind === 'planned')
    if (planned?.kind !== 'planned') throw new Error('nothing was planned')
    const emptied = { ...planned.programme, weeks: [] }
    const adapted = { kind: 'adapted', id: 'a', at: instant(planned.at + 1), programme: emptied, changes: [] } as const
    const undone = { kind: 'adaptation-undone', id: 'u', at: instant(planned.at + 2), adaptation: 'a' } as const
    const blocks = (events: readonly RecordEvent[]) => sectionOf(reportOf(inputFor({ ...long, events }, { at: instant(planned.at + 10) })), 'done')?.blocks.map(({ kind }) => kind)
    expect(blocks([planned, adapted])).not.toContain('stills')
    expect(blocks([planned, adapted, undone])).toContain('stills')
  })

  test('what hurt is counted against how often it was done, and harm stands in the own words', () => {
    const harm = { kind: 'harm-told', id: 'h', at: instant(long.events.at(-1)?.at ?? 0), text: 'Dizzy for a minute', after: 'exercise:cat-cow' } as const
    const said = saidIn(reportOf(inputFor({ ...long, events: [...long.events, harm] })), 'worse')
    expect(said).toMatch(/\d+ of \d+ times/)
    expect(said).toContain('Dizzy for a minute')
    expect(said).toContain(content.words.exercises['cat-cow']?.name)
  })
})
