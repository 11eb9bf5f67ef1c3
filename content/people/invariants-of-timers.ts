import type { AdviceId } from '@rhomboid/domain'
import type { Found } from './found.ts'
import type { Life, LifeDay, Note } from './life.ts'
import { toldSessions } from './told-sessions.ts'
import { renewedOn } from './renewed-on.ts'

// Once more on purpose: the days on which somebody is asked back, and when a visit is proposed.
const REVIEW_DAYS = [3, 7, 14, 42, 85]
const REDS = 3
const RED_DAYS = 14
const FLARE_DAYS = 7
const AWAY_DAYS = 21
const FOLLOW_UP_DAYS = [14, 42, 84]

const has = ({ notes }: LifeDay, is: (note: Note) => boolean): boolean => notes.some(is)

/** Reviews, visits and the questions after a long absence all come on the very day on which they fall due. */
export const timersFire = (life: Life): readonly Found[] => [...reviewsFire(life), ...visitsFire(life), ...absenceIsAsked(life), ...adviceIsGiven(life)]

/** A review stands from its day until the next check-in. */
const reviewsFire = (life: Life): readonly Found[] =>
  REVIEW_DAYS.flatMap((of): readonly Found[] => {
    const on = life.days[of]
    return on && !has(on, (note) => note.kind === 'review' && note.of === of) ? [{ day: of, what: `no review on day ${of}` }] : []
  })

/** Three reds within two weeks, or a flare of a week. */
const visitsFire = (life: Life): readonly Found[] => {
  const reds = toldSessions(life).filter(({ redSince }) => redSince !== undefined)
  return life.days.flatMap((one, index): readonly Found[] => {
    const known = reds.filter(({ day, redSince }) => day > one.day - RED_DAYS && Math.floor((redSince ?? 0) / DAY) < one.day + (one.session ? 1 : 0) && day <= one.day)
    const told = reds.some(({ redSince }) => Math.floor((redSince ?? 0) / DAY) === one.day)
    const flareBegan = life.days.findLast((other, at) => at <= index && other.inFlare && !life.days[at - 1]?.inFlare)
    const flareWeek = one.inFlare && flareBegan !== undefined && one.day - flareBegan.day === FLARE_DAYS + 1
    return [
      ...(told && known.length >= REDS && !has(one, (note) => note.kind === 'visit') ? [{ day: one.day, what: 'no visit proposed after three reds' }] : []),
      ...(flareWeek && !has(one, (note) => note.kind === 'visit') ? [{ day: one.day, what: 'no visit proposed after a week of flare' }] : []),
    ]
  })
}

const DAY = 86_400_000

/** Whoever comes back after three weeks is asked the danger signs first. */
const absenceIsAsked = (life: Life): readonly Found[] =>
  life.days.flatMap((one, index): readonly Found[] => {
    const last = life.days.findLastIndex((other, at) => at < index && other.session !== undefined)
    const isBack = one.session !== undefined && index - Math.max(last, 0) >= AWAY_DAYS
    return isBack && !renewedOn(life, one.day) ? [{ day: one.day, what: 'no check after three weeks away' }] : []
  })

const NOT_BETTER: readonly AdviceId[] = ['check-again', 'worse-after-a-week', 'not-better-14', 'not-known-14', 'not-better-42', 'not-known-42', 'still-limits-42', 'not-better-84', 'not-known-84', 'still-limits-84', 'plateau', 'tell-us-why']

/** On the follow-up days, whoever has as much pain as at the start is never told to carry on. */
const adviceIsGiven = (life: Life): readonly Found[] =>
  FOLLOW_UP_DAYS.flatMap((on): readonly Found[] => {
    const day = life.days[on]
    const start = life.days[0]?.pain ?? 0
    const week = life.days.slice(Math.max(0, on - 7), on + 1)
    const isNoBetter = week.length > 0 && week.every(({ pain }) => pain >= start)
    return day && isNoBetter && !day.advice.some((one) => NOT_BETTER.includes(one)) ? [{ day: on, what: `no follow-up on day ${on}` }] : []
  })
