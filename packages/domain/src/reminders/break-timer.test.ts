import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, seconds } from '../units.ts'
import { nextBreak, startBreakTimer, stepBreak, type BreakEffect, type BreakTick, type BreakTimer } from './break-timer.ts'

const RULES = { every: 40, length: seconds(45), quiet: { from: '00:00', to: '00:00' } } as const
const MINUTE = 60_000
const START = 1_000_000_000

/** A desk: a clock that ticks every second, and somebody at it. */
const desk = (rules: Parameters<typeof stepBreak>[2] = RULES) => {
  let now = START
  let timer: BreakTimer = startBreakTimer(instant(now))
  let seen: BreakEffect[] = []
  const take = ([next, effects]: ReturnType<typeof stepBreak>): void => {
    timer = next
    seen = [...seen, ...effects]
  }
  return {
    /** Ticks for so many minutes. `typing`: a key every second. */
    wait: (minutes: number, { typing = true, ...change }: Partial<Pick<BreakTick, 'attention' | 'isBusy' | 'minute'>> & { readonly typing?: boolean } = {}) => {
      const lastKey = now
      for (const until = now + minutes * MINUTE; now < until; ) {
        now += 1_000
        take(stepBreak(timer, { kind: 'tick', now: instant(now), minute: 600, attention: 'here', isBusy: false, ...change, lastInput: instant(typing ? now : lastKey) }, rules))
      }
    },
    sleep: (minutes: number) => {
      now += minutes * MINUTE
    },
    tell: (kind: 'start' | 'postpone' | 'skip' | 'stop') => take(stepBreak(timer, { kind, now: instant(now) }, rules)),
    get kind() {
      return timer.kind
    },
    get effects() {
      return seen.map((effect) => (effect.kind === 'ended' ? `${effect.outcome} ${effect.length}` : effect.kind))
    },
    get next() {
      const due = nextBreak(timer, rules)
      return due === undefined ? undefined : (due - now) / MINUTE
    },
  }
}

describe('a break', () => {
  test('comes after its time, once typing pauses', () => {
    const at = desk()
    at.wait(40)
    expect(at.kind).toBe('waiting')
    at.wait(0.05, { typing: false })
    expect(at.effects).toEqual([])
    at.wait(0.1, { typing: false })
    expect([at.kind, at.effects]).toEqual(['offered', ['offer']])
  })

  test('does not wait for ever for a pause', () => {
    const at = desk()
    at.wait(49.9)
    expect(at.kind).toBe('waiting')
    at.wait(0.2)
    expect(at.kind).toBe('offered')
  })

  test('in another window does not wait for a pause that nobody sees', () => {
    const at = desk()
    at.wait(40, { attention: 'elsewhere' })
    expect(at.kind).toBe('offered')
  })

  test('that is begun runs to its end and is kept as taken', () => {
    const at = desk()
    at.wait(40, { attention: 'elsewhere' })
    at.tell('start')
    at.wait(0.7)
    expect(at.kind).toBe('running')
    at.wait(0.1)
    expect([at.kind, at.effects]).toEqual(['working', ['offer', 'withdraw', 'taken 45']])
    expect(at.next).toBeCloseTo(40, 0)
  })

  test('that is ended early is kept with the time it had; one that hardly began is a skipped one', () => {
    const at = desk()
    at.tell('start')
    at.wait(0.5)
    at.tell('stop')
    at.tell('start')
    at.tell('stop')
    expect(at.effects).toEqual(['taken 30', 'skipped 0'])
  })

  test('can be put off before it starts, and comes again in five minutes', () => {
    const at = desk()
    at.wait(40, { attention: 'elsewhere' })
    at.tell('postpone')
    expect([at.kind, at.effects, at.next]).toEqual(['working', ['offer', 'withdraw'], 5])
    at.wait(5, { attention: 'elsewhere' })
    expect(at.kind).toBe('offered')
  })

  test('cannot be put off once it runs', () => {
    const at = desk()
    at.tell('start')
    at.tell('postpone')
    expect(at.kind).toBe('running')
  })

  test('that is skipped is kept as skipped, and the count begins anew', () => {
    const at = desk()
    at.wait(40, { attention: 'elsewhere' })
    at.tell('skip')
    expect([at.kind, at.effects, at.next]).toEqual(['working', ['offer', 'withdraw', 'skipped 0'], 40])
  })

  test('that nobody answers goes by itself and counts as skipped', () => {
    const at = desk()
    at.wait(50, { attention: 'elsewhere' })
    expect(at.effects).toEqual(['offer', 'withdraw', 'skipped 0'])
  })
})

describe('being away counts as a break', () => {
  test('when nothing was touched for three minutes', () => {
    const at = desk()
    at.wait(35)
    at.wait(4, { typing: false })
    expect([at.kind, at.effects]).toEqual(['working', []])
    expect(at.next).toBeGreaterThan(38)
  })

  test('when the device slept', () => {
    const at = desk()
    at.wait(39)
    at.sleep(20)
    at.wait(1)
    expect(at.next).toBeGreaterThan(38)
  })

  test('when the page is hidden and cannot call', () => {
    const at = desk()
    at.wait(60, { attention: 'out-of-reach' })
    expect([at.effects, at.next]).toEqual([[], 40])
  })

  test('and takes back an offer without a word of skipping', () => {
    const at = desk()
    at.wait(40, { attention: 'elsewhere' })
    at.wait(3.1, { typing: false })
    expect([at.kind, at.effects]).toEqual(['working', ['offer', 'withdraw']])
  })
})

test('never during a session: it counts as moving, and an offer goes', () => {
  const at = desk()
  at.wait(60, { isBusy: true })
  expect([at.effects, at.next]).toEqual([[], 40])
  at.wait(40, { attention: 'elsewhere' })
  at.wait(0.1, { isBusy: true })
  expect(at.effects).toEqual(['offer', 'withdraw'])
})

test('never in quiet hours, over midnight too', () => {
  const at = desk({ ...RULES, quiet: { from: '18:00', to: '08:00' } })
  at.wait(60, { minute: 30, attention: 'elsewhere' })
  expect(at.effects).toEqual([])
  at.wait(40, { minute: 480, attention: 'elsewhere' })
  expect(at.effects).toEqual(['offer'])
})

test('whatever happens, every offer is answered once, and nothing is taken that was not begun', () => {
  const act = fc.oneof(fc.constantFrom('start', 'postpone', 'skip', 'stop'), fc.record({ minutes: fc.integer({ min: 0, max: 60 }), typing: fc.boolean(), attention: fc.constantFrom('here', 'elsewhere', 'out-of-reach'), isBusy: fc.boolean() }))
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const at = desk()
      let begun = 0
      for (const one of acts) {
        if (typeof one === 'string') {
          if (one === 'start' && at.kind !== 'running') begun += 1
          at.tell(one as 'start')
        } else at.wait(one.minutes, one as never)
      }
      const count = (kind: string): number => at.effects.filter((effect) => effect.startsWith(kind)).length
      expect(count('offer') - count('withdraw')).toBe(at.kind === 'offered' ? 1 : 0)
      expect(count('taken')).toBeLessThanOrEqual(begun)
    }),
    { numRuns: 60, seed: 7 },
  )
})
