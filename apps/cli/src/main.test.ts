import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { BIN, EXAMPLES, spawnBin } from './testing.ts'

// A machine that does much else takes its time.
vi.setConfig({ testTimeout: 30_000 })

// The real command in a process of its own: what only a process has.

const desk = join(EXAMPLES, 'desk-worker.json')
const chest = join(EXAMPLES, 'chest-pain.json')
let folder: string
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'answers-'))))
afterAll(() => rmSync(folder, { recursive: true }))

describe('each command', () => {
  test.each([
    [['screen', desk], 0, /^You can try self-care\n/],
    [['screen', chest, '--json'], 0, /^\{\n {2}"disposition": "emergency"/],
    [['plan', desk], 0, /^Your plan: /],
    [['plan', chest], 3, /^Call 999 now\n/],
    [['session', desk, '--day', '1'], 0, /^Day 1, /],
    [['session', desk, '--play', '--speed', '2000'], 0, /Done for today/],
    [['content'], 0, /exercises: \d+/],
    [['content', 'rules'], 0, /^E0: emergency\n/],
    [['schema', 'answers'], 0, /^\{\n {2}"\$schema": "https:\/\/json-schema\.org\/draft\/2020-12\/schema"/],
    [['--help'], 0, /Exit codes\n {2}0 {3}done\n {2}1 /],
    [['plan', '--help'], 0, /^rhomboid plan FILE/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ] as const)('rhomboid %j ends with %i', async (args, code, output) => {
    const ended = await spawnBin(args)
    expect(ended).toMatchObject({ code, stdout: expect.stringMatching(output) })
    expect(ended.stderr).toBe(args.includes('--play' as never) ? 'The session runs by itself. Ctrl-C ends it.\n' : '')
  })

  test('- reads standard input', async () => {
    const { code, stdout } = await spawnBin(['screen', '-', '--json'], { input: readFileSync(desk, 'utf8') })
    expect([code, JSON.parse(stdout).disposition]).toEqual([0, 'self-care'])
  })
})

describe('a file that cannot be used', () => {
  const cases: readonly (readonly [what: string, path: () => string, message: RegExp])[] = [
    ['that is missing', () => join(folder, 'none.json'), /there is no such file/],
    ['that is a folder', () => folder, /this is a folder, not a file/],
    ['that is empty', () => file('empty.json', ' \n'), /this file is empty/],
    ['that is no JSON', () => file('text.json', '{\n  "version": 1,\n  oops\n}'), /line 3, column 3: a name in double quotes/],
    ['that is cut off', () => file('cut.json', '{"version": 1, "answers": {"age": 30'), /the file ends here, before everything is closed/],
    ['that is a list', () => file('list.json', '[]'), /an answers file is an object/],
    ['that is a picture', () => file('picture.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff])), /not plain text/],
    ['that is UTF-16', () => file('utf16.json', Buffer.from('{"version": 1}', 'utf16le')), /not plain text/],
    ['that is huge', () => file('huge.json', `{"version": 1, "answers": {}, "x": "${'x'.repeat(1_100_000)}"}`), /larger than 1 MB/],
    ['that never ends', () => '/dev/zero', /larger than 1 MB/],
    ['that is nested without end', () => file('deep.json', '['.repeat(900_000)), /nested too deep/],
    ['with a wrong answer', () => file('wrong.json', '{"version": 1, "answers": {"withPain": ["faint", "sick", "swaet"]}}'), /answers\.withPain\[2\]: "swaet" is no answer here; did you mean "coldSweat"\?/],
  ]
  test.each(cases)('%s', async (_, path, message) => {
    const { code, stdout, stderr } = await spawnBin(['screen', path()])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a byte order mark does no harm', async () => {
    const path = file('bom.json', `\uFEFF${readFileSync(desk, 'utf8')}`)
    expect((await spawnBin(['screen', path])).code).toBe(0)
  })

  test('standard input that is empty is named as such', async () => {
    expect((await spawnBin(['screen', '-'])).stderr).toMatch(/^standard input: 1 thing is wrong/)
  })
})

test('wrong use is one line and a hint', async () => {
  const { code, stdout, stderr } = await spawnBin(['plan', desk, '--weks', '3'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe('There is no option --weks; did you mean --weeks?\nSee: rhomboid plan --help\n')
})

// Breaks what the command needs, in ways that no code of ours foresees.
const sabotage = (code: string): readonly string[] => ['--import', `data:text/javascript,${encodeURIComponent(code)}`]

describe('an error of our own', () => {
  const broken = sabotage("Array.prototype.flatMap = () => { throw new Error('sabotage') }")

  test('is never a clearance: it says so, and where to get help', async () => {
    const { code, stdout, stderr } = await spawnBin(['screen', desk], { node: broken })
    expect([code, stdout]).toEqual([70, ''])
    expect(stderr).toMatch(/^Something went wrong in Rhomboid\..*\nThere is no result.*\nIf you are worried, get medical help\..*emergency number/s)
    expect(stderr).not.toContain('sabotage')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('names the emergency number of the person where it is known', async () => {
    const late = sabotage("Map.groupBy = () => { throw new Error('sabotage') }")
    const { code, stderr } = await spawnBin(['plan', desk], { node: late })
    expect([code, stderr]).toEqual([70, expect.stringContaining('call 112 now')])
  })

  test('shows where it happened to whoever asks for it', async () => {
    const { stderr } = await spawnBin(['screen', desk], { node: broken, env: { RHOMBOID_DEBUG: '1' } })
    expect(stderr).toMatch(/sabotage\n\s+at /)
  })

  test('is JSON for whoever wanted JSON', async () => {
    const { code, stdout } = await spawnBin(['screen', desk, '--json'], { node: broken })
    expect([code, JSON.parse(stdout)]).toEqual([70, { errors: [{ path: '', message: expect.stringContaining('Something went wrong') }] }])
  })

  test('is told even when it comes from nowhere', async () => {
    const later = sabotage("setTimeout(() => { throw new Error('sabotage') }, 400)")
    const { code, stderr } = await spawnBin(['session', desk, '--play'], { node: later })
    expect([code, stderr]).toEqual([70, expect.stringContaining('Something went wrong')])
  })
})

test('a reader that stops reading ends it quietly', async () => {
  const child = spawn(process.execPath, [BIN, 'content', 'exercises', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  expect([code, complaints]).toEqual([0, ''])
})

test('a session that is told to end ends', async () => {
  const child = spawn(process.execPath, [BIN, 'session', desk, '--play'], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM'])
})
