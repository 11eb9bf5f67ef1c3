import { instant, type Present } from '@rhomboid/domain'
import { expect, test } from 'vitest'
import { startDayOf } from './start.ts'

const DAY = 86_400_000
const NOON = DAY / 2
const present = (episode: number | undefined, plans: readonly number[]): Pick<Present, 'episode' | 'plans'> => ({
  ...(episode === undefined ? {} : { episode: { startedAt: instant(episode * DAY + NOON), painThen: 4 } }),
  plans: plans.map((at) => ({ at: instant(at * DAY + NOON) })) as unknown as Present['plans'],
})

test('there is no start before the pain was told', () => {
  expect(startDayOf(present(undefined, [3]))).toBeUndefined()
})

test('it is the first plan of this pain, not one of an earlier pain', () => {
  expect(startDayOf(present(10, [2, 12, 20]))).toBe(12)
})

test('without a plan it is the first check-in', () => {
  expect(startDayOf(present(10, [2]))).toBe(10)
})
