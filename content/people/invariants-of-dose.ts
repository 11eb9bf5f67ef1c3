import { instantToDay, type Change, type Day, type Instant, type Programme } from '@rhomboid/domain'
import { asksMore, isWorkIn, itemsBetween, secondsOf, setsFrom } from './amounts.ts'
import type { Found } from './found.ts'
import type { Changed, Life, LifeDay } from './life.ts'
import { toldSessions, type ToldSession } from './told-sessions.ts'
import type { World } from './world.ts'

// The numbers stand here once more, on purpose: a constant of the content that is changed must be noticed.
const GREEN_DAYS = 2
const WEEK = 7
const STEPS_A_WEEK = 2
const GROWTH = 1.2
const SWING_DAYS = 14

const changesOf = (life: Life): readonly Changed[] => life.days.flatMap(({ changed }) => changed)

/** The programme under way at a moment. */
const programmeAt = (life: Life, at: Instant): Programme => changesOf(life).findLast((one) => one.at < at)?.after ?? life.first

/** The moment from which a red session is answered: the second green day after it is known. */
const answeredAt = (red: ToldSession, sessions: readonly ToldSession[]): number => {
  const greens = [...new Set(sessions.filter(({ zone, at }) => zone === 'green' && at > red.at).map(({ day }) => day))]
  return (greens[GREEN_DAYS - 1] ?? Number.POSITIVE_INFINITY) * DAY
}
const DAY = 86_400_000

/** No level, and no dose of an exercise, is above what it was in a red session until two green days have followed. */
export const noMoreAfterRed = (life: Life, { library }: World): readonly Found[] => {
  const isWork = isWorkIn(library)
  const sessions = toldSessions(life)
  return sessions.flatMap((red): readonly Found[] => {
    if (red.redSince === undefined) return []
    const since = red.redSince
    const until = answeredAt(red, sessions)
    const then = programmeAt(life, red.at)
    const most = new Map<string, number>()
    const count = (key: string, amount: number): void => void most.set(key, Math.max(most.get(key) ?? 0, amount))
    for (const item of itemsBetween(then, red.day)) count(item.exercise, secondsOf(item.full ?? item.dosage))
    for (const { exercise, dosage } of then.course?.reached ?? []) count(exercise, secondsOf(dosage))
    const level = then.course?.flare?.level ?? then.level
    return changesOf(life)
      .filter(({ at, adaptation }) => adaptation !== undefined && at >= since && at < until)
      .flatMap(({ at, after }): readonly Found[] => {
        const on = instantToDay(at)
        const more = itemsBetween(after, on + 1).find((item) => isWork(item.exercise) && secondsOf(item.full ?? item.dosage) > (most.get(item.exercise) ?? Number.POSITIVE_INFINITY))
        return after.level > level ? [{ day: on, what: `level ${after.level} after red on day ${red.day} at level ${level}` }] : more ? [{ day: on, what: `more ${more.exercise} after red on day ${red.day}: ${secondsOf(more.full ?? more.dosage)} s, not ${most.get(more.exercise) ?? 0} s` }] : []
      })
  })
}

/**
 * No coming seven days ask for more than a fifth more sets, rounded up, than the fullest seven days in
 * the plan of a week ago. After a flare, an absence or a gentler plan the way back to what
 * was there before is free, and a plan that a check-in makes anew is a first plan again.
 */
export const weekCap = (life: Life, { library }: World): readonly Found[] => {
  const isWork = isWorkIn(library)
  const wasGentler = ({ programme, changed }: LifeDay): boolean =>
    programme.course?.flare !== undefined || changed.some(({ adaptation }) => adaptation === undefined || adaptation.changes.some(({ kind, because }) => kind === 'regressed' || (kind === 'level' && !RAISED.includes(because))))
  return life.days.flatMap((now): readonly Found[] => {
    const before = life.days[now.day - WEEK]
    // At level 0 easy moves are done several times a day: many sets, and little of each.
    if (before === undefined || now.programme.level === 0 || life.days.slice(before.day, now.day + 1).some(({ changed }) => changed.some(({ adaptation }) => adaptation === undefined))) return []
    const earlier = life.days.filter(({ day }) => day >= before.day - SWING_DAYS && day <= before.day)
    const compared = life.days.slice(Math.max(0, before.day - SWING_DAYS), now.day).some(wasGentler) ? earlier : [before]
    const most = Math.max(...compared.map((one) => fullestWeek(one, isWork)))
    const sets = setsFrom(now.programme, (now.day + 1) as Day, isWork)
    return sets !== undefined && sets > Math.ceil(most * GROWTH) ? [{ day: now.day, what: `${sets} sets in a week, ${most} in the plan of a week before` }] : []
  })
}

const RAISED: readonly Change['because'][] = ['settled', 'ready-for-more']

const fullestWeek = ({ programme }: LifeDay, isWork: (exercise: string) => boolean): number =>
  Math.max(...programme.weeks.flatMap((week) => week.days.flatMap((one) => setsFrom(programme, one.day, isWork) ?? [])), 0)

/** At most one step up after a session, and two in any seven days. */
export const atMostTwoSteps = (life: Life): readonly Found[] => {
  const ups = changesOf(life).flatMap(({ at, adaptation }) => {
    const more = (adaptation?.changes ?? []).filter(asksMore)
    return more.length > 0 ? [{ day: instantToDay(at), more }] : []
  })
  const seen = new Set<string>()
  return ups.flatMap(({ day, more }, index): readonly Found[] => {
    const week = ups.slice(0, index + 1).filter((other) => other.day > day - WEEK)
    const after = more.flatMap((one) => one.after ?? [])
    const again = after.find((id) => seen.has(id))
    for (const id of after) seen.add(id)
    // Several moves that were eased together come back together: it is the dose from before.
    const isMany = more.length > 1 && !more.every(({ kind }) => kind === 'full-again')
    return [
      ...(week.length > STEPS_A_WEEK ? [{ day, what: `${week.length} steps up in seven days` }] : []),
      ...(again !== undefined || isMany ? [{ day, what: 'two steps up after one session' }] : []),
    ]
  })
}

const exerciseOf = (change: Change): string | undefined => ('exercise' in change ? change.exercise : undefined)

const OWN_REASONS: readonly Change['because'][] = ['missed-week', 'too-hard']

/** No exercise goes up, down and up again within fourteen days, unless a red or an amber session lies between; a week away, and what the person said was too hard, are reasons of their own. */
export const neverSwings = (life: Life): readonly Found[] => {
  const sessions = toldSessions(life)
  const moves = changesOf(life).flatMap(({ at, adaptation }) =>
    (adaptation?.changes ?? []).flatMap((change) => {
      const exercise = exerciseOf(change)
      const way = asksMore(change) ? 'up' : change.kind === 'regressed' || change.kind === 'eased' ? 'down' : undefined
      return exercise !== undefined && way ? [{ exercise, way, at, day: instantToDay(at), because: change.because }] : []
    }),
  )
  return [...Map.groupBy(moves, ({ exercise }) => exercise)].flatMap(([exercise, own]) =>
    own.flatMap((third, index): readonly Found[] => {
      const second = own[index - 1]
      const first = own.slice(0, index).findLast(({ way }) => way === 'up')
      if (third.way !== 'up' || second?.way !== 'down' || OWN_REASONS.includes(second.because) || !first || third.day - first.day > SWING_DAYS) return []
      const hasReason = sessions.some(({ zone, at }) => (zone === 'red' || zone === 'amber') && at > first.at - DAY && at < third.at)
      return hasReason ? [] : [{ day: third.day, what: `${exercise}: up on day ${first.day}, down on day ${second.day} (${second.because}), up on day ${third.day}` }]
    }),
  )
}
