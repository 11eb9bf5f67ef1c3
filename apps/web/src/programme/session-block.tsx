import { sessionSeconds } from '@rhomboid/domain'
import type { PlanContent } from '../content.ts'
import { listInWords, weekdayInWords } from '../day-words.ts'
import { minutesInWords } from '../minutes-words.ts'
import { words } from '../messages/index.ts'
import { ExerciseCard } from './exercise.tsx'
import type { WeekSession } from './sessions-of.ts'
import type { Stepping } from './steps.tsx'

const text = words.programme

interface SessionBlockProps {
  readonly session: WeekSession
  readonly isOpen: boolean
  readonly plan: PlanContent
  readonly onLeaveOut?: ((exercise: string) => void) | undefined
  readonly stepping?: Stepping | undefined
}

/** One session and the days that use it, folded to its name unless it is today's. */
export function SessionBlock({ session, isOpen, plan, onLeaveOut, stepping }: SessionBlockProps) {
  const { kind, rounds, items, days } = session
  return (
    <details class="fold session-block" open={isOpen}>
      <summary>
        <h2>{plan.words.programme.days[kind].name}</h2>
        <p class="session-days">
          {text.on(listInWords(days.map(weekdayInWords)))}. {words.today.session(minutesInWords(sessionSeconds(items)), items.length)}
          {rounds > 1 && `, ${text.rounds(rounds)}`}
        </p>
      </summary>
      <ol class="exercises">
        {items.map((item) => (
          <ExerciseCard key={item.exercise} item={item} plan={plan} onLeaveOut={onLeaveOut} stepping={stepping} />
        ))}
      </ol>
    </details>
  )
}
