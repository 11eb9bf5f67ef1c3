import type { Day, PlannedDay, SessionLog } from '@rhomboid/domain'
import type { Standing } from '../standing.ts'

export type TrainingDay = Exclude<PlannedDay, { kind: 'rest' }>

/** What the first page has to say to somebody who was here before. Without `isChecked`, the danger signs come first. */
export type TodayState =
  | { readonly kind: 'check-in-open' | 'help' | 'no-plan' | 'closing' }
  /** `over`: no day of the programme is today's; the next ones are laid out once the danger signs were asked. */
  | { readonly kind: 'resume' | 'over'; readonly isChecked: boolean }
  /** A training day that the person told as a day off. */
  | { readonly kind: 'off'; readonly as: 'rest' | 'sick'; readonly next: Day | undefined; readonly isChecked: boolean }
  | { readonly kind: 'session'; readonly day: TrainingDay; readonly done: number; readonly isChecked: boolean }
  | { readonly kind: 'done'; readonly day: TrainingDay; readonly done: number; readonly next: Day | undefined }
  | { readonly kind: 'rest'; readonly done: number; readonly next: Day | undefined }

interface Now {
  readonly standing: Exclude<Standing, { kind: 'nothing' }>
  readonly underway: { readonly closing?: string } | undefined
  readonly today: Day
  /** Sessions of today, begun on the person's own calendar day. */
  readonly sessions: readonly SessionLog[]
  /** What kind of day it was told to be. */
  readonly told?: 'usual' | 'rest' | 'sick' | undefined
}

/** A check-in that is open comes first, then help, then what was begun, then what is planned. */
export const todayState = ({ standing, underway, today, sessions, told }: Now): TodayState => {
  if (standing.kind !== 'programme') return { kind: standing.kind }
  const { programme, clearance } = standing
  const isChecked = clearance !== undefined
  if (underway?.closing !== undefined) return { kind: 'closing' }
  if (underway) return { kind: 'resume', isChecked }
  const days = programme.weeks.flatMap((week) => week.days)
  const day = days.find((one) => one.day === today)
  if (!day) return { kind: 'over', isChecked }
  const next = days.find((one) => one.day > today && one.kind !== 'rest')?.day
  const done = sessions.filter(({ items }) => items.some(({ outcome }) => outcome === 'done')).length
  if (day.kind === 'rest') return { kind: 'rest', done, next }
  if (done === 0 && (told === 'rest' || told === 'sick')) return { kind: 'off', as: told, next, isChecked }
  return done < day.rounds ? { kind: 'session', day, done, isChecked } : { kind: 'done', day, done, next }
}
