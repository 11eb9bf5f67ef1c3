import { SKELETONS, type Skeleton } from '../../body/build.ts'
import { placed, type PlacedPiece } from '../../body/shape.ts'
import type { Solution } from '../../body/solve.ts'
import { bodyAt, neighboursAt, polesOf, roundsOf, type ClipPhase, type Instant } from '../play.ts'
import type { Key, Prepared } from '../prepare.ts'

/** How fast a clip is played while it is checked, seconds. */
export interface Pace {
  /** For moving out and back, and for each half of a breath. */
  readonly moving: number
  readonly holding: number
  readonly framesPerSecond: number
}

export const USUAL_PACE: Pace = { moving: 2, holding: 3, framesPerSecond: 20 }

/** The body at one moment, and the two poses that it is between. */
export interface Frame extends Instant {
  readonly body: Solution
  readonly pieces: readonly PlacedPiece[]
  readonly from: Key
  readonly to: Key
  /** How far from the one to the other, 0 to 1. */
  readonly share: number
}

/** Frames that are shown one after another. After the last comes the frame at `again`, round and round. */
export interface Run {
  readonly frames: readonly Frame[]
  readonly again: number
}

/** Every way in which the clip can be played: out and back, a breath, or round and round. */
export const runsOf = (prepared: Prepared, pace: Pace = USUAL_PACE): readonly Run[] => {
  return Array.from({ length: roundsOf(prepared) }, (_, i) => runsOfRound(prepared, pace, i + 1)).flat()
}

const runsOfRound = (prepared: Prepared, pace: Pace, round: number): readonly Run[] => {
  const { clip } = prepared
  const poles = polesOf(prepared, round)
  const ways: readonly (readonly ClipPhase[])[] = [
    ...(clip.in && !clip.out ? [] : [['ready', 'out', 'hold', 'back'] as const]),
    ...(clip.in ? [['in', 'exhale'] as const] : []),
    ...(clip.cycle ? [['steady'] as const] : []),
  ]
  return ways.flatMap((way) => {
    const phases = way.filter((phase) => poles[phase].every((name) => name in prepared.keys))
    const parts = phases.map((phase) => framesOf(prepared, phase, pace, round))
    return parts.length > 0 ? [{ frames: parts.flat(), again: phases[0] === 'ready' && parts.length > 1 ? (parts[0] ?? []).length : 0 }] : []
  })
}

const framesOf = (prepared: Prepared, phase: ClipPhase, pace: Pace, round: number): readonly Frame[] => {
  const count = polesOf(prepared, round)[phase].length
  const length = lengthOf(prepared, phase, count, pace)
  // Who stays in one pose only breathes, which moves no joint.
  const steps = count === 1 ? 1 : Math.max(1, Math.round(length * pace.framesPerSecond))
  const skeleton: Skeleton = SKELETONS[prepared.build]
  return Array.from({ length: steps + 1 }, (_, i) => {
    const instant: Instant = { phase, elapsed: (length * i) / steps, length, round }
    const body = bodyAt(prepared, instant)
    return { ...instant, ...neighboursAt(prepared, instant), body, pieces: placed(skeleton, body) }
  })
}

const lengthOf = ({ clip }: Prepared, phase: ClipPhase, count: number, { moving, holding }: Pace): number => {
  const { period = 2 } = clip
  if (phase === 'steady') return period
  if (phase === 'hold') return count > 1 ? Math.max(1, Math.round(holding / period)) * period : holding
  return phase === 'ready' ? 1 : moving
}
