import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readFigureCall } from './figure-arguments.ts'
import { run } from './run.ts'
import { showFigure } from './show-figure.ts'
import { content, fakeTerminal } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'rhomboid-figure-'))
afterAll(() => rmSync(folder, { recursive: true }))

const draw = async (...args: readonly string[]): Promise<string> => {
  const terminal = fakeTerminal()
  expect(await run(['figure', ...args, '-o', '-'], terminal)).toBe(0)
  return terminal.shown()
}

describe('rhomboid figure', () => {
  test('writes a picture with a title and a description, in plain colours', async () => {
    const file = join(folder, 'cat.svg')
    const terminal = fakeTerminal()
    expect(await run(['figure', 'cat-cow', '-o', file], terminal)).toBe(0)
    const svg = readFileSync(file, 'utf8')
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 360 360".*<title>Cat-cow<\/title><desc>On hands and knees, .*<\/svg>$/s)
    expect(svg).not.toContain('var(')
    expect(terminal.shown()).toMatch(/cat\.svg: \d+ kB/)
    expect(readdirSync(folder)).toEqual(['cat.svg'])
  })

  test('start, end, side, view, body and form each give another picture', async () => {
    const pictures = await Promise.all([
      draw('open-book'),
      draw('open-book', '--phase', 'start'),
      draw('open-book', '--phase', '0.5'),
      draw('open-book', '--side', 'left'),
      draw('open-book', '--view', 'back'),
      draw('open-book', '--view', '-120'),
      draw('open-book', '--body', 'wide'),
      draw('open-book', '--body', '3'),
      draw('open-book', '--skin', 'espresso'),
      draw('open-book', '--form', 'hand-on-ribs'),
    ])
    expect(new Set(pictures).size).toBe(pictures.length)
    expect(await draw('open-book', '--body', '1', '--phase', '1')).toBe(pictures[0])
  })

  test.each<readonly [readonly string[], RegExp]>([
    [['figure', '-o', 'x.svg'], /Say which exercise/],
    [['figure', 'cat-cow'], /Say where the picture goes/],
    [['figure', 'cat-caw', '-o', 'x.svg'], /There is no exercise "cat-caw"; did you mean "cat-cow"\?/],
    [['figure', 'cat-cow', '--form', 'upside-down', '-o', 'x.svg'], /cat-cow has no form "upside-down"\. There is: main, seated, breath-pause\./],
    [['figure', 'cat-cow', '--phase', '1.5', '-o', 'x.svg'], /--phase wants start, end or a number from 0 to 1, not "1\.5"/],
    [['figure', 'cat-cow', '--side', 'up', '-o', 'x.svg'], /--side wants left or right, not "up"/],
    [['figure', 'cat-cow', '--view', 'bak', '-o', 'x.svg'], /--view wants front, back, side or degrees/],
    [['figure', 'cat-cow', '--view', '4000', '-o', 'x.svg'], /--view wants/],
    [['figure', 'cat-cow', '--body', '4', '-o', 'x.svg'], /--body wants one of narrow, wide, pregnant, not "4"/],
    [['figure', 'cat-cow', '--skin', 'green', '-o', 'x.svg'], /--skin wants one of porcelain/],
    [['figure', 'cat-cow', '--sheet', '-o', 'x.svg'], /--sheet draws all exercises: name none/],
    [['figure', 'cat-cow', 'superman', '-o', 'x.svg'], /"superman" is one thing too many/],
  ])('%j is refused in a sentence, and nothing is written', async (args, message) => {
    const terminal = fakeTerminal()
    expect(await run(args, terminal)).toBe(2)
    expect(terminal.complaints()).toMatch(message)
    expect(readdirSync(folder)).toEqual(['cat.svg'])
  })

  test('a place that cannot be written to is said, and leaves nothing half done', async () => {
    const terminal = fakeTerminal()
    expect(await run(['figure', 'cat-cow', '-o', join(folder, 'no', 'such', 'folder.svg')], terminal)).toBe(2)
    expect(terminal.complaints()).toMatch(/could not be written \(ENOENT\)\. Nothing was changed\./)
    expect(readdirSync(folder)).toEqual(['cat.svg'])
  })

  test('the sheet holds every exercise three times', async () => {
    const terminal = fakeTerminal()
    const read = readFigureCall(undefined, { sheet: true, out: '-' })
    if (!read.ok) throw new Error(read.error)
    // A few stand for all: drawing everything is the matter of the kept pictures.
    const exercises = content.exercises.slice(0, 3)
    expect(await showFigure(read.value, { ...content, exercises }, terminal)).toBe(0)
    expect(terminal.shown().match(/<svg width=/g)).toHaveLength(9)
    expect(terminal.shown()).not.toMatch(/NaN|undefined/)
  })
})
