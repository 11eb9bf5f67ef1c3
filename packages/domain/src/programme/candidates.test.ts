import { describe, expect, test } from 'vitest'
import type { Exercise, Form } from '../knowledge/exercise.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { blockedBy, candidatesFor, type Constraints } from './candidates.ts'
import type { LeftOutReason } from './programme.ts'
import { exercise, form, libraryOf, person } from './small-library.fixture.ts'

const constraints = (more: Partial<Constraints> = {}): Constraints => ({ clearance: clearanceWith(), codes: new Set<PrecautionCode>(), person: person(), level: 3, ...more })
const plank = exercise('plank')
const WRIST = { WR: { kind: 'exclude' } } as const

describe('a form is forbidden', () => {
  test.each<readonly [string, Exercise, Form, Partial<Constraints>, LeftOutReason | undefined]>([
    ['by nothing', plank, form(), {}, undefined],
    ['by the wish of the person', plank, form(), { person: person({ excluded: new Set(['plank']) }) }, { kind: 'your-choice' }],
    ['by a precaution', plank, form({ precautions: WRIST }), { codes: new Set(['WR']) }, { kind: 'precaution', code: 'WR' }],
    ['not by a precaution that only limits', plank, form({ precautions: { WR: { kind: 'limit' } } }), { codes: new Set(['WR']) }, undefined],
    ['by a hold of the clearance', plank, form({ demands: ['twist', 'load'] }), { clearance: clearanceWith({ holds: ['load'] }) }, { kind: 'hold', hold: 'load' }],
    ['not by a hold that it does not need', plank, form({ demands: ['twist'] }), { clearance: clearanceWith({ holds: ['load'] }) }, undefined],
    ['by legs that do not walk as normal, when it is a walk', exercise('walk', { kind: 'aerobic' }), form(), { person: person({ walksAsNormal: false }) }, { kind: 'walking' }],
    ['not by legs when it is no walk', plank, form(), { person: person({ walksAsNormal: false }) }, undefined],
    ['by a position', plank, form({ position: 'prone' }), { person: person({ cannot: new Set(['prone']) }) }, { kind: 'position', position: 'prone' }],
    ['by a thing that is not there', plank, form({ equipment: ['chair', 'roller'] }), {}, { kind: 'equipment', equipment: 'roller' }],
    ['by a level above the person’s', plank, form({ level: 2 }), { level: 1 }, { kind: 'level', level: 2 }],
    ['not by the person’s own level', plank, form({ level: 2 }), { level: 2 }, undefined],
  ])('%s', (_name, one, its, more, expected) => {
    expect(blockedBy(one, its, constraints(more))).toEqual(expected)
  })

  test('with the wish of the person told first, then health, then what is to hand', () => {
    const everything = form({ precautions: WRIST, demands: ['load'], position: 'prone', equipment: ['roller'], level: 3 })
    const worst: Constraints = { clearance: clearanceWith({ holds: ['load'] }), codes: new Set(['WR']), person: person({ excluded: new Set(['plank']), cannot: new Set(['prone']) }), level: 0 }
    const reasons: string[] = []
    const steps: readonly Partial<Constraints>[] = [{}, { person: { ...worst.person, excluded: new Set() } }, { codes: new Set() }, { clearance: clearanceWith() }, { person: person() }, { person: person({ toHand: new Set(['roller']) }) }, { level: 3 }]
    let now = worst
    for (const better of steps) {
      now = { ...now, ...better }
      reasons.push(blockedBy(plank, everything, now)?.kind ?? 'free')
    }
    expect(reasons).toEqual(['your-choice', 'precaution', 'hold', 'position', 'equipment', 'level', 'free'])
  })
})

describe('the form that suits best', () => {
  const easier = form({ id: 'wall', direction: 'easier' })
  const easiest = form({ id: 'chair', direction: 'easier', level: 1 })
  const harder = form({ id: 'toes', direction: 'harder', level: 3 })
  const main = form({ level: 2, precautions: WRIST })
  const found = (forms: Exercise['forms'], more: Partial<Constraints> = {}) => candidatesFor(libraryOf([exercise('plank', { forms })]), constraints(more))
  const formOf = (forms: Exercise['forms'], more: Partial<Constraints> = {}) => found(forms, more).candidates.map(({ form: { id }, insteadOfMain }) => [id, insteadOfMain?.kind])

  test('is the main one where that is allowed', () => {
    expect(formOf([main, harder, easier])).toEqual([['main', undefined]])
  })

  test('is an easier one where the main one is not allowed, the most of the easier ones, with the reason', () => {
    expect(formOf([main, harder, easier, easiest], { codes: new Set(['WR']) })).toEqual([['chair', 'precaution']])
    expect(formOf([main, harder, easier, easiest], { level: 0 })).toEqual([['wall', 'level']])
  })

  test('is a harder one only where nothing else is allowed', () => {
    expect(formOf([main, harder], { codes: new Set(['WR']) })).toEqual([['toes', 'precaution']])
  })

  test('is none where all are forbidden: the exercise is left out, with the reason of its main form', () => {
    expect(found([main, { ...harder, precautions: WRIST }], { codes: new Set(['WR']) })).toEqual({ candidates: [], leftOut: [{ exercise: 'plank', because: { kind: 'precaution', code: 'WR' } }] })
  })

  test('is told of every exercise, either as a candidate or as left out', () => {
    const library = libraryOf([exercise('a'), exercise('b', { forms: [form({ level: 3 })] }), exercise('c')])
    const { candidates, leftOut } = candidatesFor(library, constraints({ level: 1 }))
    expect(candidates.map((one) => one.exercise.id)).toEqual(['a', 'c'])
    expect(leftOut).toEqual([{ exercise: 'b', because: { kind: 'level', level: 3 } }])
  })
})
