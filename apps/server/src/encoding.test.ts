import { describe, expect, test } from 'vitest'

import { chooseEncoding } from './encoding.ts'

describe('what a browser can read decides which file it gets', () => {
  test.each([
    ['brotli, when both will do', 'gzip, deflate, br, zstd', 'br'],
    ['gzip, when brotli is not known', 'gzip, deflate', 'gzip'],
    ['gzip under its old name', 'x-gzip', 'gzip'],
    ['what it prefers', 'br;q=0.5, gzip;q=0.9', 'gzip'],
    ['never what it refuses', 'br;q=0, gzip', 'gzip'],
    ['brotli, when anything will do', '*', 'br'],
    ['anything but what it refuses', '*, br;q=0', 'gzip'],
    ['the plain file, when it refuses the rest', 'identity, *;q=0', undefined],
    ['the plain file, when it prefers that', 'gzip;q=0.1, identity;q=1', undefined],
    ['the plain file, when it says nothing', undefined, undefined],
    ['the plain file, when it says nothing that can be read', ';;q=x,,', undefined],
  ])('%s', (_name, accepted, expected) => {
    expect(chooseEncoding(accepted, ['br', 'gzip'])).toBe(expected)
  })

  test('a file that lies ready in no other form is sent as it is', () => {
    expect(chooseEncoding('br, gzip', [])).toBeUndefined()
  })
})
