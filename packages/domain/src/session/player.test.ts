import { describe, expect, test } from 'vitest'
import { breaths, holds, steady } from '../knowledge/dosages.fixture.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { instant, seconds } from '../units.ts'
import { momentOf, resumeSession, startSession, type Player, type PlayerEvent } from './player.ts'
import { begun, item, play, prescription, RESUME, tick, ticks } from './sessions.fixture.ts'

// a: ready 0–8, hold 8–18, hold 18–28. b: ready 28–36, hold 36–66. c: ready 66–74, steady 74–134.
const SESSION = [
  item(prescription('a', 1, holds(2, 10)), { easier: prescription('a-small', 1, holds(1, 10)), harder: prescription('a-big', 2, holds(2, 10)) }),
  item(prescription('b', 1, holds(1, 30)), { easier: prescription('b-small', 1, breaths(2, 4, 6)) }),
  item(prescription('c', 1, steady(60))),
]
const run = (...events: readonly PlayerEvent[]) => play(begun(SESSION), RESUME, ...events)
const outcomes = ({ items }: Player) => items.map(({ outcome }) => outcome)
const effectsOf = (...events: readonly PlayerEvent[]) => run(...events).effects.slice(2).map((effect) => (effect.kind === 'enter' ? `enter ${effect.span.item} ${effect.span.kind}` : effect.kind === 'count-down' ? effect.left : effect.kind))

describe('a session', () => {
  test('starts paused at its first second, with everything still to do', () => {
    const player = begun(SESSION)
    expect(player).toMatchObject({ status: 'paused', elapsed: 0, timeline: { length: 134 } })
    expect(outcomes(player)).toEqual(['to-do', 'to-do', 'to-do'])
    expect(play(player, ...ticks(5)).player).toBe(player)
  })

  test('runs from "resume" on, and says where it is', () => {
    expect(play(begun(SESSION), RESUME).effects).toMatchObject([{ kind: 'enter', span: { kind: 'ready', item: 0 } }, { kind: 'keep' }])
    expect(run(tick(5)).player).toMatchObject({ status: 'running', elapsed: 5 })
  })

  test('stands still while it is paused, and goes on where it was', () => {
    const paused = run(...ticks(12), { kind: 'pause' }, ...ticks(60))
    expect(paused.player).toMatchObject({ status: 'paused', elapsed: 12 })
    expect(play(paused.player, RESUME, tick(1)).player).toMatchObject({ status: 'running', elapsed: 13 })
    expect(play(paused.player, { kind: 'pause' }).player).toBe(paused.player)
    expect(play(run().player, RESUME).effects).toEqual([])
  })

  test('counts three, two, one before each span ends, and enters the next', () => {
    expect(effectsOf(...ticks(8))).toEqual([3, 2, 1, 'enter 0 work'])
    expect(effectsOf(...ticks(8), ...ticks(20)).slice(4)).toEqual([3, 2, 1, 'enter 0 work', 3, 2, 1, 'enter 1 ready', 'keep'])
    // A tick of a quarter of a second counts each number once, too.
    expect(effectsOf(...Array.from({ length: 32 }, () => tick(0.25)))).toEqual([3, 2, 1, 'enter 0 work'])
  })

  test('is finished when the last span ends: all done, all seconds of work counted', () => {
    const { player, effects } = run(...ticks(134))
    expect(player).toMatchObject({ status: 'finished', elapsed: 134 })
    expect(outcomes(player)).toEqual(['done', 'done', 'done'])
    expect(player.items.map(({ worked }) => worked)).toEqual([20, 30, 60])
    expect(effects.filter(({ kind }) => kind === 'finished')).toHaveLength(1)
    expect(momentOf(player)).toBeUndefined()
  })

  test('with nothing in it is finished at once', () => {
    expect(play(begun([]), RESUME).player.status).toBe('finished')
  })
})

describe('a tick', () => {
  test('never leaps over a span: a sleeping tab comes back to where it was left', () => {
    expect(run(tick(1_000)).player.elapsed).toBe(8)
    expect(run(tick(1_000), tick(1_000)).player.elapsed).toBe(18)
    expect(run(tick(1_000), tick(1_000)).player.items[0]?.worked).toBe(10)
  })

  test.each([0, -1, -1_000])('of %d seconds changes nothing', (by) => {
    const before = run(tick(5)).player
    expect(play(before, tick(by)).player).toBe(before)
  })
})

describe('back', () => {
  test.each([
    ['goes to the exercise before within the first 3 s', 29, 0],
    ['goes to it until just before 3 s', 30.9, 0],
    ['begins this exercise anew from 3 s on', 31, 28],
    ['begins it anew in the middle of its work', 50, 28],
  ])('%s', (_name, at, expected) => {
    const player = run(...ticks(28), tick(at - 28 > 8 ? 8 : at - 28), ...(at > 36 ? [tick(at - 36)] : [])).player
    expect(player.elapsed).toBeCloseTo(at, 6)
    expect(play(player, { kind: 'back' }).player).toMatchObject({ elapsed: expected, status: 'running' })
  })

  test('at the very start stays there', () => {
    expect(play(begun(SESSION), { kind: 'back' }).player).toMatchObject({ elapsed: 0, status: 'paused' })
  })

  test('makes the exercise something to do again, and keeps the work that was done', () => {
    const player = run(...ticks(28), { kind: 'back' }).player
    expect(outcomes(player)).toEqual(['to-do', 'to-do', 'to-do'])
    expect(player.items[0]?.worked).toBe(20)
    expect(play(player, ...ticks(28)).player.items[0]).toMatchObject({ outcome: 'done', worked: 40 })
  })
})

describe('skip', () => {
  test('goes to the next exercise, and is a fact, not a failure', () => {
    const { player, effects } = run(...ticks(10), { kind: 'skip' })
    expect(player).toMatchObject({ elapsed: 28, status: 'running', items: [{ outcome: 'skipped', worked: 2 }, { outcome: 'to-do' }, { outcome: 'to-do' }] })
    expect(effects.slice(-2)).toMatchObject([{ kind: 'enter', span: { item: 1, kind: 'ready' } }, { kind: 'keep' }])
  })

  test('of the last exercise finishes the session', () => {
    const { player, effects } = run({ kind: 'skip' }, { kind: 'skip' }, { kind: 'skip' })
    expect(player).toMatchObject({ status: 'finished', elapsed: 134 })
    expect(outcomes(player)).toEqual(['skipped', 'skipped', 'skipped'])
    expect(effects.filter(({ kind }) => kind === 'finished')).toHaveLength(1)
  })
})

describe('easier and harder', () => {
  test('swap the exercise under way and begin it anew; the rest of the session moves along', () => {
    const easier = run(...ticks(20), { kind: 'easier' }).player
    expect(easier).toMatchObject({ elapsed: 0, timeline: { length: 124 }, items: [{ step: 'easier', doing: { exercise: 'a-small' }, planned: { exercise: 'a' }, worked: 12, outcome: 'to-do' }, { step: 'as-planned' }, {}] })
    const harder = run({ kind: 'harder' }).player
    expect(harder).toMatchObject({ timeline: { length: 154 }, items: [{ step: 'harder', doing: { exercise: 'a-big' } }, {}, {}] })
  })

  test('lead back to the plan from the other step, and no further in their own direction', () => {
    expect(run({ kind: 'easier' }, { kind: 'harder' }).player.items[0]).toMatchObject({ step: 'as-planned', doing: { exercise: 'a' } })
    expect(run({ kind: 'harder' }, { kind: 'easier' }).player.items[0]).toMatchObject({ step: 'as-planned', doing: { exercise: 'a' } })
    const eased = run({ kind: 'easier' }, ...ticks(9)).player
    expect(play(eased, { kind: 'easier' })).toEqual({ player: eased, effects: [] })
  })

  test('do nothing where there is no such step', () => {
    const before = run(...ticks(30)).player
    expect(play(before, { kind: 'harder' })).toEqual({ player: before, effects: [] })
  })

  test('in a later exercise begin that one anew, and leave the earlier ones as they are', () => {
    const player = run(...ticks(50), { kind: 'easier' }).player
    expect(player).toMatchObject({ elapsed: 28, timeline: { length: 124 }, items: [{ outcome: 'done', step: 'as-planned' }, { step: 'easier' }, {}] })
  })
})

describe('"that hurt"', () => {
  const hurt = run(...ticks(40), { kind: 'that-hurt' })
  const after = (choice: 'danger' | 'next' | 'easier' | 'stop', from: Player = hurt.player) => play(from, { kind: 'after-hurt', choice })

  test('stops the clock, notes it, and asks about danger signs first', () => {
    expect(hurt.player).toMatchObject({ status: 'asking-about-pain', elapsed: 40, items: [{ hurt: false }, { hurt: true }, { hurt: false }] })
    expect(hurt.effects.slice(-2)).toEqual([{ kind: 'ask-about-pain' }, { kind: 'keep' }])
    for (const event of [tick(1), RESUME, { kind: 'pause' }, { kind: 'skip' }, { kind: 'back' }, { kind: 'easier' }, { kind: 'harder' }, { kind: 'that-hurt' }] as const) {
      expect(play(hurt.player, event), event.kind).toEqual({ player: hurt.player, effects: [] })
    }
    expect(play(hurt.player, { kind: 'stop' }).player.status).toBe('stopped')
  })

  test('with a danger sign stops the session and leads to screening', () => {
    expect(after('danger')).toEqual({ player: { ...hurt.player, status: 'stopped' }, effects: [{ kind: 'screen' }, { kind: 'keep' }] })
  })

  test('may stop the session', () => {
    expect(after('stop')).toEqual({ player: { ...hurt.player, status: 'stopped' }, effects: [{ kind: 'keep' }, { kind: 'finished' }] })
  })

  test('may go on to the next exercise', () => {
    expect(after('next').player).toMatchObject({ status: 'running', elapsed: 66, items: [{}, { outcome: 'skipped', hurt: true }, {}] })
  })

  test('may go on with an easier step, and the pain stays noted', () => {
    expect(after('easier').player).toMatchObject({ status: 'running', elapsed: 28, items: [{}, { step: 'easier', doing: { exercise: 'b-small' }, hurt: true }, {}] })
  })

  test('with an easier step that hurts as well goes on to the next exercise', () => {
    expect(play(after('easier').player, ...ticks(10), { kind: 'that-hurt' }, { kind: 'after-hurt', choice: 'easier' }).player).toMatchObject({ status: 'running', items: [{}, { outcome: 'skipped', step: 'easier' }, { outcome: 'to-do' }] })
  })

  test('without an easier step goes on to the next exercise, or to the end', () => {
    const last = run(...ticks(80), { kind: 'that-hurt' })
    expect(after('easier', last.player).player).toMatchObject({ status: 'finished', items: [{}, {}, { outcome: 'skipped', hurt: true }] })
  })

  test('is not answered when nobody asked', () => {
    const before = run(...ticks(40)).player
    for (const choice of ['danger', 'next', 'easier', 'stop'] as const) expect(after(choice, before)).toEqual({ player: before, effects: [] })
  })
})

describe('stop', () => {
  test('ends the session where it is, and what was not reached stays to do', () => {
    const { player, effects } = run(...ticks(40), { kind: 'stop' })
    expect(player).toMatchObject({ status: 'stopped', elapsed: 40 })
    expect(outcomes(player)).toEqual(['done', 'to-do', 'to-do'])
    expect(effects.slice(-2)).toEqual([{ kind: 'keep' }, { kind: 'finished' }])
  })
})

describe('a clearance', () => {
  const clearance = clearanceWith({ at: instant(0) })
  const late = instant(clearance.validUntil + 1)

  test('must hold when a session starts: until its last moment, and not after it', () => {
    expect(startSession(clearance, SESSION, clearance.validUntil).ok).toBe(true)
    expect(startSession(clearance, SESSION, late)).toEqual({ ok: false, error: { type: 'clearance-expired', validUntil: clearance.validUntil } })
  })

  test('must hold when a kept session goes on, whatever it did when it began', () => {
    const kept = run(...ticks(40)).player
    expect(resumeSession(clearance, kept, clearance.validUntil)).toEqual({ ok: true, value: { ...kept, status: 'paused' } })
    expect(resumeSession(clearance, kept, late)).toEqual({ ok: false, error: { type: 'clearance-expired', validUntil: clearance.validUntil } })
  })

  test.each(['paused', 'asking-about-pain', 'finished', 'stopped'] as const)('lets a session that is %s stay so', (status) => {
    const kept = { ...run().player, status, elapsed: seconds(40) }
    expect(resumeSession(clearance, kept, instant(0))).toEqual({ ok: true, value: kept })
  })
})
