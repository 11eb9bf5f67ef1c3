import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { copyOfContent, problemsWith, type Change } from './copies.fixture.ts'

const root = copyOfContent()
afterAll(() => rmSync(root, { recursive: true, force: true }))

const THRESHOLDS = 'screening/thresholds.yaml'

const IMPOSSIBLE: readonly (readonly [what: string, change: Change])[] = [
  ['a clearance for a level of the programme that does not exist', { file: THRESHOLDS, find: '{ id: selfCareLevel, value: 3,', put: '{ id: selfCareLevel, value: 7,' }],
  ['a clearance that is over before it begins', { file: THRESHOLDS, find: '{ id: clearanceHours, value: 24,', put: '{ id: clearanceHours, value: -1,' }],
  ['a rule that needs more signs than it lists', { file: THRESHOLDS, find: '{ id: clusterSigns, value: 2,', put: '{ id: clusterSigns, value: 20,' }],
  ['a rule that needs more ticks than there are options', { file: THRESHOLDS, find: '{ id: armSignCount, value: 2,', put: '{ id: armSignCount, value: 20,' }],
  ['a rule from an age that nobody can answer', { file: THRESHOLDS, find: '{ id: heartAge, value: 65,', put: '{ id: heartAge, value: 650,' }],
  ['a rule for a region that is not listed', { file: 'screening/rules.yaml', find: 'regions: [GB-ENG]\n    programme', put: 'regions: [GB-ENGLAND]\n    programme' }],
  ['a region that is there twice', { file: 'regions.yaml', find: '{ id: FR,', put: '{ id: DE,' }],
  ['a language that leads to two regions', { file: 'regions.yaml', find: 'locales: [en-IE, ga-IE]', put: 'locales: [en-US, ga-IE]' }],
  ['a contributor that is there twice', { file: 'contributors/contributors.yaml', find: 'id: overuse\n', put: 'id: muscle-strain\n' }],
  ['days that may be five times too short', { file: 'programme/constants.yaml', find: 'minutesTolerance: { value: 0.1,', put: 'minutesTolerance: { value: -5,' }],
]

describe('what cannot be meant is told', () => {
  test.each(IMPOSSIBLE)('%s', (_what, change) => {
    expect(problemsWith(root, [change])).not.toEqual([])
  })

  test('a mistake in an exercise that others count on is told once, where it is', () => {
    const problems = problemsWith(root, [{ file: 'exercises/chin-tuck/exercise.yaml', find: 'start: { sets: 1, repetitions: 5, tempo: [2, 2, 2] }', put: 'start: { sets: 11, repetitions: 5, tempo: [2, 2, 2] }' }])
    expect(problems.map(({ file }) => file)).toEqual(['exercises/chin-tuck/exercise.yaml'])
  })
})
