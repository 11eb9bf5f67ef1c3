import type { Item, Library, Prescription } from '@rhomboid/domain'
import { isWorkIn, itemsBetween, secondsOf } from './amounts.ts'
import type { Found } from './found.ts'
import type { Life, LifeDay } from './life.ts'
import { toldSessions } from './told-sessions.ts'
import type { World } from './world.ts'

const WEEK = 7
const SIX_WEEKS = 42
/** An exercise that was in the plan for fewer weeks has had too little time. */
const WEEKS_IN_PLAN = 3
/** After a flare: days within which the level and the doses from before it are back. */
const BACK_WITHIN = 28

/** The dose at which the usual range of an exercise begins, as the sources name it, in seconds of work. */
const usualFrom = ({ exercise: id, form: formId }: Prescription, library: Library): number | undefined => {
  const form = library.exercises.get(id)?.forms.find((one) => one.id === formId)
  return form && secondsOf(form.dosage.usual.from)
}
const plannedItems = ({ programme, day }: LifeDay): readonly Item[] => itemsBetween(programme, day, day + 1)

/** Exercises of work that were planned in so many weeks up to a day, with the latest of their doses. */
export const longInPlan = (life: Life, { library }: World, upTo: number): readonly Item[] => {
  const isWork = isWorkIn(library)
  const weeks = new Map<string, Set<number>>()
  const latest = new Map<string, Item>()
  for (const one of life.days.slice(0, upTo)) {
    for (const item of plannedItems(one)) {
      if (!isWork(item.exercise)) continue
      weeks.set(item.exercise, (weeks.get(item.exercise) ?? new Set()).add(Math.floor(one.day / WEEK)))
      latest.set(item.exercise, item)
    }
  }
  return [...latest.values()].filter(({ exercise }) => (weeks.get(exercise)?.size ?? 0) >= WEEKS_IN_PLAN)
}

/** Fewest sessions that say something of so many weeks. */
const SESSIONS_A_WEEK = 2

/** Whether every planned session of some days was done and was green; of the last one the morning after may not be known yet. */
const isSteady = (life: Life, from: number, until: number): boolean => {
  const sessions = toldSessions(life).filter(({ day }) => day >= from && day < until)
  return (
    sessions.length >= (SESSIONS_A_WEEK * (until - from)) / WEEK &&
    life.days.slice(from, until).every(({ isPlanned, session }) => !isPlanned || session !== undefined) &&
    sessions.every(({ zone, day }) => zone === 'green' || (zone === 'unknown' && day >= until - 1))
  )
}

/** What the exercises long in the plan ask for together, as a share of their least usual doses together; undefined where there are none. */
export const usualShare = (life: Life, world: World, upTo: number): number | undefined => {
  const items = longInPlan(life, world, upTo).flatMap((item) => {
    const usual = usualFrom(item, world.library)
    return usual === undefined ? [] : [{ asked: secondsOf(item.full ?? item.dosage), usual }]
  })
  return items.length === 0 ? undefined : items.reduce((sum, { asked }) => sum + asked, 0) / items.reduce((sum, { usual }) => sum + usual, 0)
}

/** Minutes of a session in the trials that the usual doses come from. */
const FULL_MINUTES = 20
/** What must be reached with those minutes; and with fewer, which bound what can be planned at all. */
const WITH_ALL = { level: 2, share: 0.85 }
const WITH_FEWER = { level: 2, share: 0.7 }

/**
 * After six weeks in which every session was green, the exercises that have been in the plan
 * for three weeks ask together for all but 15 % of the least usual dose or for more, where twenty minutes
 * are given; for seven tenths of it where fewer are. The level is 2 at least, the one with strength.
 */
export const reachesUsual = (life: Life, world: World): readonly Found[] => {
  const last = life.days[SIX_WEEKS - 1]
  if (!last || !isSteady(life, 0, SIX_WEEKS)) return []
  const share = usualShare(life, world, SIX_WEEKS) ?? 0
  const wanted = life.minutes >= FULL_MINUTES ? WITH_ALL : WITH_FEWER
  return [
    ...(last.programme.level < wanted.level ? [{ day: SIX_WEEKS, what: `level ${last.programme.level} after six green weeks` }] : []),
    ...(share < wanted.share ? [{ day: SIX_WEEKS, what: `${Math.round(100 * share)} % of the usual dose after six green weeks` }] : []),
  ]
}

/** Four weeks after a flare, for whom all was green since, the level from before it is back, and what was reached then. */
export const backAfterFlare = (life: Life, world: World): readonly Found[] =>
  life.days.flatMap(({ day, inFlare, programme }, index): readonly Found[] => {
    const before = life.days[index - 1]
    if (!inFlare || !before || before.inFlare) return []
    const over = life.days.findIndex((one) => one.day > day && !one.inFlare)
    const back = over < 0 ? undefined : life.days[over + BACK_WITHIN]
    if (!back || !isSteady(life, over, back.day + 1) || life.days.slice(over, back.day).some((one) => one.inFlare)) return []
    const level = programme.course?.flare?.level ?? before.programme.level
    const [then, now] = [usualShare(life, world, day), usualShare(life, world, back.day + 1)]
    return [
      ...(back.programme.level < level ? [{ day: back.day, what: `level ${back.programme.level}, ${level} before the flare of day ${day}` }] : []),
      ...(then !== undefined && now !== undefined && now < Math.min(then, 1) * ALMOST ? [{ day: back.day, what: `${Math.round(100 * now)} % of the usual dose, ${Math.round(100 * then)} % before the flare of day ${day}` }] : []),
    ]
  })

/** Other exercises are in the plan by then, so that the shares are not quite alike. */
const ALMOST = 0.8
