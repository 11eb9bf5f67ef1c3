// Longer than most: one table of truths for all rules of adaptation, which must be read against each other.
import { describe, expect, test } from 'vitest'
import { person, SMALL_LIBRARY } from '../programme/small-library.fixture.ts'
import { planProgramme } from '../programme/plan.ts'
import { presentOf } from '../record/present.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { instant, painScore } from '../units.ts'
import { adapt, adaptationEvents, mayUndo } from './adapt.ts'
import type { AdaptRequest } from './request.ts'
import type { ChangeReason } from './change.ts'
import { ADAPTATION } from './constants.fixture.ts'
import { AMBER, GREEN, live, RED, requestOn, type Answer, type Life, type Lived } from './days.fixture.ts'
import { itemsFrom, prescriptionsFrom, weeklySets } from './doses-laid.ts'
import { reachedOf } from './replan.ts'
import { amountOf } from './steps.ts'

const DAILY = { daysAWeek: 7, minutes: 10 } as const
const lived = (answer: Life['answer'], more: Partial<Life> & { readonly who?: Parameters<typeof person>[0] } = {}): Lived =>
  live({ person: person({ ...DAILY, ...more.who }), library: SMALL_LIBRARY, constants: ADAPTATION, clearanceAt: (at) => clearanceWith({ at }), days: 10, answer, ...more })
/** The reasons of each day on which something changed. */
const reasons = ({ days }: Lived): Readonly<Record<number, readonly ChangeReason[]>> =>
  Object.fromEntries(
    days.flatMap(({ day, adaptations }) => {
      const found = [...new Set(adaptations.flatMap(({ changes }) => changes.map(({ because }) => because)))]
      return found.length > 0 ? [[day, found] as const] : []
    }),
  )
const firstOf = (one: Lived, because: ChangeReason): number | undefined => one.days.find(({ adaptations }) => adaptations.some(({ changes }) => changes.some((change) => change.because === because)))?.day
const always = (answer: Answer) => (): Answer => answer

describe('steps up', () => {
  test('come after two green days in a row, once the morning after the second is known, and change one thing', () => {
    const one = lived(always(GREEN), { days: 3 })
    expect(reasons(one)).toEqual({ 2: ['two-greens'] })
    const [change, ...others] = one.days[2]?.adaptations[0]?.changes ?? []
    expect(others).toEqual([])
    expect(change).toMatchObject({ kind: 'progressed' })
  })

  test.each<[string, Answer]>([
    ['the next morning was not told', { before: 3, after: 3, effort: 5, within: 'hour' }],
    ['the effort was not told', { before: 3, after: 3, within: 'hour', morning: 3 }],
    ['the pain after was not told', { before: 3, effort: 5, within: 'hour', morning: 3 }],
    ['the effort was 7', { ...GREEN, effort: 7 }],
    ['nothing was told', {}],
  ])('do not come where %s', (_, answer) => {
    // The next day's pain is told nowhere else: one session every third day.
    expect(reasons(lived((on) => (on % 3 === 0 ? answer : undefined), { days: 6 }))).toEqual({})
  })

  test('do not come where a session that nobody told of lies between two green ones', () => {
    const untold: Answer = { before: 3, after: 3, effort: 5, within: 'hour' }
    const one = lived((on) => (on % 3 !== 0 ? undefined : on === 3 ? untold : GREEN), { days: 11 })
    expect(reasons(one)).toEqual({ 10: ['two-greens'] })
  })

  test('take the pain before the session of the next day for the morning after, so that nobody has to be asked twice', () => {
    expect(reasons(lived(always({ before: 3, after: 3, effort: 5, within: 'hour' }), { days: 3 }))).toEqual({ 2: ['two-greens'] })
  })

  test('wait for three days from 65 on', () => {
    expect(firstOf(lived(always(GREEN), { days: 6, who: { age: 65 } }), 'three-greens')).toBe(3)
  })

  test.each(['disagree', 'worsening'] as const)('never come by themselves while the measures say %s', (trend) => {
    expect(reasons(lived(always(GREEN), { trend, days: 20 }))).toEqual({})
  })

  test('are two a week at most, and lead to the next level after a while, never above the clearance', () => {
    const one = lived(always(GREEN), { days: 60 })
    for (let on = 0; on < 60; on += 1) {
      const ups = one.days.slice(on, on + 7).flatMap(({ adaptations }) => adaptations.filter(({ changes }) => changes.some(({ because }) => because === 'two-greens' || because === 'ready-for-more')))
      expect(ups.length).toBeLessThanOrEqual(2)
    }
    expect(one.present.programme?.level).toBe(3)
    const bound = lived(always(GREEN), { days: 60, clearanceAt: (at) => clearanceWith({ at, level: 1 }) })
    expect(bound.present.programme?.level).toBe(1)
    expect(firstOf(bound, 'ready-for-more')).toBeUndefined()
  })

  test('that were chosen in a session and done without trouble count as one', () => {
    const one = lived((on) => (on === 0 ? { ...GREEN, chose: ['harder', 0] } : GREEN), { days: 1 })
    expect(reasons(one)).toEqual({ 0: ['your-choice'] })
    expect(reasons(lived(() => ({ ...GREEN, chose: ['harder', 0], after: 6 }), { days: 1 }))).toEqual({ 0: ['red'] })
  })
})

describe('a red session', () => {
  test('takes every move of it down where nobody knows which it was, and only the one that hurt where it is known', () => {
    const all = lived(always(RED), { days: 1 })
    const changes = all.days[0]?.adaptations[1]?.changes ?? []
    expect(changes.length).toBeGreaterThan(2)
    for (const change of changes) {
      expect(change).toMatchObject({ because: 'red', kind: 'regressed' })
      if ('to' in change && typeof change.to === 'object') expect(amountOf(change.to.dosage)).toBeLessThan(amountOf((change.from as typeof change.to).dosage))
    }
    const known = lived(always({ ...GREEN, hurt: 1 }), { days: 1 })
    expect(known.days[0]?.adaptations[1]?.changes.map((change) => 'exercise' in change && change.exercise)).toEqual([known.days[0]?.before.weeks[0]?.days.flatMap((day) => (day.kind === 'rest' ? [] : [day.items[1]?.exercise]))[0]])
  })

  test('that only shows on the next morning is answered then', () => {
    const one = lived((on) => (on === 0 ? { ...GREEN, morning: 5 } : undefined), { days: 2 })
    expect(reasons(one)).toEqual({ 1: ['red'] })
  })

  test('is answered once, however often it is asked', () => {
    const one = lived((on) => (on === 0 ? RED : undefined), { days: 4 })
    expect(reasons(one)).toEqual({ 0: ['red'] })
  })

  test('twice in a week brings the flare plan at level 0, the danger signs again, and the way back one step lower', () => {
    const one = lived((on) => (on === 3 || on === 5 ? RED : GREEN), { days: 16 })
    expect(firstOf(one, 'two-reds')).toBe(5)
    expect(one.days[5]?.programme.level).toBe(0)
    expect(one.present.flares).toMatchObject([{ because: 'two-reds' }])
    expect(one.days[6]?.adaptations[0]?.toScreening).toBe('flare')
    // It began at noon of day 5; at noon of day 7 a moment is missing to 48 hours.
    expect(firstOf(one, 'flare-over')).toBe(8)
    expect(one.days[8]?.programme.level).toBe(1)
    const before = one.days[2]?.programme
    const after = one.days[8]?.programme
    if (!before || !after) throw new Error('the days are there')
    for (const dose of prescriptionsFrom(after, one.days[9]?.day ?? after.from)) {
      const old = prescriptionsFrom(before, before.from).filter((each) => each.exercise === dose.exercise && each.form === dose.form && SMALL_LIBRARY.exercises.get(dose.exercise)?.kind !== 'relax')
      if (old.length > 0) expect(amountOf(dose.dosage)).toBeLessThan(Math.max(...old.map((each) => amountOf(each.dosage))))
    }
  })

  test('three times in two weeks asks for a look at it', () => {
    const one = lived((on) => (on === 0 || on === 5 || on === 10 ? RED : GREEN), { days: 12 })
    expect(one.days.filter(({ adaptations }) => adaptations.some(({ review }) => review === 'three-reds')).map(({ day }) => day)[0]).toBe(10)
  })
})

describe('a flare', () => {
  const told = (from: number, pains: Readonly<Record<number, number>>, days: number): { readonly kinds: readonly string[]; readonly request: AdaptRequest } => {
    const base = lived(always(GREEN), { days: from })
    const events = [...base.events, { id: 'f', at: instant(from * 86_400_000 + 1), kind: 'flare-began', because: 'told' } as const]
    const life = { person: person(DAILY), library: SMALL_LIBRARY, constants: ADAPTATION, clearanceAt: (at: Parameters<Life['clearanceAt']>[0]) => clearanceWith({ at }) }
    const kinds: string[] = []
    let request = base.request
    for (let on = from; on < from + days; on += 1) {
      const at = instant(on * 86_400_000 + 8 * 3_600_000)
      const pain = pains[on - from]
      if (pain !== undefined) events.push({ id: `p${on}`, at: instant(at - 1), kind: 'answered', question: 'painNow', answer: pain, page: 'p' })
      request = requestOn(life, presentOf(events), at)
      const made = adapt(request)
      kinds.push(made.changes[0]?.because ?? made.review ?? '-')
      adaptationEvents(made, request.programme).forEach((event, index) => events.push({ ...event, id: `a${on}-${index}`, at: instant(at + index) } as (typeof events)[number]))
    }
    return { kinds, request }
  }

  test('that was told begins at level 0 and does not end before two days, nor while nobody says how the pain is', () => {
    expect(told(3, { 0: 3, 1: 3, 2: 3 }, 3).kinds).toEqual(['flare-told', '-', 'flare-over'])
    expect(told(3, {}, 6).kinds).toEqual(['flare-told', '-', '-', '-', '-', '-'])
  })

  test('ends with a point more than usual from the third day on, not before', () => {
    expect(told(3, { 2: 4, 3: 4 }, 4).kinds).toEqual(['flare-told', '-', '-', 'flare-over'])
  })

  test('that has not settled in seven days asks for a look at it on its day', () => {
    expect(told(3, { 0: 7, 1: 7, 2: 6, 3: 6, 4: 6, 5: 6, 6: 6, 7: 6 }, 8).kinds).toEqual(['flare-told', '-', '-', '-', '-', '-', '-', 'flare-not-settled'])
  })
})

describe('an amber session', () => {
  test('keeps the dose and makes the move smaller; two green days give it back before anything grows', () => {
    const one = lived((on) => (on === 0 ? AMBER : GREEN), { days: 5 })
    expect(reasons(one)).toMatchObject({ 0: ['amber'] })
    const after = one.days[0]
    if (!after) throw new Error('the day is there')
    expect(weeklySets(after.programme, after.day)).toBe(weeklySets(after.before, after.day))
    expect(itemsFrom(after.programme, one.days[1]?.day ?? after.day).filter(({ range }) => range === 0.75).length).toBeGreaterThan(0)
    const back = one.days.flatMap(({ adaptations }) => adaptations.flatMap(({ changes }) => changes)).filter(({ because }) => because === 'two-greens')
    expect(back[0]?.kind).toBe('full-again')
  })

  test('on two days of a week brings a lighter one, and after it the doses are what they were', () => {
    const one = lived((on) => (on < 2 ? AMBER : on < 9 ? undefined : GREEN), { days: 9 })
    expect(firstOf(one, 'two-ambers')).toBe(1)
    const [light, full] = [one.days[2]?.programme, one.days[0]?.programme]
    if (!light || !full) throw new Error('the days are there')
    const setsOn = (programme: typeof light, on: number): number => programme.weeks.flatMap(({ days }) => days).filter((day) => day.day === on).reduce((sum, day) => sum + (day.kind === 'rest' ? 0 : day.items.reduce((all, { dosage }) => all + dosage.sets, 0)), 0)
    expect(setsOn(light, 5)).toBeLessThan(setsOn(full, 5))
    expect(setsOn(light, 9)).toBe(setsOn(full, 9))
    expect(firstOf(one, 'deload-over')).toBe(undefined)
  })
})

describe('level 0', () => {
  test('has no lighter week: it is light, and the way out of it must stay open', () => {
    const one = lived((on) => (on < 2 ? AMBER : GREEN), { days: 9, who: { painNow: painScore(6) } })
    expect(one.days[0]?.programme.level).toBe(0)
    expect(firstOf(one, 'two-ambers')).toBe(undefined)
  })
})

describe('weeks', () => {
  test('every fifth is a lighter one', () => {
    const one = lived(always(GREEN), { days: 65 })
    const starts = one.days.filter(({ adaptations }) => adaptations.some(({ changes }) => changes.some(({ because }) => because === 'deload-week'))).map(({ day }) => day)
    expect(starts).toEqual([28, 63])
    expect(firstOf(one, 'deload-over')).toBeGreaterThanOrEqual(35)
  })

  test('go on without an end, each of seven days, one after the other', () => {
    const { present } = lived(always(GREEN), { days: 70 })
    const days = present.programme?.weeks.flatMap((week) => week.days.map(({ day }) => day)) ?? []
    expect(days.at(-1)).toBeGreaterThanOrEqual(75)
    days.slice(1).forEach((day, index) => expect(day - (days[index] ?? 0)).toBe(1))
    expect(present.programme?.weeks.map(({ number }) => number)).toEqual(present.programme?.weeks.map((_, index) => (present.programme?.weeks[0]?.number ?? 0) + index))
  })

  test('without a session take every dose down a step after seven days, once; after 21 level 1 begins again and the danger signs are asked', () => {
    const one = lived((on) => (on === 0 ? GREEN : undefined), { days: 25, who: { ...DAILY, doesStrengthWork: true } })
    expect(one.days[0]?.programme.level).toBe(2)
    expect(reasons(one)).toEqual({ 7: ['missed-week'], 21: ['missed-three-weeks'] })
    expect(one.days[21]?.programme.level).toBe(1)
    expect(one.days[21]?.adaptations[0]?.toScreening).toBe('missed-three-weeks')
    const amounts = (programme: NonNullable<typeof one.present.programme>) => new Map(prescriptionsFrom(programme, programme.from).map((each) => [`${each.exercise} ${each.form}`, amountOf(each.dosage)]))
    const [before, after] = [one.days[6]?.programme, one.days[7]?.programme]
    if (!before || !after) throw new Error('the days are there')
    expect(Math.max(...[...amounts(after)].map(([key, amount]) => amount - (amounts(before).get(key) ?? Number.POSITIVE_INFINITY)))).toBeLessThanOrEqual(0)
  })
})

describe('too hard', () => {
  test('an effort of 8 takes the moves of the session down, an easier way that was chosen only that one', () => {
    expect(reasons(lived(always({ ...GREEN, effort: 8 }), { days: 1 }))).toEqual({ 0: ['too-hard'] })
    expect(reasons(lived(always({ ...GREEN, effort: 7 }), { days: 1 }))).toEqual({})
    // The first exercise has no easier way before it was stepped up: the second week's dose has.
    const one = lived((on) => (on === 3 ? { ...GREEN, chose: ['easier', 0] } : GREEN), { days: 4 })
    const changes = one.days[3]?.adaptations[1]?.changes ?? []
    expect(changes.map(({ because }) => because)).toEqual(changes.length > 0 ? ['too-hard'] : [])
  })
})

describe('a step up after a step down', () => {
  test('waits twice as long as before', () => {
    const one = lived((on) => (on === 2 ? { ...GREEN, hurt: 0 } : GREEN), { days: 12 })
    const hurt = one.days[2]?.adaptations[1]?.changes[0]
    if (!hurt || !('exercise' in hurt)) throw new Error('something hurt')
    const again = one.days.find(({ day, adaptations }) => day > 2 && adaptations.some(({ changes }) => changes.some((change) => change.kind === 'progressed' && change.exercise === hurt.exercise)))
    expect(again === undefined || again.day >= 7).toBe(true)
  })
})

describe('what stands above all', () => {
  test('a clearance that is over changes nothing and asks again', () => {
    const { request } = lived(always(GREEN), { days: 2 })
    const made = adapt({ ...request, now: instant(request.now + 48 * 3_600_000) })
    expect(made).toEqual({ programme: request.programme, changes: [], toScreening: 'clearance-over' })
  })

  test('a visit is proposed on its day, though nobody has answered the danger signs lately', () => {
    const { request } = lived((on) => (on === 0 || on === 5 || on === 10 ? RED : GREEN), { days: 11 })
    expect(adapt({ ...request, now: instant(request.now + 48 * 3_600_000) })).toMatchObject({ changes: [], toScreening: 'clearance-over', review: 'three-reds' })
  })

  test('the worst pain there is leads to the danger signs, and nothing grows', () => {
    const one = lived((on) => (on === 2 ? { before: 3, after: 10, effort: 5 } : GREEN), { days: 3 })
    expect(one.days[2]?.adaptations[1]?.toScreening).toBe('black')
  })

  test('asking twice changes nothing the second time, and the same request gives the same answer', () => {
    const one = lived((on) => (on % 4 === 0 ? RED : GREEN), { days: 15 })
    const made = adapt(one.request)
    expect(adapt(one.request)).toEqual(made)
    const events = [...one.events, ...adaptationEvents(made, one.request.programme).map((event, index) => ({ ...event, id: `x${index}`, at: instant(one.request.now + index) }) as (typeof one.events)[number])]
    const present = presentOf(events)
    const again = adapt({ ...one.request, present, programme: present.programme ?? one.request.programme })
    expect(again.changes).toEqual([])
    expect(again.programme).toBe(present.programme)
  })

  test('what protects the person cannot be taken back, what they earned or chose can', () => {
    const two = lived(always(GREEN), { days: 3 }).present.adaptations[0]
    const red = lived(always(RED), { days: 1 }).present.adaptations[0]
    expect(mayUndo(two?.changes ?? [])).toBe(true)
    expect(mayUndo(red?.changes ?? [])).toBe(false)
    expect(mayUndo([])).toBe(false)
  })
})

describe('a new plan', () => {
  test('goes on with the doses and the level that were reached', () => {
    const one = lived(always(GREEN), { days: 40 })
    const reached = reachedOf(one.request.programme)
    expect(reached).toMatchObject({ level: one.request.programme.level, dosesAre: 'given' })
    expect(reached.doses.length).toBeGreaterThan(0)
  })
})

describe('a plan made anew from a check-in', () => {
  test('keeps the doses that were reached, and the level unless the pain asks for a gentler one', () => {
    const one = lived(always(GREEN), { days: 40 })
    const reached = reachedOf(one.request.programme)
    const plan = (pain: number) => planProgramme({ ...one.request, person: person({ ...DAILY, painNow: painScore(pain) }), weeks: 2, reached })
    const again = plan(2)
    const high = plan(7)
    if (!again.ok || !high.ok) throw new Error('both can be planned')
    expect(again.value.level).toBe(one.request.programme.level)
    expect(high.value.level).toBe(0)
    const kept = again.value.weeks.flatMap(({ days }) => days.flatMap((day) => (day.kind === 'rest' ? [] : day.items))).filter(({ doseBecause }) => doseBecause === 'reached')
    expect(kept.length).toBeGreaterThan(0)
    for (const item of kept) expect(reached.doses.some((dose) => dose.exercise === item.exercise && amountOf(dose.dosage) === amountOf(item.dosage)), item.exercise).toBe(true)
  })
})
