import { loadContent } from '@rhomboid/content'
import { EQUIPMENT, HOLDS, POSITIONS, PRECAUTIONS, type Item, type LeftOutReason, type Programme } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import type { PlanContent } from '../content.ts'
import { insteadInWords, leftOutGroups, leftOutInWords } from './reasons.ts'
import { sourcesOf } from '../sources-of.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const { words, sources, exercises } = loaded.value
const plan: PlanContent['words'] = {
  exercises: words.exercises,
  programme: words.programme,
  contributors: words.contributors,
  precautions: words.screening.precautions,
  holds: words.screening.holds,
  notReviewed: words.screening.notReviewed,
}

const REASONS: readonly LeftOutReason[] = [
  ...PRECAUTIONS.map((code) => ({ kind: 'precaution', code }) as const),
  ...HOLDS.map((hold) => ({ kind: 'hold', hold }) as const),
  ...POSITIONS.map((position) => ({ kind: 'position', position }) as const),
  ...EQUIPMENT.map((equipment) => ({ kind: 'equipment', equipment }) as const),
  { kind: 'level', level: 2 },
  { kind: 'your-choice' },
  { kind: 'walking' },
]

test('every reason that there is becomes a sentence with nothing left to fill in', () => {
  const said = REASONS.map((reason) => leftOutInWords(reason, plan))
  expect(said.filter((one) => /[{}]|undefined/.test(one) || !one.endsWith('.'))).toEqual([])
})

test('the reason for another way speaks of the usual one', () => {
  const item = { insteadOfMain: { kind: 'equipment', equipment: 'mat' } } as unknown as Item
  expect(insteadInWords(item, 'easier', plan)).toBe('An easier way of doing it, made for you. The usual way does not fit you now. It needs a mat or a folded blanket.')
  expect(insteadInWords(item, 'harder', plan)).toMatch(/^Another way of doing it/)
  expect(insteadInWords({} as Item, 'easier', plan)).toBeUndefined()
})

test('exercises left out for the same reason stand together, and those of the person’s own choice stand elsewhere', () => {
  const leftOut: Programme['leftOut'] = [
    { exercise: 'plank', because: { kind: 'equipment', equipment: 'band' } },
    { exercise: 'superman', because: { kind: 'your-choice' } },
    { exercise: 'row-band', because: { kind: 'equipment', equipment: 'band' } },
    { exercise: 'cat-cow', because: { kind: 'level', level: 3 } },
  ]
  expect(leftOutGroups({ leftOut } as Programme, plan).map((group) => group.exercises)).toEqual([['plank', 'row-band'], ['cat-cow']])
})

test('every exercise names at least one source by its title, each once', () => {
  const found = exercises.map(({ sources: cited }) => sourcesOf(cited, { sources }))
  expect(found.every((list) => list.length > 0 && new Set(list.map(({ id }) => id)).size === list.length)).toBe(true)
  expect(sourcesOf(['S0.cat-cow', 'S0.seated-twist', 'R33'], { sources }).map(({ id }) => id)).toEqual(['S0', 'R33'])
})
