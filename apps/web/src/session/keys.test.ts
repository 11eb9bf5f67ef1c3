import { expect, test } from 'vitest'

import { eventOfKey } from './keys.ts'

test.each([
  [' ', true, 'pause'],
  [' ', false, 'resume'],
  ['ArrowLeft', true, 'back'],
  ['ArrowRight', true, 'skip'],
  ['e', true, 'easier'],
  ['H', true, 'harder'],
  ['o', false, 'that-hurt'],
  ['s', true, undefined],
])('the key "%s" while running is %s: %s', (key, isRunning, kind) => {
  expect(eventOfKey(key, isRunning)?.kind).toBe(kind)
})
