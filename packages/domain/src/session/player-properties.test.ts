import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDosage } from '../knowledge/dosages.fixture.ts'
import type { Item, Prescription } from '../programme/programme.ts'
import { instant } from '../units.ts'
import { logOf } from './log.ts'
import { momentOf, step, type Effect, type Player, type PlayerEvent } from './player.ts'
import { begun, item } from './sessions.fixture.ts'
import { layOut } from './timeline.ts'

const anyPrescription: fc.Arbitrary<Prescription> = fc.tuple(fc.constantFrom('row', 'roll', 'walk'), anyDosage).map(([exercise, dosage]) => ({ exercise, form: 'main', dosage }))
const anyItem: fc.Arbitrary<Item> = fc
  .record({ planned: anyPrescription, easier: fc.option(anyPrescription), harder: fc.option(anyPrescription) })
  .map(({ planned, easier, harder }) => item(planned, { ...(easier ? { easier } : {}), ...(harder ? { harder } : {}) }))

const simple = fc.constantFrom<PlayerEvent>({ kind: 'pause' }, { kind: 'resume' }, { kind: 'back' }, { kind: 'skip' }, { kind: 'easier' }, { kind: 'harder' }, { kind: 'that-hurt' })
const anyEvent: fc.Arbitrary<PlayerEvent> = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(0.25, 1, 1, 1, 5, 30, 1_000, -3).map((seconds): PlayerEvent => ({ kind: 'tick', seconds })) },
  { weight: 25, arbitrary: simple },
  { weight: 15, arbitrary: fc.constant<PlayerEvent>({ kind: 'resume' }) },
  { weight: 10, arbitrary: fc.constantFrom('danger', 'next', 'easier', 'stop', 'next', 'easier').map((choice): PlayerEvent => ({ kind: 'after-hurt', choice: choice as 'next' })) },
  { weight: 1, arbitrary: fc.constant<PlayerEvent>({ kind: 'stop' }) },
  { weight: 6, arbitrary: fc.constant<PlayerEvent>({ kind: 'skip' }) },
)
const session = fc.array(anyItem, { minLength: 1, maxLength: 4 })
const events = fc.array(anyEvent, { maxLength: 120, size: 'max' })

interface Moment {
  readonly before: Player
  readonly event: PlayerEvent
  readonly after: Player
  readonly effects: readonly Effect[]
}

const film = (items: readonly Item[], happened: readonly PlayerEvent[]): readonly Moment[] => {
  const moments: Moment[] = []
  let before = begun(items)
  for (const event of [{ kind: 'resume' } as const, ...happened]) {
    const [after, effects] = step(before, event)
    moments.push({ before, event, after, effects })
    before = after
  }
  return moments
}
const always = (look: (moments: readonly Moment[], items: readonly Item[]) => void, seed: number) =>
  fc.assert(
    fc.property(session, events, (items, happened) => look(film(items, happened), items)),
    { numRuns: 200, seed },
  )
const isOver = ({ status }: Player) => status === 'finished' || status === 'stopped'

describe('whatever happens in a session', () => {
  test('the time stays between its start and its end', () => {
    always((moments) => {
      for (const { after } of moments) {
        expect(after.elapsed).toBeGreaterThanOrEqual(0)
        expect(after.elapsed).toBeLessThanOrEqual(after.timeline.length + 1e-9)
        if (!isOver(after)) expect(momentOf(after)).toBeDefined()
      }
    }, 1)
  })

  test('the exercises stay as planned, and the layout is that of what is being done', () => {
    always((moments, items) => {
      for (const { after } of moments) {
        expect(after.items.map(({ planned }) => planned)).toEqual(items)
        for (const { planned, doing, step: which } of after.items) expect(doing).toEqual(which === 'as-planned' ? planned : planned[which])
      }
      const last = moments.at(-1)?.after
      if (last) expect(last.timeline).toEqual(layOut(last.items.map(({ doing }) => doing)))
    }, 2)
  })

  test('a tick stays within its span, and only ticks take time', () => {
    always((moments) => {
      for (const { before, event, after } of moments) {
        if (event.kind !== 'tick') continue
        const at = momentOf(before)
        expect(after.elapsed - before.elapsed).toBeLessThanOrEqual(Math.max(0, Math.min(event.seconds, at?.left ?? 0)) + 1e-9)
        expect(after.elapsed).toBeGreaterThanOrEqual(before.elapsed)
        if (before.status !== 'running') expect(after).toBe(before)
      }
    }, 3)
  })

  test('nobody is said to have worked longer than the session ran, nor less than before', () => {
    always((moments) => {
      const worked = ({ items }: Player) => items.reduce((sum, one) => sum + one.worked, 0)
      let ran = 0
      for (const { before, event, after } of moments) {
        if (event.kind === 'tick') ran += after.elapsed - before.elapsed
        expect(worked(after)).toBeLessThanOrEqual(ran + 1e-6)
        after.items.forEach((one, index) => expect(one.worked).toBeGreaterThanOrEqual(before.items[index]?.worked ?? 0))
      }
    }, 4)
  })

  test('it ends once at most, is told so once, and nothing changes after that', () => {
    always((moments) => {
      expect(moments.flatMap(({ effects }) => effects).filter(({ kind }) => kind === 'finished').length).toBeLessThanOrEqual(1)
      for (const { before, after, effects } of moments) {
        if (!isOver(before)) continue
        expect(after).toBe(before)
        expect(effects).toEqual([])
      }
    }, 5)
  })

  test('pain that was noted stays noted, and every change is kept', () => {
    always((moments) => {
      for (const { before, event, after, effects } of moments) {
        before.items.forEach(({ hurt }, index) => expect(hurt && !after.items[index]?.hurt).toBe(false))
        const changed = after.status !== before.status || after.items.some(({ outcome, step: which, hurt }, index) => outcome !== before.items[index]?.outcome || which !== before.items[index]?.step || hurt !== before.items[index]?.hurt)
        if (changed) expect(effects.map(({ kind }) => kind), event.kind).toContain('keep')
      }
    }, 6)
  })

  test('the same events lead to the same session, and the player it began with is untouched', () => {
    fc.assert(
      fc.property(session, events, (items, happened) => {
        const frozen = JSON.stringify(begun(items))
        const start = begun(items)
        const [once, twice] = [film(items, happened), film(items, happened)]
        expect(twice.map(({ effects }) => effects)).toEqual(once.map(({ effects }) => effects))
        expect(twice.at(-1)?.after).toEqual(once.at(-1)?.after)
        expect(JSON.stringify(start)).toBe(frozen)
      }),
      { numRuns: 100, seed: 7 },
    )
  })

  test('the log has one line for each exercise, complete when the end was reached', () => {
    always((moments, items) => {
      const player = moments.at(-1)?.after
      if (!player) return
      const log = logOf(player, instant(0), instant(1))
      expect(log.items).toHaveLength(items.length)
      expect(log.completed).toBe(player.status === 'finished')
      if (log.completed) expect(log.items.map(({ outcome }) => outcome)).not.toContain('not-reached')
    }, 8)
  })

  test('many sessions do reach their end, so that all this was tried on endings, too', () => {
    const ended = fc.sample(fc.tuple(session, events), { numRuns: 200, seed: 9 }).filter(([items, happened]) => isOver(film(items, happened).at(-1)?.after ?? begun(items)))
    expect(ended.length).toBeGreaterThan(15)
  })
})
