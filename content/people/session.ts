import { effort, instant, painScore, seconds, sessionSeconds, type Chance, type Instant, type Item, type LoggedItem, type Settling } from '@rhomboid/domain'
import { toScore } from './body.ts'
import { told, type Happening } from './check-in.ts'
import type { Family } from './family.ts'

/** How a session was taken, in truth and as it was told on the day. What was not told is absent. */
export interface Took {
  /** Points by which the pain rose, in truth. */
  readonly rise: number
  /** A move that hurt was told. */
  readonly hurt: boolean
  readonly before: number
  readonly after?: number
  readonly effort?: number
}

const SHARP_RISE = 2.5
const SHARP_CHANCE = 0.3
const SOON = 1
const SLOW = 2.5
/** A harder way takes more effort. */
const HARDER_EFFORT = 1

export interface Session {
  readonly took: Took
  readonly log: Happening
  readonly closed: (session: string) => Happening
  readonly seconds: number
}

/** One session as it was planned, apart from a step that was chosen and a move that hurt. */
export const sessionOf = (family: Family, items: readonly Item[], at: Instant, pain: number, rise: number, chance: Chance): Session => {
  const { telling, adherence, body } = family
  const hurtAt = rise >= SHARP_RISE && chance.happens(SHARP_CHANCE * Math.min(1, telling.rise)) ? chance.whole(0, items.length - 1) : -1
  const choseAt = chance.happens(adherence.chooses) ? chance.whole(0, items.length - 1) : -1
  const chose = chance.happens(1 / 2) ? 'harder' : 'easier'
  const tells = chance.happens(telling.tells)
  const before = told(family, pain)
  const after = told(family, pain + rise * telling.rise)
  const felt = toScore(body.effort + rise / 2 + chance.next() + (choseAt >= 0 && chose === 'harder' ? HARDER_EFFORT : 0))
  const length = sessionSeconds(items)
  const logged = items.map((item, place): LoggedItem => {
    const step = place === choseAt && item[chose] ? chose : 'as-planned'
    const done = (step === 'as-planned' ? undefined : item[step]) ?? item
    return {
      exercise: done.exercise,
      form: done.form,
      dosage: done.dosage,
      plannedExercise: item.exercise,
      plannedForm: item.form,
      outcome: place === hurtAt ? 'skipped' : 'done',
      step,
      hurt: place === hurtAt,
      worked: seconds(Math.round(length / items.length)),
    }
  })
  return {
    took: { rise, hurt: hurtAt >= 0, before, ...(tells ? { after, effort: felt } : {}) },
    log: { kind: 'session-done', log: { startedAt: at, endedAt: instant(at + 1_000 * length), completed: true, items: logged, painBefore: painScore(before) } },
    closed: (session) => ({ kind: 'session-closed', session, ...(tells ? { painAfter: painScore(after), effort: effort(felt) } : {}) }),
    seconds: length,
  }
}

/** What is told on the next morning of how it settled; nothing where it is not told. */
export const settledOf = ({ telling }: Family, rise: number, morning: number, chance: Chance): ((session: string) => Happening) | undefined => {
  if (!chance.happens(telling.tells)) return undefined
  const seen = rise * telling.rise
  const within: Settling = seen <= SOON ? 'hour' : seen <= SLOW ? 'day' : 'longer'
  return (session) => ({ kind: 'session-settled', session, within, nextMorning: painScore(morning) })
}
