import { describe, expect, test } from 'vitest'

import { readArguments } from './arguments.ts'

const good: readonly (readonly [typed: string, call: object])[] = [
  ['screen a.json', { kind: 'screen', file: 'a.json', json: false }],
  ['screen --json a.json', { kind: 'screen', file: 'a.json', json: true }],
  ['screen -', { kind: 'screen', file: '-', json: false }],
  ['screen -- --odd-name', { kind: 'screen', file: '--odd-name', json: false }],
  ['plan a.json', { kind: 'plan', file: 'a.json', json: false, weeks: 1 }],
  ['plan a.json --weeks 12 --json', { kind: 'plan', file: 'a.json', json: true, weeks: 12 }],
  ['plan --weeks=3 a.json', { kind: 'plan', file: 'a.json', json: false, weeks: 3 }],
  ['session a.json', { kind: 'session', file: 'a.json', json: false, play: false, speed: 1 }],
  ['session a.json --day 5', { kind: 'session', file: 'a.json', json: false, day: 5, play: false, speed: 1 }],
  ['session a.json --play --speed 0.5', { kind: 'session', file: 'a.json', json: false, play: true, speed: 0.5 }],
  ['content', { kind: 'content', json: false }],
  ['content rules --json', { kind: 'content', what: 'rules', json: true }],
  ['schema answers', { kind: 'schema' }],
  ['verify-rules', { kind: 'verify-rules', json: false, seed: 1, people: 1000 }],
  ['verify-rules --seed 7 --people 50 -o found --json', { kind: 'verify-rules', json: true, seed: 7, people: 50, folder: 'found' }],
  ['words numb', { kind: 'words', text: 'numb', json: false }],
  ['words - --json', { kind: 'words', text: '-', json: true }],
  ['--help', { kind: 'help' }],
  ['-h', { kind: 'help' }],
  ['plan --help', { kind: 'help', about: 'plan' }],
  ['--help plan --nonsense', { kind: 'help', about: 'plan' }],
  ['--version', { kind: 'version' }],
]

const bad: readonly (readonly [typed: string, message: string])[] = [
  ['', 'Say what to do: screen, plan, session, content, schema, figure, verify-rules, words or ask.'],
  ['scren a.json', 'There is no command "scren"; did you mean "screen"?'],
  ['Screen a.json', 'There is no command "Screen"; did you mean "screen"?'],
  ['frobnicate', 'There is no command "frobnicate".'],
  ['--frobnicate', 'There is no option --frobnicate.'],
  ['screen', 'rhomboid screen needs a file with answers, or - for standard input.'],
  ['screen a b', '"b" is one thing too many.'],
  ['screen a --jsn', 'There is no option --jsn; did you mean --json?'],
  ['screen a --weeks 2', 'rhomboid screen does not take --weeks.'],
  ['screen a --json=yes', '--json takes no value.'],
  ['screen a -x', 'There is no option -x.'],
  ['plan a --weeks', '--weeks needs a value after it.'],
  ['plan a --weeks 0', '--weeks wants a whole number from 1 to 12, not "0".'],
  ['plan a --weeks 13', '--weeks wants a whole number from 1 to 12, not "13".'],
  ['plan a --weeks 2.5', '--weeks wants a whole number from 1 to 12, not "2.5".'],
  ['plan a --weeks -1', '--weeks wants a whole number from 1 to 12, not "-1".'],
  ['plan a --weeks two', '--weeks wants a whole number from 1 to 12, not "two".'],
  ['session a --day 0', '--day wants a whole number from 1 to 84, not "0".'],
  ['session a --day 85', '--day wants a whole number from 1 to 84, not "85".'],
  ['session a --speed 2', '--speed goes with --play.'],
  ['session a --play --speed 0', '--speed wants a number above 0, at most 100000, not "0".'],
  ['session a --play --speed fast', '--speed wants a number above 0, at most 100000, not "fast".'],
  ['session a --play --json', '--play guides a person, --json serves a program: choose one of them.'],
  ['verify-rules a.json', '"a.json" is one thing too many.'],
  ['verify-rules --seed x', '--seed wants a whole number from 1 to 9999, not "x".'],
  ['verify-rules --people 0', '--people wants a whole number from 1 to 9999, not "0".'],
  ['words', 'rhomboid words needs a text in quotes, or - for standard input.'],
  ['words chest pain', '"pain" is one thing too many.'],
  ['schema', 'Say which schema: rhomboid schema answers.'],
  ['schema answer', 'There is no schema "answer"; there is one: answers.'],
]

const typedWords = (typed: string): readonly string[] => typed.split(' ').filter((word) => word !== '')

describe('what was typed', () => {
  test.each(good)('%s is understood', (typed, call) => {
    expect(readArguments(typedWords(typed))).toEqual({ ok: true, value: call })
  })

  test.each(bad)('%s is refused in one line', (typed, message) => {
    const read = readArguments(typedWords(typed))
    expect(read).toMatchObject({ ok: false, error: { message } })
    expect(!read.ok && read.error.message).not.toContain('\n')
    expect(!read.ok && read.error.hint).toMatch(/^See: rhomboid .*--help$/)
  })

  test('an unknown kind of content names the kinds that there are', () => {
    const read = readArguments(['content', 'exercise'])
    expect(!read.ok && read.error.message).toMatch(/^There is no content called "exercise"; did you mean "exercises"\? There is: exercises, questions, rules, /)
  })
})
