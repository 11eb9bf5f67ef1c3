import { adapt, instantToDay, painScore, type AdaptationConstants, type AdaptRequest } from '@rhomboid/domain'
import { describe, expect, test, vi } from 'vitest'
import type { InvariantId } from './invariants.ts'
import { violationsOf } from './invariants.ts'
import { FAMILIES } from './families.ts'
import type { Adapt } from './life.ts'
import { world } from './people.fixture.ts'
import { simulate } from './simulate.ts'
import type { World } from './world.ts'

vi.setConfig({ testTimeout: 120_000 })

const families = (...ids: readonly string[]) => FAMILIES.filter(({ id }) => ids.includes(id))

const brokenIn = (ids: readonly string[], broken: Adapt, people = 4, other: World = world): ReadonlySet<InvariantId> =>
  new Set([...simulate(other, { people, weeks: 12, seed: 5, families: families(...ids), adapt: broken })].flatMap((life) => violationsOf(life, world).map(({ invariant }) => invariant)))

/** Adapting with other numbers. */
const withNumbers =
  (numbers: Partial<AdaptationConstants>): Adapt =>
  (request) =>
    adapt({ ...request, constants: { ...request.constants, ...numbers } })

/** Adapting that hears every session told as easy. */
const hearsOnlyGreen: Adapt = (request) => {
  const sessions = request.present.sessions.map((session) => ({
    ...session,
    items: session.items.map((item) => ({ ...item, hurt: false })),
    painBefore: painScore(2),
    painAfter: painScore(2),
    within: 'hour' as const,
    nextMorning: painScore(2),
  }))
  return adapt({ ...request, present: { ...request.present, sessions, pains: [], measured: [] } })
}

/** Adapting that takes each step up back after two days, without any reason. */
const cannotDecide: Adapt = (request) => {
  const adaptation = adapt(request)
  const last = request.present.adaptations.at(-1)
  const up = last?.changes.find((change) => change.kind === 'progressed')
  if (adaptation.changes.length > 0 || !last || up?.kind !== 'progressed' || request.today - instantToDay(last.at) < 2) return adaptation
  return { programme: last.before, changes: [{ kind: 'regressed', exercise: up.exercise, from: up.to, to: up.from, because: 'your-choice' }] }
}

/** Adapting that forgets what it did, and so takes several steps at once and each week more. */
const forgets: Adapt = (request: AdaptRequest) => adapt({ ...request, present: { ...request.present, adaptations: [] } })

describe('each invariant fails when its rule is broken on purpose', () => {
  test('the rules as they are break none of them', () => {
    expect([...brokenIn(['steady', 'steady-long', 'one-flare', 'touchy'], adapt)]).toEqual([])
  })

  test.each<[InvariantId, string, () => ReadonlySet<InvariantId>]>([
    ['no-more-after-red', 'red is heard as green', () => brokenIn(['touchy', 'flaring'], hearsOnlyGreen, 8)],
    ['week-cap', 'a week may hold three times as many sets', () => brokenIn(['steady-long', 'trained'], withNumbers({ weeklyGrowth: 2 }))],
    ['two-steps', 'seven steps a week are let pass', () => brokenIn(['steady'], withNumbers({ stepsAWeek: 7 }))],
    ['two-steps', 'earlier steps are forgotten', () => brokenIn(['steady'], forgets)],
    ['never-swings', 'each step is taken back without a reason', () => brokenIn(['steady', 'steady-short'], cannotDecide)],
    ['usual-in-six-weeks', 'a step takes ten green days', () => brokenIn(['steady-long', 'steady'], withNumbers({ greens: 10, levelGreens: { 0: 2, 1: 40, 2: 40, 3: 0 } }))],
    ['back-after-flare', 'nobody goes up a level again after a flare', () => brokenIn(['one-flare'], (request) => stuck(adapt(request), request))],
    ['timers', 'no visit is ever proposed', () => brokenIn(['touchy', 'flaring', 'says-more'], (request) => withoutReview(adapt(request)), 12)],
    ['timers', 'the review at two weeks is lost', () => brokenIn(['steady'], adapt, 1, withoutReviewOn(14))],
  ])('%s: when %s', (invariant, _what, broken) => {
    expect(broken()).toContain(invariant)
  })
})

const withoutReview = ({ review: _review, ...rest }: ReturnType<Adapt>): ReturnType<Adapt> => rest

/** After a flare the level stays at 1. */
const stuck = (adaptation: ReturnType<Adapt>, { programme, present }: AdaptRequest): ReturnType<Adapt> =>
  present.flares.length > 0 && adaptation.changes.some(({ because }) => because === 'flare-over' || because === 'ready-for-more') && adaptation.programme.level > 1 && programme.level < 2
    ? { ...adaptation, programme: { ...adaptation.programme, level: 1 } }
    : adaptation

const withoutReviewOn = (day: number): World => {
  const { checkIn } = world.content.screening
  const reviews = { ...checkIn.reviews, days: checkIn.reviews.days.filter((one) => one !== day) }
  return { ...world, content: { ...world.content, screening: { ...world.content.screening, checkIn: { ...checkIn, reviews } } } }
}
