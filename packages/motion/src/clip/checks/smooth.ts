import type { Skeleton } from '../../body/build.ts'
import { degreesBetween, type Rotation } from '../../geometry/rotation.ts'
import type { Pace, Run } from './frames.ts'
import type { Findings } from './problem.ts'

/** Degrees a second: an exercise is never this quick, so what is has jumped. */
const FASTEST = 520

/** Joints that jump from one frame to the next, also from phase to phase and back to the beginning. */
export const checkSmooth = (skeleton: Skeleton, { frames, again }: Run, { framesPerSecond }: Pace, { note }: Findings): void => {
  frames.forEach((frame, i) => {
    const next = frames[i + 1] ?? frames[again]
    if (!next) return
    const isSamePhase = next.phase === frame.phase && next.elapsed > frame.elapsed
    const seconds = isSamePhase ? next.elapsed - frame.elapsed : 1 / framesPerSecond
    for (const { name } of skeleton.joints) {
      const place = skeleton.index[name]
      const amount = degreesBetween(frame.body.local[place] as Rotation, next.body.local[place] as Rotation) / seconds
      if (amount > FASTEST) note({ check: 'smooth', part: name, phase: next.phase, seconds: next.elapsed, amount, limit: FASTEST, unit: '°/s' })
    }
  })
}
