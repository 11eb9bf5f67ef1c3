import type { Content } from '@rhomboid/content/content.ts'
import { dayToIso, sessionSeconds, type Contributing, type Item, type PlannedDay, type Programme, type Week } from '@rhomboid/domain'
import type { Plan } from './make-plan.ts'
import { planning as say } from './messages.ts'
import type { Page } from './page.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { adviceOf, doseInWords, doseReason, insteadInWords, itemReason, leftOutInWords, nameOf } from './plan-words.ts'
import { printQuestion } from './print-question.ts'
import { printFoot, printScreening } from './print-screening.ts'
import type { Screened } from './screened.ts'

export const printPlan = (page: Page, plan: Plan, screened: Screened, content: Content): void => {
  switch (plan.kind) {
    case 'no-clearance':
      printScreening(page, screened, content, say.noPlan)
      return
    case 'missing':
      page.title(say.noPlan)
      page.paragraph(say.missing)
      for (const id of plan.questions) {
        const question = content.screening.questions.find((one) => one.id === id)
        if (question) printQuestion(page, question, content)
      }
      return
    case 'nothing-fits': {
      const { asked, reached, loosen } = plan.cannot
      page.title(say.noPlan)
      page.paragraph(fill(content.words.programme.cannot, { asked, reached }))
      page.bullets(loosen.map((kind) => content.words.programme.loosen[kind]))
      return
    }
    case 'planned': {
      const { programme, person } = plan
      const { levels, levelReasons } = content.words.programme
      page.title(say.title(levels[programme.level].name, person.minutes, person.daysAWeek))
      page.paragraph(`${levels[programme.level].about} ${levelReasons[programme.levelBecause]}`)
      page.paragraph(content.words.screening.dispositions['self-care'].exercise)
      if (screened.screening.kind !== 'self-care') page.paragraph(say.alsoSee(content.words.screening.dispositions[screened.screening.kind].title))
      printContributing(page, plan.contributing, content)
      printWeeks(page, programme, content)
      printLeftOut(page, programme, content)
      printFoot(page, screened, content)
    }
  }
}

const printContributing = (page: Page, contributing: readonly Contributing[], content: Content): void => {
  if (contributing.length === 0) return
  const { levels, always, contributors } = content.words.contributors
  page.heading(say.contributing)
  for (const { contributor, fit } of contributing) {
    const own = contributors[contributor.id]
    if (!own) throw new Error(`the contributor ${contributor.id} has no words`)
    page.bullets([fill(levels[fit], { what: own.what })])
    page.soft(own.why, 2)
    page.paragraph(say.tip(own.tip), 2)
  }
  for (const line of always) page.soft(line, 1)
}

/** Each day once; a day or a week that repeats an earlier one says so. */
const printWeeks = (page: Page, programme: Programme, content: Content): void => {
  const seen = new Map<readonly Item[], string>()
  const weeks = new Map<string, number>()
  for (const week of programme.weeks) {
    page.heading(say.week(week.number))
    const key = sameness(week)
    const earlier = weeks.get(key)
    if (earlier === undefined) {
      weeks.set(key, week.number)
      for (const day of week.days) printDay(page, day, seen, content)
    } else page.paragraph(say.sameWeek(earlier), 1)
  }
}

/** Two weeks are the same when their days are, whatever the dates. */
const sameness = ({ days }: Week): string => JSON.stringify(days.map((day) => (day.kind === 'rest' ? [] : [day.kind, day.rounds, day.items])))

const printDay = (page: Page, day: PlannedDay, seen: Map<readonly Item[], string>, content: Content): void => {
  const { name, about } = content.words.programme.days[day.kind]
  const date = dateInWords(dayToIso(day.day))
  if (day.kind === 'rest') {
    page.soft(say.day(date, name), 1)
    return
  }
  page.blank()
  const each = sessionSeconds(day.items)
  page.strong(say.day(date, day.rounds === 1 ? say.session(name, each) : say.rounds(name, day.rounds, each)), 1)
  const earlier = seen.get(day.items)
  if (earlier !== undefined) {
    page.paragraph(say.sameAs(earlier), 2)
    return
  }
  seen.set(day.items, date)
  // A reason that all doses share is said once.
  const reasons = [...new Set(day.items.map((item) => doseReason(item, content)))]
  const shared = reasons.length === 1
  page.soft([about, ...(shared ? reasons : [])].join(' '), 2)
  day.items.forEach((item, index) => printItem(page, item, index + 1, !shared, content))
}

const printItem = (page: Page, item: Item, number: number, withDoseReason: boolean, content: Content): void => {
  page.marked(`${number}.`, `${nameOf(item, content)}: ${doseInWords(item.dosage, content)}`, 2)
  page.soft([itemReason(item, content), ...(withDoseReason ? [doseReason(item, content)] : []), ...(item.insteadOfMain ? [insteadInWords(item.insteadOfMain, content)] : [])].join(' '), 3)
  for (const { words } of adviceOf(item.exercise, item.advice, content)) page.paragraph(say.takeCare(words), 3)
}

/** Many exercises have one reason in common: each reason once, with its exercises. */
const printLeftOut = (page: Page, programme: Programme, content: Content): void => {
  if (programme.leftOut.length === 0) return
  const byReason = Map.groupBy(programme.leftOut, ({ because }) => leftOutInWords(because, content))
  page.heading(say.leftOut)
  for (const [reason, list] of byReason) {
    page.bullets([`${list.map(({ exercise }) => nameOf({ exercise, form: 'main' }, content)).join(', ')}`])
    page.soft(reason, 2)
  }
}

/** `2026-11-21` → `Sat 21 Nov`. */
export const dateInWords = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)).replace(',', '')
