import { describe, expect, test } from 'vitest'
import { holds } from '../knowledge/dosages.fixture.ts'
import type { Prescription } from '../programme/programme.ts'
import { instant } from '../units.ts'
import { logOf } from './log.ts'
import type { PlayerEvent } from './player.ts'
import { begun, item, play, prescription, RESUME, ticks } from './sessions.fixture.ts'

const SMALL = prescription('row-seated', 1, holds(1, 5))
const [ROLL, ROW, REACH, WALK] = ['roll', 'row', 'reach', 'walk'].map((id) => prescription(id, 1, holds(2, 10))) as [Prescription, Prescription, Prescription, Prescription]
const SESSION = [item(ROLL), item(ROW, { easier: SMALL }), item(REACH), item(WALK)]

describe('the log of a session', () => {
  test('says of each exercise what was planned, what was done, how it ended and for how long', () => {
    const { player } = play(begun(SESSION), RESUME, { kind: 'skip' }, ...ticks(12), { kind: 'that-hurt' }, { kind: 'after-hurt', choice: 'easier' }, ...ticks(13), ...ticks(10), { kind: 'stop' })
    expect(logOf(player, instant(1_000), instant(90_000))).toEqual({
      startedAt: 1_000,
      endedAt: 90_000,
      completed: false,
      items: [
        { ...ROLL, plannedExercise: 'roll', plannedForm: 'main', outcome: 'skipped', step: 'as-planned', hurt: false, worked: 0 },
        { ...SMALL, plannedExercise: 'row', plannedForm: 'main', outcome: 'done', step: 'easier', hurt: true, worked: 4 + 5 },
        { ...REACH, plannedExercise: 'reach', plannedForm: 'main', outcome: 'begun', step: 'as-planned', hurt: false, worked: 2 },
        { ...WALK, plannedExercise: 'walk', plannedForm: 'main', outcome: 'not-reached', step: 'as-planned', hurt: false, worked: 0 },
      ],
    })
  })

  test('knows what was begun from what was never reached, by its work or by its pain', () => {
    const outcomes = (...events: readonly PlayerEvent[]) => logOf(play(begun(SESSION), RESUME, ...events, { kind: 'stop' }).player, instant(0), instant(1)).items.map(({ outcome }) => outcome)
    expect(outcomes()).toEqual(['not-reached', 'not-reached', 'not-reached', 'not-reached'])
    expect(outcomes(...ticks(9))).toEqual(['begun', 'not-reached', 'not-reached', 'not-reached'])
    expect(outcomes(...ticks(3), { kind: 'that-hurt' })).toEqual(['begun', 'not-reached', 'not-reached', 'not-reached'])
    expect(outcomes(...ticks(28))).toEqual(['done', 'not-reached', 'not-reached', 'not-reached'])
  })

  test('is complete when the session was finished, skips included', () => {
    const finished = play(begun(SESSION), RESUME, ...SESSION.map(() => ({ kind: 'skip' }) as const)).player
    expect(logOf(finished, instant(0), instant(1)).completed).toBe(true)
    expect(logOf(begun(SESSION), instant(0), instant(1)).completed).toBe(false)
  })

  test('has no closing answers of its own: they come later, or never', () => {
    expect(Object.keys(logOf(begun(SESSION), instant(0), instant(1)))).toEqual(['startedAt', 'endedAt', 'completed', 'items'])
  })
})
