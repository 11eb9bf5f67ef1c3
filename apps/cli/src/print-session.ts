import type { Content } from '@rhomboid/content/content.ts'
import { dayToIso, layOut, sessionSeconds, type Item, type PlannedDay, type Span } from '@rhomboid/domain'
import type { ChosenDay } from './choose-day.ts'
import { session as say } from './messages.ts'
import { minutesAndSeconds, type Page } from './page.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { adviceOf, doseInWords, nameOf, wordsOf } from './plan-words.ts'
import { dateInWords } from './print-plan.ts'
import { sideInWords, spanInWords, spanLine } from './session-words.ts'

export const printRest = (page: Page, { number, day }: ChosenDay, content: Content): void => {
  const { name, about } = content.words.programme.days.rest
  page.title(say.title(number, dateInWords(dayToIso(day.day)), name))
  page.paragraph(about)
}

/** The day laid out: each exercise with what it asks, and when each of its parts begins. */
export const printSession = (page: Page, number: number, day: Extract<PlannedDay, { items: readonly Item[] }>, content: Content): void => {
  const { name } = content.words.programme.days[day.kind]
  page.title(say.title(number, dateInWords(dayToIso(day.day)), say.lasts(name, sessionSeconds(day.items))))
  if (day.rounds > 1) page.paragraph(say.round(day.rounds))
  page.paragraph(content.words.screening.dispositions['self-care'].exercise)
  const { spans, items } = layOut(day.items)
  day.items.forEach((item, index) => {
    page.heading(`${index + 1}. ${nameOf(item, content)}: ${doseInWords(item.dosage, content)}`)
    const words = wordsOf(item.exercise, content)
    page.steps(words.steps)
    const variant = words.variants[item.form]
    if (variant) page.paragraph(variant.change, 1)
    page.soft(words.breathing, 1)
    page.soft(words.stop, 1)
    for (const { words: care } of adviceOf(item.exercise, item.advice, content)) page.paragraph(say.takeCare(care), 1)
    page.blank()
    for (const run of inRuns(spans.filter((span) => span.item === index))) page.marked(`${minutesAndSeconds(run[0].from)} `, runInWords(run, items, content), 1)
  })
  page.blank()
  page.marked(`${minutesAndSeconds(sessionSeconds(day.items))} `, fill(content.words.programme.session['done'], {}), 1)
}

type Run = readonly [Span, ...Span[]]

/** Spans of work that follow each other in one set on one side are one line: nobody reads sixty of "out" and "back". */
const inRuns = (spans: readonly Span[]): readonly Run[] => {
  const runs: [Span, ...Span[]][] = []
  for (const span of spans) {
    const last = runs.at(-1)
    if (last && span.kind === 'work' && last[0].kind === 'work') last.push(span)
    else runs.push([span])
  }
  return runs
}

const runInWords = (run: Run, items: Parameters<typeof spanLine>[1], content: Content): string => {
  const [first] = run
  if (first.kind !== 'work' || run.length === 1) return say.spanLasts(spanLine(first, items, content), first.length)
  const phases = [...new Map(run.flatMap((span) => (span.kind === 'work' ? [[span.phase, span] as const] : []))).values()]
  const how = phases.map((span) => say.phase(spanInWords(span, items, content), span.length)).join(', ')
  const where = [
    ...(first.sets > 1 ? [fill(content.words.programme.session['set'], { set: first.set, sets: first.sets })] : []),
    ...(first.side ? [sideInWords(first.side, content)] : []),
  ]
  return say.repeated(where.join(', '), first.repetitions, how)
}
