import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersProblems, instant, restAnsweredNo, screen, type Answers } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { contentForTests } from '../testing.ts'

interface Scenario {
  readonly name: string
  readonly vignette?: string
  readonly rule?: string
  readonly misses?: string
  readonly overTriage?: boolean
  readonly region?: string
  readonly answers: Answers
  readonly expect: { readonly disposition: string; readonly rules: readonly string[]; readonly unanswered?: readonly string[] }
}

const { rules } = contentForTests()
const FOLDER = join(import.meta.dirname, 'scenarios')
const NUMBERS: Answers = { age: 35, durationDays: 7, painNow: 3, minutes: 10, daysAWeek: 4 }

const read = (file: string): readonly Scenario[] => parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Scenario[]
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))
const all = files.flatMap(read)

const run = ({ answers, region }: Scenario) => screen(rules, restAnsweredNo(rules.bank, { ...NUMBERS, ...answers }), instant(0), region)

describe.each(files)('%s', (file) => {
  test.each(read(file).map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    expect(answersProblems(rules.bank, scenario.answers)).toEqual([])
    const screening = run(scenario)
    const unanswered = screening.kind === 'ask' ? [...screening.unanswered].sort() : []
    expect({ disposition: screening.kind, rules: screening.because.map(({ rule }) => rule).sort(), unanswered }).toEqual({
      disposition: scenario.expect.disposition,
      rules: [...scenario.expect.rules].sort(),
      unanswered: [...(scenario.expect.unanswered ?? [])].sort(),
    })
    if (scenario.rule) expect(scenario.expect.rules).toContain(scenario.rule)
    if (scenario.misses) expect(scenario.expect.rules).not.toContain(scenario.misses)
  })
})

describe('the scenarios as a whole', () => {
  test('all 40 vignettes are there, each once', () => {
    const numbers = read('vignettes.yaml').map(({ vignette }) => vignette).sort()
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => `V${String(index + 1).padStart(2, '0')}`))
  })

  test.each(rules.rules.map(({ id }) => id))('%s has a scenario in which it fires and one that it just misses', (id) => {
    expect(all.some(({ rule }) => rule === id)).toBe(true)
    expect(all.some(({ misses }) => misses === id)).toBe(true)
  })

  test('at least 80 % of ordinary people end at self-care or a routine visit', () => {
    const ordinary = read('ordinary.yaml')
    const calm = ordinary.filter((scenario) => ['self-care', 'routine'].includes(run(scenario).kind))
    expect(ordinary.length).toBeGreaterThanOrEqual(30)
    expect(calm.length / ordinary.length).toBeGreaterThanOrEqual(0.8)
  })
})
