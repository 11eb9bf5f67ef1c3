import { expect, test } from 'vitest'

import { minutesInWords } from './minutes-words.ts'

test('seconds become the nearest whole minutes, never none', () => {
  expect([10, 60, 89, 90, 480].map(minutesInWords)).toEqual(['1 minute', '1 minute', '1 minute', '2 minutes', '8 minutes'])
})
