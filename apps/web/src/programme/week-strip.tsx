import type { Day, Week } from '@rhomboid/domain'
import type { PlanContent } from '../content.ts'
import { dateInShort, dayInWords, weekdayInShort } from '../day-words.ts'
import { words } from '../messages/index.ts'

const text = words.programme

/** The seven days of a week, what each is for, and which one is today. */
export function WeekStrip({ week, today, plan }: { readonly week: Week; readonly today: Day; readonly plan: PlanContent }) {
  return (
    <ol class="week" aria-label={text.days}>
      {week.days.map(({ day, kind }) => (
        <li key={day} class={`week-day week-${kind}`} {...(day === today ? { 'aria-current': 'date' as const } : {})}>
          <span class="unseen">
            {dayInWords(day)}
            {day === today && `, ${text.today}`}: {plan.words.programme.days[kind].name}
          </span>
          <span aria-hidden="true" class="week-name">
            {weekdayInShort(day)}
          </span>
          <span aria-hidden="true" class="week-date">
            {dateInShort(day)}
          </span>
          <span aria-hidden="true" class="week-kind">
            {text.shortKind[kind]}
          </span>
        </li>
      ))}
    </ol>
  )
}
