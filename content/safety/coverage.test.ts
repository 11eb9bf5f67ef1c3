import { afterAll, describe, expect, test } from 'vitest'
import { contentForTests } from '../testing.ts'
import { readConditions } from './conditions.ts'
import { summary } from './performance.ts'
import { isOrdinary, outcomeOf, readPeople } from './people.ts'

const { rules } = contentForTests()
const outcomes = readPeople().map((person) => outcomeOf(rules, person))
const conditions = readConditions()
const EMERGENCY_OR_URGENT = ['emergency', 'urgent']

// The shares belong into the output of every run, whether or not a limit is broken.
afterAll(() => console.log(`${summary(outcomes, conditions)}\n`))

describe('people with a condition', () => {
  test.each(conditions.map(({ id }) => id))('%s has at least five people with it, two of them atypical, and three who nearly look so', (id) => {
    const shows = outcomes.filter(({ person }) => person.condition === id).map(({ person }) => person.shows)
    expect(shows.filter((one) => one === 'typical' || one === 'atypical').length).toBeGreaterThanOrEqual(5)
    expect(shows.filter((one) => one === 'atypical').length).toBeGreaterThanOrEqual(2)
    expect(shows.filter((one) => one === 'near-miss').length).toBeGreaterThanOrEqual(3)
  })

  test('and nobody has a condition that nobody watches for, or says not what is wanted', () => {
    const ids = conditions.map(({ id }) => id)
    const people = outcomes.map(({ person }) => person).filter(({ file, condition }) => condition !== undefined || file.startsWith('conditions-'))
    expect(people.length).toBeGreaterThan(200)
    expect(people.filter(({ condition = '', wants, shows }) => !ids.includes(condition) || wants === undefined || shows === undefined)).toEqual([])
  })

  test('every emergency and urgent rule is there for a condition, and no condition names another', () => {
    const pressing = rules.rules.filter(({ disposition }) => EMERGENCY_OR_URGENT.includes(disposition)).map(({ id }) => id)
    expect(new Set(conditions.flatMap(({ rules: own }) => own))).toEqual(new Set(pressing))
  })

  test('for whom an ambulance is wanted get at least help the same day', () => {
    const wanted = outcomes.filter(({ wanted: want }) => want === 'emergency')
    expect(wanted.length).toBeGreaterThan(80)
    expect(wanted.filter(({ got }) => !EMERGENCY_OR_URGENT.includes(got)).map(({ person }) => person.name)).toEqual([])
  })
})

describe('what is told too much or too little', () => {
  // Whoever tests one rule says what it tells; where that is wrong, the scenario itself fails.
  const measured = outcomes.filter(({ person }) => person.wants !== undefined || isOrdinary(person))
  test('stands in the scenario itself, in both directions', () => {
    expect(measured.filter(({ off, person }) => off < 0 !== (person.underTriage === true)).map(({ person }) => person.name)).toEqual([])
    expect(measured.filter(({ off, person }) => off > 0 !== (person.overTriage === true)).map(({ person }) => person.name)).toEqual([])
  })
})

test('of at least 60 ordinary people at least 85 % end at self-care or a routine visit', () => {
  const ordinary = outcomes.filter(({ person }) => isOrdinary(person))
  const calm = ordinary.filter(({ got }) => got === 'self-care' || got === 'routine')
  expect(ordinary.length).toBeGreaterThanOrEqual(60)
  expect(calm.length / ordinary.length).toBeGreaterThanOrEqual(0.85)
})
