import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KINDS, LEVELS, type Exercise, type Pattern } from '../knowledge/exercise.ts'
import { chooseExercises, type ChoiceContext } from './choose.ts'
import { GOALS } from './person.ts'
import { exercise, SMALL_LIBRARY } from './small-library.fixture.ts'
import { ORDER, slotsFor } from './slots.ts'

const candidatesOf = (exercises: Iterable<Exercise>) => [...exercises].map((one) => ({ exercise: one, form: one.forms[0] }))
const context = (more: Partial<ChoiceContext> = {}): ChoiceContext => ({ candidates: candidatesOf(SMALL_LIBRARY.exercises.values()), leads: [], goal: 'move', level: 2, block: 0, ...more })
const ids = (kind: 'move' | 'build', count: number, more: Partial<ChoiceContext> = {}) => chooseExercises(kind, count, context(more)).map(({ candidate }) => candidate.exercise.id)

describe('the exercises of a session', () => {
  test('begin with a warm-up, then go from moving through strength to stretching and breathing', () => {
    expect(ids('build', 9, { leads: [{ exercise: 'doorway', contributor: 'desk' }] })).toEqual(['shoulder-rolls', 'cat-cow', 'turn', 'set', 'row', 'press', 'pull-apart', 'doorway', 'breathe'])
  })

  test('are the most needed ones when there is time for few', () => {
    expect(ids('build', 2)).toEqual(['shoulder-rolls', 'set'])
    expect(ids('build', 1)).toEqual(['shoulder-rolls'])
    expect(ids('move', 2)).toEqual(['shoulder-rolls', 'cat-cow'])
  })

  test('lead with what the contributors ask for, the best first, and say for which', () => {
    const leads = [{ exercise: 'pull-apart', contributor: 'desk' }]
    expect(ids('build', 2, { leads })).toEqual(['shoulder-rolls', 'pull-apart'])
    expect(chooseExercises('build', 2, context({ leads }))[1]?.because).toEqual({ kind: 'leads', contributor: 'desk' })
  })

  test('are better supported ones where nothing else decides', () => {
    const one = exercise('well-supported', { kind: 'strength', pattern: 'pull', evidence: 'RCT' })
    expect(ids('build', 2, { candidates: candidatesOf([...SMALL_LIBRARY.exercises.values(), one]) })).toEqual(['shoulder-rolls', 'well-supported'])
  })

  test('exchange two at most in a later block, and say so', () => {
    const before = ids('build', 6)
    const later = chooseExercises('build', 6, context({ block: 1 }))
    const fresh = later.filter(({ candidate }) => !before.includes(candidate.exercise.id))
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.length).toBeLessThanOrEqual(2)
    expect(later.some(({ because }) => because.kind === 'variety')).toBe(true)
  })
})

describe('of any candidates', () => {
  const anyExercise = fc.record({ kind: fc.constantFrom(...KINDS), pattern: fc.constantFrom<Pattern>('pull', 'push', 'neither') })
  const anyContext = fc
    .record({
      exercises: fc.array(anyExercise, { maxLength: 14 }),
      level: fc.constantFrom(...LEVELS),
      goal: fc.constantFrom(...GOALS),
      block: fc.integer({ min: 0, max: 5 }),
      leads: fc.subarray([0, 1, 2, 3, 4]),
      kind: fc.constantFrom('move', 'build'),
      count: fc.integer({ min: 1, max: 10 }),
    })
    .map(({ exercises, leads, kind, count, ...rest }) => {
      const made = exercises.map((more, index) => exercise(`x${index}`, more))
      return { kind, count, choice: context({ ...rest, candidates: candidatesOf(made), leads: leads.map((index) => ({ exercise: `x${index}`, contributor: 'c' })) }) }
    })

  test('none is chosen twice, none too many, no walk, and pushing never outweighs pulling', () => {
    fc.assert(
      fc.property(anyContext, ({ kind, count, choice }) => {
        const chosen = chooseExercises(kind, count, choice).map(({ candidate }) => candidate.exercise)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(chosen.length).toBeLessThanOrEqual(count)
        expect(chosen.every((one) => one.kind !== 'aerobic')).toBe(true)
        const counted = (pattern: Pattern) => chosen.filter((one) => one.pattern === pattern).length
        expect(counted('push')).toBeLessThanOrEqual(counted('pull'))
      }),
      { numRuns: 1_000, seed: 1 },
    )
  })

  test('the order of kinds is kept, a warm-up apart', () => {
    fc.assert(
      fc.property(anyContext, ({ kind, count, choice }) => {
        const places = chooseExercises(kind, count, choice).map(({ candidate, because }) => (because.kind === 'warm-up' ? -1 : ORDER.indexOf(candidate.exercise.kind)))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
      { numRuns: 500, seed: 2 },
    )
  })
})

describe('the places of a session', () => {
  test.each(LEVELS.flatMap((level) => GOALS.flatMap((goal) => (['move', 'build'] as const).map((kind) => [level, kind, goal] as const))))(
    'at level %i, %s, to %s: one warm-up first, one place for breathing, and no push before a pull',
    (level, kind, goal) => {
      const slots = slotsFor(level, kind, goal)
      expect(slots.map(({ role }) => role)).toEqual(['warm-up', ...slots.slice(1).map(() => 'main')])
      expect(slots.filter(({ kinds }) => kinds.includes('relax'))).toHaveLength(1)
      const push = slots.findIndex(({ pattern }) => pattern === 'push')
      if (push >= 0) expect(slots.findIndex(({ pattern }) => pattern === 'pull')).toBeLessThan(push)
      expect(push >= 0).toBe(level > 0 && kind === 'build')
    },
  )
})
