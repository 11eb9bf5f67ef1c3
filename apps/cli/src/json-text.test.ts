import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseJson, pathText } from './json-text.ts'

const wrong: readonly (readonly [text: string, fault: string, line: number, column: number])[] = [
  ['', 'ends-early', 1, 1],
  ['  \n ', 'ends-early', 2, 2],
  ['hello', 'value-wanted', 1, 1],
  ['{', 'ends-early', 1, 2],
  ['{"a": 1', 'ends-early', 1, 8],
  ['{\n  "a": 1\n  "b": 2\n}', 'comma-wanted', 3, 3],
  ['{"a": 1,}', 'extra-comma', 1, 8],
  ['[1,\n2,\n]', 'extra-comma', 2, 2],
  ["{'a': 1}", 'single-quotes', 1, 2],
  ["{\"a\": 'b'}", 'single-quotes', 1, 7],
  ['{a: 1}', 'key-wanted', 1, 2],
  ['{"a" 1}', 'colon-wanted', 1, 6],
  ['{"a": yes}', 'value-wanted', 1, 7],
  ['{"a": "b}', 'open-string', 1, 7],
  ['{"a": "b\nc"}', 'open-string', 1, 7],
  ['{"a": "\\x"}', 'bad-escape', 1, 8],
  ['{"a": "\t"}', 'control-character', 1, 8],
  ['{"a": 1} {', 'more-after-end', 1, 10],
  ['// why\n{}', 'comment', 1, 1],
  ['{"a": 01}', 'value-wanted', 1, 7],
  ['{"é😀": 1 2}', 'comma-wanted', 1, 10],
  ['['.repeat(100), 'too-deep', 1, 34],
]

describe('a text that is no JSON', () => {
  test.each(wrong)('%j says %s at line %i, column %i', (text, fault, line, column) => {
    expect(parseJson(text)).toEqual({ ok: false, error: { fault, line, column } })
  })

  test('a million open brackets are refused at once, not by running out of stack', () => {
    expect(parseJson('['.repeat(1_000_000)).ok).toBe(false)
  })
})

test('a key that stands twice is noticed, with its path', () => {
  expect(parseJson('{"answers": {"a": "yes",\n "a": "no"}}')).toEqual({
    ok: true,
    value: { value: { answers: { a: 'no' } }, repeated: [['answers', 'a']] },
  })
})

test('a key called __proto__ is a key like any other', () => {
  const read = parseJson('{"__proto__": {"a": 1}}')
  expect(read.ok && Object.keys(read.value.value as object)).toEqual(['__proto__'])
})

test('every JSON text reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 3 }), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), null, indent)
      const read = parseJson(spaced)
      expect(read.ok && read.value.value).toEqual(JSON.parse(spaced))
    }),
  )
})

test('what JSON.parse refuses is refused, and nothing else is', () => {
  const scraps = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', '0', '.5', 'e3', 'true', 'null', ' ', '\n', '\\', "'", '/')
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const isJson = (() => {
        try {
          JSON.parse(text)
          return true
        } catch {
          return false
        }
      })()
      expect(parseJson(text).ok).toBe(isJson)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  [['answers', 'withPain', 2], 'answers.withPain[2]'],
  [['answers', 'a b'], 'answers["a b"]'],
  [['$schema'], '$schema'],
  [[], ''],
] as const)('the path %j is written %s', (path, written) => {
  expect(pathText(path)).toBe(written)
})
