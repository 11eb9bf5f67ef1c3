import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, describe, test } from 'vitest'
import { contentForTests } from '../testing.ts'
import { REPOSITORY } from './documents.ts'

// What the hazard log promises of words and exercises, where no other test already looks.

const { content } = contentForTests()

/** Every text that a person can read, with where it stands. */
const textsIn = (value: unknown, path = ''): readonly (readonly [path: string, text: string])[] => {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}
const pages = readFileSync(join(REPOSITORY, 'apps/web/src/messages/en.ts'), 'utf8')
const texts: readonly (readonly [string, string])[] = [...textsIn(content.words), ['messages of the pages', pages]]
const saying = (pattern: RegExp): readonly string[] => texts.filter(([, text]) => pattern.test(text)).map(([path]) => path)

describe('words', () => {
  const ALL_WELL = /\b(you are safe|you're safe|nothing serious|all clear|nothing to worry|you are fine|no need to worry)\b/i
  test('no text says that somebody is safe or that it is nothing serious', () => {
    expect(texts.length).toBeGreaterThan(1_000)
    expect(saying(ALL_WELL)).toEqual([])
    expect('So it is nothing serious.').toMatch(ALL_WELL)
  })

  const DOSE = /\d\s?(mg|mcg|milligrams?|ml)\b/i
  test('no text names a dose of a medicine', () => {
    expect(saying(DOSE)).toEqual([])
    expect('Take 400 mg.').toMatch(DOSE)
  })

  const HEAT_OR_ICE = /\b(heat pack|warm pack|hot[- ]water bottle|ice pack|cold pack|heating pad|put ice|apply heat)\b/i
  test('a text that speaks of heat or ice says for how many minutes', () => {
    expect(texts.filter(([, text]) => HEAT_OR_ICE.test(text) && !/\d+ minutes/.test(text)).map(([path]) => path)).toEqual([])
    expect('Lie on a hot-water bottle.').toMatch(HEAT_OR_ICE)
  })

  test('self-care says what was looked for, what can be missed and when to get help', () => {
    const { dispositions, safetyNet, whatWeCanMiss, disclaimer } = content.words.screening
    expect(dispositions['self-care'].lead).toMatch(/did not show/)
    expect(whatWeCanMiss).toMatch(/can miss/)
    expect(disclaimer).toMatch(/does not take the place of a doctor/)
    expect(safetyNet.now.length).toBeGreaterThanOrEqual(5)
    expect(safetyNet.soon.length).toBeGreaterThanOrEqual(3)
  })
})

const forms = content.exercises.flatMap(({ id, forms: own }) => own.map((form) => ({ name: `${id}/${form.id}`, exercise: id, ...form })))

describe('exercises', () => {
  test('a form that bends, turns or loads the back says what weak bones ask of it', () => {
    const asked = { flexion: 'OF', twist: 'OT', load: 'OL' } as const
    // The codes for weak bones always come together, so a form that one of them takes out has said enough.
    const silent = forms.filter(({ precautions }) => !(['OF', 'OT', 'OL', 'OX'] as const).some((code) => precautions[code]?.kind === 'exclude')).flatMap(({ name, demands, precautions }) =>
      Object.entries(asked).flatMap(([demand, code]) => (demands.some((one) => one === demand) && precautions[code] === undefined ? [`${name} ${code}`] : [])),
    )
    expect(silent).toEqual([])
  })

  test('a form that lies on the back or on the front is closed in pregnancy', () => {
    const closing = { supine: 'PS', prone: 'PP' } as const
    const open = forms.filter(({ position, precautions }) => (position === 'supine' || position === 'prone') && precautions[closing[position]]?.kind !== 'exclude').map(({ name }) => name)
    expect(open).toEqual([])
    expect(forms.filter(({ position }) => position === 'supine' || position === 'prone').length).toBeGreaterThan(5)
  })

  test('every exercise with a band says to check it for tears', () => {
    const banded = content.exercises.filter(({ forms: own }) => own[0].equipment.includes('band')).map(({ id }) => id)
    expect(banded.length).toBeGreaterThanOrEqual(3)
    expect(banded.filter((id) => !/tear/i.test(content.words.exercises[id]?.steps.join(' ') ?? ''))).toEqual([])
  })

  test('every exercise that stretches the neck is left out or limited for NV', () => {
    const neck = forms.filter(({ exercise }) => ['gentle-neck-stretch', 'levator-stretch', 'upper-trap-stretch', 'chin-tuck'].includes(exercise))
    expect(neck.length).toBeGreaterThanOrEqual(4)
    expect(neck.filter(({ precautions }) => precautions.NV === undefined).map(({ name }) => name)).toEqual([])
  })
})

test('neither screening nor the check-in reads a camera', () => {
  const sources = ['packages/domain/src/screening/**/*.ts', 'apps/web/src/check-in/**/*.{ts,tsx}', 'apps/web/src/result/**/*.{ts,tsx}'].flatMap((pattern) => globSync(pattern, { cwd: REPOSITORY }))
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.filter((file) => /getUserMedia|mediaDevices|camera/i.test(readFileSync(join(REPOSITORY, file), 'utf8')))).toEqual([])
})
