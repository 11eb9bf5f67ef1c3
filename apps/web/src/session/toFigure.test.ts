import { loadContent, toRuleSet } from '@rhomboid/content'
import { instant, momentOf, repetitions, restAnsweredNo, screen, seconds, sets, startSession, step, type Dosage, type Item, type Player, type Work } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { toFigure, type FigureMoment } from './toFigure.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const rules = toRuleSet(loaded.value.screening)
const screening = screen(rules, restAnsweredNo(rules.bank, { age: 40, painNow: 3, durationDays: 30 }), instant(0))
if (screening.kind !== 'self-care') throw new Error('nobody is cleared')
const { clearance } = screening

const item = (work: Work, more: Partial<Dosage> = {}): Item => ({
  exercise: 'seated-twist',
  form: 'main',
  dosage: { sets: sets(1), work, rest: seconds(10), sides: 'none', ...more },
  because: { kind: 'goal' },
  doseBecause: 'start',
  advice: [],
})
const times: Work = { kind: 'repetitions', count: repetitions(2), tempo: { out: seconds(2), hold: seconds(4), back: seconds(3) } }
const holds: Work = { kind: 'holds', count: repetitions(1), length: seconds(20) }
const breaths: Work = { kind: 'breaths', count: repetitions(2), in: seconds(4), out: seconds(6) }

const begin = (one: Item): Player => {
  const started = startSession(clearance, [one], instant(0))
  if (!started.ok) throw new Error('the clearance has run out')
  return step(started.value, { kind: 'resume' })[0]
}

/** What the figure does at every half second of the session. */
const watch = (one: Item): readonly FigureMoment[] => {
  let player = begin(one)
  const seen: FigureMoment[] = []
  while (player.status === 'running') {
    const moment = momentOf(player)
    const figure = moment && toFigure(player, moment)
    if (figure) seen.push(figure)
    player = step(player, { kind: 'tick', seconds: 0.5 })[0]
  }
  return seen
}
const phases = (one: Item): readonly string[] => watch(one).reduce<string[]>((list, { instant: { phase } }) => (list.at(-1) === phase ? list : [...list, phase]), [])

describe('the figure keeps time with the session', () => {
  test('repetitions go out, hold and back in their own tempo', () => {
    expect(phases(item(times)).slice(-6)).toEqual(['out', 'hold', 'back', 'out', 'hold', 'back'])
    const held = watch(item(times)).filter(({ instant: { phase, length } }) => phase === 'hold' && length === 4)
    expect(held.length).toBe(16)
  })
  test('a hold is entered and left without a jump, and stays between', () => {
    expect(phases(item(holds)).slice(-3)).toEqual(['out', 'hold', 'back'])
    const hold = watch(item(holds)).filter(({ instant: { phase, length } }) => phase === 'hold' && length === 15)
    expect(hold.length).toBeGreaterThanOrEqual(29)
  })
  test('breaths go in and out', () => {
    expect(phases(item(breaths)).slice(-4)).toEqual(['in', 'exhale', 'in', 'exhale'])
  })
  test('the movement is shown while one gets ready', () => {
    expect(phases(item(times)).slice(0, 3)).toEqual(['ready', 'out', 'hold'])
  })
})

describe('sides', () => {
  const twoSides = watch(item(holds, { sides: 'each' }))
  test('the first side is the right one, from getting ready on; then the figure is mirrored', () => {
    expect(twoSides[0]?.side).toBe('right')
    expect(twoSides.at(-1)?.side).toBe('left')
    expect(twoSides.findIndex(({ side }) => side === 'left')).toBeGreaterThan(twoSides.length / 3)
  })
  test('while sides are changed, the side that comes is shown', () => {
    let player = begin(item(holds, { sides: 'each' }))
    while (momentOf(player)?.span.kind !== 'change-sides') player = step(player, { kind: 'tick', seconds: 0.5 })[0]
    const moment = momentOf(player)
    expect(moment && toFigure(player, moment)?.side).toBe('left')
  })
})

test('muscles come on with the work, and effort stays between rest and full', () => {
  const efforts = watch(item(times)).map(({ effort }) => effort)
  expect(Math.min(...efforts)).toBeGreaterThanOrEqual(0.2)
  expect(Math.max(...efforts)).toBe(1)
})
