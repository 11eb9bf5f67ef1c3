import type { Dosage, Work } from '../knowledge/dosage.ts'
import type { Item, Prescription } from '../programme/programme.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { instant, seconds, sets } from '../units.ts'
import { startSession, step, type Effect, type Player, type PlayerEvent } from './player.ts'

export const prescription = (exercise: string, count: number, work: Work, rest = 0, sides: Dosage['sides'] = 'none'): Prescription => ({
  exercise,
  form: 'main',
  dosage: { sets: sets(count), work, rest: seconds(rest), sides },
})

export const item = (planned: Prescription, steps: Pick<Item, 'easier' | 'harder'> = {}): Item => ({
  ...planned,
  because: { kind: 'keeps-moving' },
  doseBecause: 'start',
  advice: [],
  ...steps,
})

/** A session that was begun, and is paused at its first second. */
export const begun = (items: readonly Item[]): Player => {
  const started = startSession(clearanceWith(), items, instant(0))
  if (!started.ok) throw new Error('the clearance of the test is over')
  return started.value
}

/** Plays events one after the other; what a door would have had to do comes with the player. */
export const play = (player: Player, ...events: readonly PlayerEvent[]): { readonly player: Player; readonly effects: readonly Effect[] } =>
  events.reduce<{ readonly player: Player; readonly effects: readonly Effect[] }>(
    ({ player: before, effects }, event) => {
      const [after, more] = step(before, event)
      return { player: after, effects: [...effects, ...more] }
    },
    { player, effects: [] },
  )

export const tick = (by: number): PlayerEvent => ({ kind: 'tick', seconds: by })
/** So many ticks of a second. */
export const ticks = (count: number): readonly PlayerEvent[] => Array.from({ length: count }, () => tick(1))
export const RESUME: PlayerEvent = { kind: 'resume' }
