import { describe, expect, test } from 'vitest'
import type { Level } from '../knowledge/exercise.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { day, instant, painScore } from '../units.ts'
import type { Goal, Person } from './person.ts'
import { planProgramme, startLevel, weekOf, type PlanRequest } from './plan.ts'
import { sessionSeconds, type Item, type LevelReason, type Programme } from './programme.ts'
import { CONSTANTS, exercise, form, libraryOf, person, SMALL_LIBRARY } from './small-library.fixture.ts'

const request = (more: Partial<Person> = {}, rest: Partial<PlanRequest> = {}): PlanRequest => ({
  clearance: clearanceWith(),
  person: person(more),
  library: SMALL_LIBRARY,
  contributing: [],
  today: day(20_000),
  now: instant(0),
  weeks: 1,
  ...rest,
})
const planned = (more: Partial<Person> = {}, rest: Partial<PlanRequest> = {}): Programme => {
  const made = planProgramme(request(more, rest))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}
const sessions = ({ weeks }: Programme): readonly (readonly Item[])[] => weeks.flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' ? [] : [one.items])))

describe('the level at which a programme begins', () => {
  // Settles from pain 6 and within 3 days; builds with pain of at most 3.
  test.each<readonly [pain: number, days: number, strength: boolean, goal: Goal, allowed: Level, level: Level, because: LevelReason]>([
    [3, 20, false, 'move', 3, 1, 'first-programme'],
    [5, 20, false, 'move', 3, 1, 'first-programme'],
    [6, 20, false, 'move', 3, 0, 'pain-high'],
    [10, 1, true, 'strengthen', 3, 0, 'pain-high'],
    [3, 3, false, 'move', 3, 1, 'first-programme'],
    [3, 2, false, 'move', 3, 0, 'just-started'],
    [0, 0, true, 'strengthen', 3, 0, 'just-started'],
    [3, 20, true, 'move', 3, 2, 'builds-already'],
    [3, 20, true, 'strengthen', 3, 2, 'builds-already'],
    [3, 20, true, 'ease', 3, 1, 'first-programme'],
    [4, 20, true, 'strengthen', 3, 1, 'first-programme'],
    [3, 20, false, 'strengthen', 3, 1, 'first-programme'],
    [3, 20, true, 'strengthen', 1, 1, 'while-you-wait'],
    [3, 20, true, 'strengthen', 2, 2, 'builds-already'],
    [3, 20, false, 'move', 1, 1, 'first-programme'],
    [3, 20, false, 'move', 0, 0, 'while-you-wait'],
    [6, 20, false, 'move', 0, 0, 'pain-high'],
  ])('pain %i for %i days, strength work %s, to %s, allowed up to %i: level %i, because %s', (pain, days, strength, goal, allowed, level, because) => {
    const one = person({ painNow: painScore(pain), durationDays: days, doesStrengthWork: strength, goal })
    expect(startLevel(clearanceWith({ level: allowed }), one, SMALL_LIBRARY)).toEqual({ level, because })
  })
})

describe('the days of a week', () => {
  test.each([
    [1, 3, 'B......'],
    [2, 3, 'B..B...'],
    [3, 3, 'B.B.B..'],
    [4, 3, 'Bm.B.B.'],
    [7, 3, 'BmBmBmm'],
    [7, 0, 'mmmmmmm'],
    [3, 1, 'B.m.m..'],
  ])('%i days with up to %i of strength', (days, strength, expected) => {
    const week = weekOf(days, strength).map((kind) => ({ rest: '.', move: 'm', build: 'B' })[kind]).join('')
    expect(week).toBe(expected)
  })

  test('hold the days and the strength asked for at most, never two strength days in a row, nor over the weekend', () => {
    for (let days = 1; days <= 7; days += 1) {
      for (let strength = 0; strength <= 4; strength += 1) {
        const week = weekOf(days, strength)
        expect(week).toHaveLength(7)
        expect(week.filter((kind) => kind !== 'rest')).toHaveLength(days)
        expect(week.filter((kind) => kind === 'build').length).toBeLessThanOrEqual(strength)
        ;[...week, week[0]].forEach((kind, index, all) => expect(kind === 'build' && all[index + 1] === 'build', `${days} ${strength}`).toBe(false))
      }
    }
  })
})

describe('a programme', () => {
  test('has a day for each day of each week, from today on', () => {
    const { from, weeks } = planned({}, { weeks: 3 })
    expect(from).toBe(20_000)
    expect(weeks.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(weeks.flatMap(({ days }) => days.map((one) => one.day))).toEqual(Array.from({ length: 21 }, (_, index) => 20_000 + index))
    for (const { days } of weeks) expect(days.filter(({ kind }) => kind !== 'rest')).toHaveLength(4)
  })

  test('names the editions of the library and of the rules', () => {
    expect(planned()).toMatchObject({ libraryVersion: 'small-1', rulesVersion: 'small-1' })
  })

  test.each([2, 5, 10, 20, 30])('of %i minutes is within a tenth of them, at every level', (minutes) => {
    for (const more of [{}, { painNow: painScore(7) }, { doesStrengthWork: true }]) {
      const days = planned({ minutes, ...more }).weeks.flatMap((week) => week.days)
      const lasts = days.flatMap((one) => (one.kind === 'rest' ? [] : [sessionSeconds(one.items) * one.rounds]))
      expect(lasts).toHaveLength(4)
      expect(Math.max(...lasts.map((seconds) => Math.abs(seconds - minutes * 60)))).toBeLessThanOrEqual(minutes * 6)
    }
  })

  test.each([
    [4, 1],
    [5, 2],
    [8, 2],
    [9, 3],
    [30, 3],
  ])('that settles does %i minutes in %i rounds; any other does them in one', (minutes, rounds) => {
    const roundsOf = (programme: Programme) => new Set(programme.weeks.flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' ? [] : [one.rounds]))))
    expect(roundsOf(planned({ minutes, painNow: painScore(6) }))).toEqual(new Set([rounds]))
    expect(roundsOf(planned({ minutes }))).toEqual(new Set([1]))
  })

  test('builds only from level 2 on', () => {
    const kinds = (programme: Programme) => new Set(programme.weeks.flatMap(({ days }) => days.map(({ kind }) => kind)))
    expect(kinds(planned()).has('build')).toBe(false)
    expect(kinds(planned({ doesStrengthWork: true })).has('build')).toBe(true)
  })

  test('says of each exercise why it is there and why so much of it', () => {
    for (const item of sessions(planned()).flat()) expect([item.because.kind, item.doseBecause].every(Boolean)).toBe(true)
    expect(new Set(sessions(planned({ painNow: painScore(7) })).flat().map(({ doseBecause }) => doseBecause))).toEqual(new Set(['settling']))
    expect(sessions(planned({ age: 65 })).flat().map(({ doseBecause }) => doseBecause)).not.toContain('fits-minutes')
  })

  test('lists what this person cannot have, each with its reason', () => {
    expect(planned({ toHand: new Set(['chair']) }).leftOut).toEqual([
      { exercise: 'pull-apart', because: { kind: 'equipment', equipment: 'band' } },
      { exercise: 'press', because: { kind: 'level', level: 2 } },
    ])
  })

  test('shows the advice of a precaution beside the exercises that it limits, and beside no other', () => {
    const limited = libraryOf([exercise('reach', { forms: [form({ precautions: { WR: { kind: 'limit' }, KN: { kind: 'limit' } } })] }), exercise('turn')])
    const items = sessions(planned({ minutes: 2 }, { library: limited, clearance: clearanceWith({ precautions: ['WR'] }) })).flat()
    expect(items.find(({ exercise: id }) => id === 'reach')?.advice).toEqual(['WR'])
    expect(items.find(({ exercise: id }) => id === 'turn')?.advice).toEqual([])
  })

  test('never steps up or down to what is forbidden', () => {
    const down = exercise('simple', { forms: [form({ position: 'prone' })] })
    const one = exercise('reach', { regressions: ['simple'], forms: [form(), form({ id: 'big', direction: 'harder', demands: ['load'] })] })
    const library = libraryOf([one, down])
    const steps = (rest: Partial<PlanRequest>, more: Partial<Person> = {}) => sessions(planned({ minutes: 2, ...more }, { library, ...rest })).flat().filter((item) => item.exercise === 'reach').flatMap(({ easier, harder }) => [easier, harder]).map((step) => step && `${step.exercise}/${step.form}`)
    expect(steps({})).toContain('simple/main')
    expect(steps({}, { cannot: new Set(['prone']) })).not.toContain('simple/main')
    expect(steps({ clearance: clearanceWith({ holds: ['load'] }) })).not.toContain('reach/big')
  })
})

describe('a programme that cannot be made', () => {
  test('is refused from the first moment after the clearance ends', () => {
    const clearance = clearanceWith({ at: instant(0) })
    expect(planProgramme(request({}, { clearance, now: clearance.validUntil })).ok).toBe(true)
    expect(planProgramme(request({}, { clearance, now: instant(clearance.validUntil + 1) }))).toEqual({ ok: false, error: { type: 'clearance-expired', validUntil: clearance.validUntil } })
  })

  test.each<readonly [string, Partial<Person>, Partial<PlanRequest>, readonly string[]]>([
    ['too little to do for so many minutes: fewer minutes', { minutes: 30 }, { library: libraryOf([exercise('turn')]) }, ['minutes']],
    ['nothing to hand: more things', {}, { library: libraryOf([exercise('a', { forms: [form({ equipment: ['mat'] })] }), exercise('b', { forms: [form({ equipment: ['mat'] })] })]), person: person({ minutes: 2 }) }, ['equipment']],
    ['no position left: other positions', {}, { library: libraryOf([exercise('a', { forms: [form({ position: 'prone' })] }), exercise('b', { forms: [form({ position: 'prone' })] })]), person: person({ minutes: 2, cannot: new Set(['prone']) }) }, ['positions']],
    ['everything left out: the choices', { minutes: 5, excluded: new Set(SMALL_LIBRARY.exercises.keys()) }, {}, ['left-out-exercises']],
    ['an empty library: a clinician', {}, { library: libraryOf([]) }, ['ask-a-clinician']],
  ])('says what to loosen when there is %s', (_name, more, rest, loosen) => {
    expect(planProgramme(request(more, rest))).toMatchObject({ ok: false, error: { type: 'nothing-fits', loosen } })
  })

  // 3 sets of 4 holds of 15 s with 10 s rest, and 8 s to get ready: 208 s.
  test('tells what was asked and how far it came, in whole minutes', () => {
    expect(planProgramme(request({ minutes: 30 }, { library: libraryOf([exercise('turn')], CONSTANTS) }))).toMatchObject({ ok: false, error: { asked: 30, reached: 3 } })
  })
})
