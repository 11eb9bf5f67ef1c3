import type { Kind, Level, Pattern } from '../knowledge/exercise.ts'
import type { Goal } from './person.ts'

/** A place in a session that one exercise fills. */
export interface Slot {
  readonly kinds: readonly Kind[]
  readonly pattern?: Pattern
  readonly role: 'warm-up' | 'main'
}

const warmUp: Slot = { kinds: ['mobility'], role: 'warm-up' }
const mobility: Slot = { kinds: ['mobility'], role: 'main' }
const motor: Slot = { kinds: ['motor'], role: 'main' }
const stretch: Slot = { kinds: ['stretch', 'mobility'], role: 'main' }
const relax: Slot = { kinds: ['relax'], role: 'main' }
const pull: Slot = { kinds: ['strength', 'motor'], pattern: 'pull', role: 'main' }
const push: Slot = { kinds: ['strength', 'motor'], pattern: 'push', role: 'main' }

/**
 * What a session is made of, the most needed slot first; a short session takes the first
 * few. Shares of mobility and strength follow the programme's balance rule (level 1: 80 %
 * mobility, 2: half, 3: 40 %); a push never comes without a pull before it.
 */
export const slotsFor = (level: Level, kind: 'move' | 'build', goal: Goal): readonly Slot[] => {
  if (level === 0) return [warmUp, motor, relax, mobility, mobility]
  if (kind === 'move') {
    const moving = level === 1 ? [warmUp, mobility, motor, mobility, mobility, mobility, motor] : [warmUp, mobility, stretch, mobility, motor, stretch, mobility]
    return goal === 'ease' ? [...moving.slice(0, 2), relax, ...moving.slice(2)] : [...moving.slice(0, 4), relax, ...moving.slice(4)]
  }
  const building = level === 2 ? [warmUp, pull, mobility, pull, stretch, push, mobility, pull] : [warmUp, pull, push, mobility, pull, stretch, pull, mobility]
  return goal === 'ease' ? [...building.slice(0, 3), relax, ...building.slice(3)] : [...building, relax]
}

/** Warm-up, mobility, motor control, strength, stretch, breathing; a walk comes last, when the guided part is over. */
export const ORDER: readonly Kind[] = ['mobility', 'motor', 'strength', 'stretch', 'relax', 'aerobic']
