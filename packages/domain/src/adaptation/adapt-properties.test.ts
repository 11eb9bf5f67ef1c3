import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { person, SMALL_LIBRARY } from '../programme/small-library.fixture.ts'
import { planProgramme } from '../programme/plan.ts'
import { presentOf } from '../record/present.ts'
import type { RecordEvent } from '../record/record.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { day as makeDay, instant } from '../units.ts'
import { ADAPTATION } from './constants.fixture.ts'
import { AMBER, GREEN, live, RED, type Answer, type Lived } from './days.fixture.ts'
import { prescriptionsFrom, weeklySets } from './doses-laid.ts'
import { isStepUp } from './history.ts'
import { amountOf, placeOf } from './steps.ts'
import { countsAsWork } from './week-cap.ts'

/** Each day of a life: each day missed, or answered in one of many ways, with this and that not told. */
const anyAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(GREEN) },
  { weight: 1, arbitrary: fc.constant(AMBER) },
  { weight: 1, arbitrary: fc.constant(RED) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map((hurt) => ({ ...GREEN, hurt })) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('easier' as const, 'harder' as const), fc.integer({ min: 0, max: 3 })).map(([step, place]): Answer => ({ ...GREEN, chose: [step, place] })) },
  {
    weight: 2,
    arbitrary: fc.record(
      { before: fc.integer({ min: 0, max: 9 }), after: fc.integer({ min: 0, max: 9 }), effort: fc.integer({ min: 0, max: 10 }), within: fc.constantFrom('hour' as const, 'day' as const, 'longer' as const), morning: fc.integer({ min: 0, max: 9 }) },
      { requiredKeys: [] },
    ),
  },
)
/** Those for whom the small library has a plan. */
const WHO = [30, 66].flatMap((age) => [3, 4, 6, 8, 10, 12].flatMap((minutes) => [3, 4, 7].flatMap((daysAWeek) => [true, false].map((doesStrengthWork) => ({ age, minutes, daysAWeek, doesStrengthWork })))))
  .filter((who) => planProgramme({ clearance: clearanceWith(), person: person(who), library: SMALL_LIBRARY, contributing: [], today: makeDay(0), now: instant(1), weeks: 4 }).ok)
const anyWho = fc.constantFrom(...WHO)

const anyLife: fc.Arbitrary<Lived> = fc.record({ who: anyWho, answers: fc.array(anyAnswer, { minLength: 45, maxLength: 45 }) }).map(({ who, answers }) =>
  live({ person: person(who), library: SMALL_LIBRARY, constants: ADAPTATION, clearanceAt: (at) => clearanceWith({ at }), days: 45, answer: (on) => answers[on] }),
)
/** Lived once, and held against each rule: living takes the time. */
const LIVES = fc.sample(anyLife, { numRuns: 40, seed: 31 })
const check = (about: (life: Lived) => void): void => LIVES.forEach(about)
const stepsUpOf = (life: Lived) => life.days.flatMap(({ day, adaptations }) => adaptations.flatMap((one) => (one.changes.some(isStepUp) ? [{ day, one }] : [])))

describe('in any six weeks', () => {
  test('lives are many: the young and the old, at several lengths', () => {
    expect(new Set(WHO.map(({ age }) => age)).size).toBe(2)
    expect(new Set(WHO.map(({ minutes }) => minutes)).size).toBeGreaterThan(2)
  })

  test('an adaptation has at most one step up, and none beside a step down', () => {
    check((life) => {
      for (const { one } of stepsUpOf(life)) {
        const kinds = one.changes.map(({ kind }) => kind)
        expect(kinds.every((kind) => kind === 'full-again') || one.changes.length === 1, kinds.join(' ')).toBe(true)
      }
    })
  })

  test('there are at most two steps up in any seven days', () => {
    check((life) => {
      const days = stepsUpOf(life).map(({ day }) => day)
      for (const from of days) expect(days.filter((day) => day >= from && day < from + 7).length).toBeLessThanOrEqual(2)
    })
  })

  test('no dose rises on the day of a red session, nor before two green days have followed or a week has gone by', () => {
    check((life) => {
      for (const { day } of life.days.filter(({ answer }) => answer === RED || answer?.hurt === 0)) {
        const next = life.days.filter((one) => one.day > day && one.day <= day + 7).filter(({ answer }) => answer !== undefined)
        const soonest = next[1]?.day ?? day + 7
        const ups = stepsUpOf(life).filter((up) => up.day >= day && up.day <= soonest && up.one.changes.some(({ after }) => after !== undefined))
        // On the very day a step up can only have come in the morning, before the session.
        for (const up of ups) expect(up.day === day && life.days.find((one) => one.day === day)?.adaptations[0] === up.one, `${day} → ${up.day}`).toBe(true)
      }
    })
  })

  test('no dose is ever above the most, and a step that came by itself not above the usual one', () => {
    check((life) => {
      for (const { programme } of life.days) {
        for (const dose of prescriptionsFrom(programme, programme.from)) {
          const range = placeOf(dose, SMALL_LIBRARY)?.form.dosage
          expect(range && amountOf(dose.dosage) <= Math.max(amountOf(range.most), amountOf(range.start)), JSON.stringify(dose)).toBe(true)
        }
      }
    })
  })

  test('the sets of a week grow by a fifth at most through a step up', () => {
    check((life) => {
      const isWork = countsAsWork({ library: SMALL_LIBRARY })
      for (const { day, before, adaptations } of life.days) {
        const up = adaptations.find(({ changes }) => changes.some(isStepUp))
        if (!up) continue
        expect(weeklySets(up.programme, makeDay(day + 1), isWork)).toBeLessThanOrEqual(Math.max(weeklySets(before, makeDay(day + 1), isWork) * 1.2, weeklySets(before, day, isWork) * 1.2))
      }
    })
  })

  test('taking back an adaptation restores the programme from before it, and what came after it goes too', () => {
    check((life) => {
      for (const one of life.present.adaptations) {
        const undo = { id: 'undo', at: instant(life.request.now), kind: 'adaptation-undone', adaptation: one.id } as RecordEvent
        const present = presentOf([...life.events, undo])
        expect(present.programme).toEqual(one.before)
        expect(present.adaptations.filter(({ at, undoneAt }) => at >= one.at && undoneAt === undefined)).toEqual([])
      }
    })
  })

  test('who never tells how it went never goes up', () => {
    fc.assert(
      fc.property(anyWho, fc.array(fc.constantFrom<Answer | undefined>({}, { before: 3 }, { after: 3, effort: 4 }, { before: 3, effort: 4, within: 'hour' }, undefined), { minLength: 40, maxLength: 40 }), (who, answers) => {
        const life = live({ person: person(who), library: SMALL_LIBRARY, constants: ADAPTATION, clearanceAt: (at) => clearanceWith({ at }), days: 40, answer: (on) => answers[on] })
        expect(stepsUpOf(life)).toEqual([])
      }),
      { numRuns: 12, seed: 37 },
    )
  })

  test('the same life leads to the same programme', () => {
    fc.assert(
      fc.property(anyWho, fc.array(anyAnswer, { minLength: 20, maxLength: 20 }), (who, answers) => {
        const once = () => live({ person: person(who), library: SMALL_LIBRARY, constants: ADAPTATION, clearanceAt: (at) => clearanceWith({ at }), days: 20, answer: (on) => answers[on] }).events
        expect(once()).toEqual(once())
      }),
      { numRuns: 5, seed: 38 },
    )
  })
})
