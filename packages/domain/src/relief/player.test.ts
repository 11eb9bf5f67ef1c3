import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../knowledge/guide.ts'
import { beginRelief, breathAt, reliefSeconds, reliefStep, stepSeconds, type Relief, type ReliefEvent } from './player.ts'

const HEAT: Guide = {
  minutes: [12, 22],
  checkFirst: ['numb'],
  refusedFor: [],
  steps: [
    { id: 'place', kind: 'ready', seconds: 60 },
    { id: 'warm', kind: 'steady', seconds: 300 },
    { id: 'look', kind: 'check', seconds: 30 },
    { id: 'more', kind: 'steady', seconds: 600, adjustable: [300, 900] },
    { id: 'breathe', kind: 'breaths', count: 3, in: 4, out: 6 },
    { id: 'end', kind: 'done', seconds: 0 },
  ],
}
const after = (relief: Relief, ...events: readonly ReliefEvent[]): Relief => events.reduce((now, event) => reliefStep(now, event, HEAT), relief)
const seconds = (count: number): readonly ReliefEvent[] => Array.from({ length: count }, () => ({ kind: 'tick', seconds: 1 }))
const stepOf = ({ at }: Relief) => HEAT.steps[at]?.id

describe('a guided technique', () => {
  test('goes from step to step with the time, and waits at a look at the skin until it is answered', () => {
    const warm = after(beginRelief(HEAT), ...seconds(60))
    expect(stepOf(warm)).toBe('warm')
    const looking = after(warm, ...seconds(300))
    expect([stepOf(looking), looking.status]).toEqual(['look', 'asking'])
    expect(after(looking, ...seconds(3_000))).toEqual(looking)
    expect(after(looking, { kind: 'next' })).toEqual(looking)
    const more = after(looking, { kind: 'looked', isWell: true })
    expect([stepOf(more), more.status]).toEqual(['more', 'running'])
  })

  test('stops for good when the skin is not well', () => {
    const looking = after(beginRelief(HEAT), ...seconds(360))
    const stopped = after(looking, { kind: 'looked', isWell: false })
    expect(stopped.status).toBe('stopped')
    expect(after(stopped, { kind: 'resume' }, { kind: 'next' }, ...seconds(10))).toEqual(stopped)
  })

  test('ends after its last step, with the seconds that were worked: not those of getting ready or looking', () => {
    const whole = after(beginRelief(HEAT), ...seconds(360), { kind: 'looked', isWell: true }, ...seconds(630))
    expect(whole.status).toBe('done')
    expect(whole.worked).toBe(300 + 600 + 30)
  })

  test('counts no time while it is paused, and none while the phone slept', () => {
    const paused = after(beginRelief(HEAT), ...seconds(5), { kind: 'pause' }, ...seconds(50))
    expect(paused.elapsed).toBe(5)
    const woken = after(beginRelief(HEAT), { kind: 'tick', seconds: 4_000 })
    expect(woken.elapsed).toBe(5)
  })

  test('takes a length only for a step that may be changed, and only within its range', () => {
    const given = beginRelief(HEAT, { more: 5_000, warm: 10_000, nothing: 1 })
    expect(given.lengths).toEqual({ more: 900 })
    expect(beginRelief(HEAT, { more: 10 }).lengths).toEqual({ more: 300 })
    expect(reliefSeconds(HEAT, given)).toBe(60 + 300 + 30 + 900 + 30)
    expect(stepSeconds(HEAT.steps[3] ?? HEAT.steps[0], given)).toBe(900)
  })

  test('never shows a step that is not there, and never passes a look unanswered, whatever is pressed', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('tick' as const), seconds: fc.double({ min: -5, max: 400, noNaN: true }) }),
      fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'next' as const, 'back' as const) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        let relief = beginRelief(HEAT)
        for (const one of events) {
          relief = reliefStep(relief, one, HEAT)
          expect(relief.at).toBeLessThanOrEqual(2)
          expect(relief.elapsed).toBeLessThanOrEqual(stepSeconds(HEAT.steps[relief.at] ?? HEAT.steps[0], relief))
        }
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})

test.each([
  [0, 'in', 1],
  [3.9, 'in', 1],
  [4, 'out', 1],
  [9.9, 'out', 1],
  [10, 'in', 2],
  [29.9, 'out', 3],
])('at %d s of three breaths of 4 and 6 s it is breath "%s" number %i', (elapsed, phase, breath) => {
  expect(breathAt({ id: 'b', kind: 'breaths', count: 3, in: 4, out: 6 }, elapsed)).toMatchObject({ phase, breath })
})
