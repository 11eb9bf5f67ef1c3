import { loadContent, toLibrary, toRuleSet } from '@rhomboid/content'
import { instant, momentOf, repetitions, restAnsweredNo, screen, seconds, sets, startSession, step, type Dosage, type Item, type Player, type Work } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { hasLongPhase, isTicked, nameOf, nextName, sceneOf, spokenAt, type SessionWords } from './script.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('the content has mistakes')
const words: SessionWords = { exercises: loaded.value.words.exercises, programme: loaded.value.words.programme }
const rules = toRuleSet(loaded.value.screening)
const screening = screen(rules, restAnsweredNo(rules.bank, { age: 40, painNow: 3, durationDays: 30 }), instant(0))
if (screening.kind !== 'self-care') throw new Error('nobody is cleared')
const { clearance } = screening

const item = (exercise: string, work: Work, more: Partial<Dosage> = {}, form = 'main'): Item => ({
  exercise,
  form,
  dosage: { sets: sets(1), work, rest: seconds(10), sides: 'none', ...more },
  because: { kind: 'goal' },
  doseBecause: 'start',
  advice: [],
})
const times = (count: number): Work => ({ kind: 'repetitions', count: repetitions(count), tempo: { out: seconds(2), hold: seconds(1), back: seconds(2) } })
const holds = (length: number, count = 1): Work => ({ kind: 'holds', count: repetitions(count), length: seconds(length) })
const breaths = (count: number): Work => ({ kind: 'breaths', count: repetitions(count), in: seconds(4), out: seconds(6) })

const begin = (...items: readonly Item[]): Player => {
  const started = startSession(clearance, items, instant(0))
  if (!started.ok) throw new Error('the clearance has run out')
  return step(started.value, { kind: 'resume' })[0]
}

/** Plays a whole session and hands over each moment as it begins. */
const play = <Seen>(items: readonly Item[], look: (player: Player) => Seen): readonly Seen[] => {
  let player = begin(...items)
  const seen = [look(player)]
  while (player.status === 'running') {
    const [next, effects] = step(player, { kind: 'tick', seconds: 1000 })
    player = next
    if (effects.some(({ kind }) => kind === 'enter')) seen.push(look(player))
  }
  return seen
}

const said = (...items: readonly Item[]) =>
  play(items, (player) => {
    const moment = momentOf(player)
    return moment && spokenAt(player, moment, words)
  })

const TWIST = words.exercises['seated-twist']

test('a hold on each side, twice: the voice names the exercise, its dose, each side and each rest', () => {
  expect(said(item('seated-twist', holds(10), { sets: sets(2), sides: 'each' }))).toEqual([
    `First: ${TWIST?.name}. 2 holds of 10 seconds, each side. ${TWIST?.call}.`,
    'Right side. Hold and breathe.',
    'Change sides. Left side.',
    'Hold and breathe.',
    'Rest. Then set 2 of 2',
    'Right side. Hold and breathe.',
    'Change sides. Left side.',
    'Hold and breathe.',
  ])
})

test('repetitions are spelled out twice and then counted, once each', () => {
  const phases = ['Turn.', 'Hold and breathe.', 'Come back.']
  expect(said(item('seated-twist', times(4))).slice(1)).toEqual([...phases, ...phases, '3', undefined, undefined, '4', undefined, undefined])
})

test('breaths are spelled out twice and then counted, once each', () => {
  expect(said(item('diaphragm-breathing', breaths(3))).slice(1)).toEqual(['Breathe in.', 'Breathe out.', 'Breathe in.', 'Breathe out.', '3', undefined])
})

test('the caption changes once in a repetition, so that nobody is read to all the time', () => {
  const captions = play([item('seated-twist', times(3), { sides: 'each' })], (player) => {
    const moment = momentOf(player)
    return moment ? sceneOf(player, moment, words).caption.join(' | ') : ''
  })
  expect(captions.slice(1, 4)).toEqual(['Right side | 1 of 3', 'Right side | 1 of 3', 'Right side | 1 of 3'])
  expect(new Set(captions)).toHaveLength(1 + 3 + 1 + 3)
})

test('a variant is called by both names, and its exercise comes after the one before', () => {
  const quarter = item('seated-twist', holds(5), {}, 'quarter-turn')
  expect(nameOf(quarter, words)).toBe(`${TWIST?.name}: Quarter turn`)
  const player = begin(item('walking', { kind: 'steady', length: seconds(60) }), quarter)
  expect(nextName(player, 0, words)).toBe(`${TWIST?.name}: Quarter turn`)
  expect(nextName(player, 1, words)).toBeUndefined()
})

test('the last seconds are ticked where somebody waits for an end, not within repetitions', () => {
  const ticked = play([item('seated-twist', times(1)), item('seated-twist', holds(10), { sets: sets(2) })], (player) => {
    const span = momentOf(player)?.span
    return span && [span.kind, isTicked(player, span)]
  })
  expect(ticked).toEqual([['ready', true], ['work', false], ['work', false], ['work', false], ['ready', true], ['work', true], ['rest', true], ['work', true]])
})

test('every exercise of the library has a word for every phase of every dose', () => {
  const silent = [...toLibrary(loaded.value).exercises.values()].flatMap((exercise) =>
    exercise.forms.flatMap((form) =>
      play([{ ...item(exercise.id, form.dosage.start.work), form: form.id, dosage: form.dosage.start }], (player) => {
        const moment = momentOf(player)
        return moment && sceneOf(player, moment, words).phase === '' ? `${exercise.id} ${form.id}` : ''
      }).filter(Boolean),
    ),
  )
  expect(silent).toEqual([])
  expect(hasLongPhase(item('seated-twist', holds(10)), words)).toBe(false)
})
