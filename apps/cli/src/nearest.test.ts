import { expect, test } from 'vitest'

import { nearest } from './nearest.ts'

test.each([
  ['swaet', ['hardToBreathe', 'coldSweat', 'sick', 'faint'], 'coldSweat'],
  ['scren', ['screen', 'plan', 'session'], 'screen'],
  ['gb-eng', ['GB', 'GB-ENG', 'IE'], 'GB-ENG'],
  ['chestPian', ['chestPain', 'chestPainFeels'], 'chestPain'],
  ['a lot', ['aBit', 'aLot'], 'aLot'],
  ['cat-cwo', ['cat-cow', 'chin-tuck'], 'cat-cow'],
] as const)('%s was meant as %s … %s', (given, known, meant) => {
  expect(nearest(given, known)).toBe(meant)
})

test.each(['elephant', '', 'x', 'z'.repeat(100_000)])('nothing comes near to %.20s', (given) => {
  expect(nearest(given, ['coldSweat', 'hardToBreathe', 'legSwollen'])).toBeUndefined()
})
