import { SKELETONS } from '../body/build.ts'
import { isCarried, obstaclesOf, type Obstacle } from '../props/obstacles.ts'
import { runsOf, USUAL_PACE, type Pace } from './checks/frames.ts'
import { checkLimits } from './checks/limits.ts'
import { checkPlanted, checkReach } from './checks/planted.ts'
import { newFindings, type Problem } from './checks/problem.ts'
import { checkSelf } from './checks/self.ts'
import { checkSmooth } from './checks/smooth.ts'
import { checkThrough } from './checks/through.ts'
import type { Prepared } from './prepare.ts'

export { problemInWords, type Check, type Problem } from './checks/problem.ts'

/**
 * What no body could do in this clip, played as a person would see it: joints beyond their limits, parts that go
 * through things or through each other, planted hands and feet that wander, holds out of reach, jumps.
 * Empty for a clip that is fit to be shown.
 */
export const validate = (prepared: Prepared, pace: Partial<Pace> = {}): readonly Problem[] => {
  const whole: Pace = { ...USUAL_PACE, ...pace }
  const skeleton = SKELETONS[prepared.build]
  const findings = newFindings()
  const areCarried = prepared.props.some(isCarried)
  let obstacles: readonly Obstacle[] | undefined
  for (const run of runsOf(prepared, whole)) {
    for (const frame of run.frames) {
      if (!obstacles || areCarried) obstacles = obstaclesOf(prepared.props, skeleton, frame.body)
      checkLimits(skeleton, frame, findings)
      checkThrough(obstacles, frame, findings)
      checkPlanted(skeleton, frame, findings)
      checkSelf(frame, findings)
    }
    checkReach(prepared, run, findings)
    checkSmooth(skeleton, run, whole, findings)
  }
  return findings.all()
}
