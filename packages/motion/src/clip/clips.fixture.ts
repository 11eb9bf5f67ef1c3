import type { Clip } from './clip.ts'
import type { Problem } from './checks/problem.ts'

const seen = { camera: { turn: 0, tilt: 10 }, props: [], muscles: {} } as const

/** Clips that a body can do. */
export const GOOD: Readonly<Record<string, Clip>> = {
  'arms to the side and up': {
    ...seen,
    stance: 'standing',
    poses: { start: {}, end: { both: { shoulder: { elevation: 150, plane: 10, twist: 30 } } } },
  },
  'turning on a chair, hands in the lap': {
    ...seen,
    stance: 'seated',
    props: [{ kind: 'chair' }],
    poses: { start: {}, end: { spine: { twist: 12 }, look: { twist: 15 } } },
  },
  'a round back and a hollow one on all fours': {
    ...seen,
    stance: 'all-fours',
    props: [{ kind: 'mat', at: [0, -0.2] }],
    poses: { start: { spine: { flex: -28 }, look: { flex: -10 } }, end: { spine: { flex: 50 }, look: { flex: 25 } } },
  },
  'hands on a wall, elbows bending': {
    ...seen,
    stance: 'standing',
    props: [{ kind: 'wall', z: 0.45 }],
    poses: {
      start: { both: { hand: { on: 'wall', at: [0.2, 1.5, 0.45], along: [-0.1, 1, 0], facing: [0, 0, 1], pole: [0.6, -1, -0.3] }, fingers: { curl: 0 } } },
      end: { like: 'start', pelvis: { z: 0.06, pitch: 6 } },
    },
  },
  'arms that lift with the breath': {
    ...seen,
    stance: 'standing',
    in: ['low', 'wide'],
    exhale: ['wide', 'low'],
    poses: { low: {}, wide: { both: { shoulder: { elevation: 70, plane: 20 } } } },
  },
  'shoulders going round': {
    ...seen,
    stance: 'standing',
    cycle: ['down', 'front', 'up', 'behind'],
    period: 3,
    poses: {
      down: {},
      front: { both: { girdle: { protraction: 14, elevation: 8 } } },
      up: { both: { girdle: { elevation: 20 } } },
      behind: { both: { girdle: { protraction: -14, elevation: 8 } } },
    },
  },
  'knees drawn to the chest, lying': {
    ...seen,
    stance: 'supine',
    props: [{ kind: 'mat' }],
    poses: { start: {}, end: { spine: { flex: 15 }, both: { hip: { flex: 120 }, knee: { flex: 130 } } } },
  },
}

export interface Broken {
  readonly clip: Clip
  /** What is wrong, at its worst moment: amounts to a tenth of a unit, seconds to a frame. */
  readonly problem: Pick<Problem, 'check' | 'part' | 'phase' | 'seconds' | 'amount'> & { readonly against?: string }
}

const planted = (z: number) => ({ foot: { on: 'floor', at: [0.1, 0, z] } }) as const

/** Clips that no body can do, each in one way. */
export const BROKEN: Readonly<Record<string, Broken>> = {
  'a knee that bends forwards': {
    clip: { ...seen, stance: 'prone', poses: { start: {}, end: { right: { knee: { flex: -12 } } } } },
    problem: { check: 'limits', part: 'kneeR', against: 'flex', phase: 'out', seconds: 2, amount: -12 },
  },
  'a neck that turns like an owl’s': {
    clip: { ...seen, stance: 'standing', poses: { start: {}, end: { neck: { twist: 55 } } } },
    problem: { check: 'limits', part: 'neck', against: 'twist', phase: 'out', seconds: 2, amount: 55 },
  },
  'an arm further behind the back than a shoulder goes': {
    clip: { ...seen, stance: 'standing', poses: { start: {}, end: { left: { shoulder: { elevation: 60, plane: -120 } } } } },
    problem: { check: 'limits', part: 'shoulderL', against: 'plane', phase: 'out', seconds: 2, amount: -120 },
  },
  'a hand through a wall': {
    clip: { ...seen, stance: 'standing', props: [{ kind: 'wall', z: 0.6 }], poses: { start: {}, end: { right: { shoulder: { elevation: 90, plane: 90 }, elbow: { flex: 0 }, fingers: { curl: 0 } } } } },
    problem: { check: 'through', part: 'handR', against: 'wall', phase: 'out', seconds: 2, amount: 10.06 },
  },
  'a head through the floor': {
    clip: { ...seen, stance: 'prone', rest: 'given', poses: { start: {}, end: { look: { flex: 40 } } } },
    problem: { check: 'through', part: 'head', against: 'floor', phase: 'out', seconds: 2, amount: 3.77 },
  },
  'a foot that slides while it stands': {
    clip: { ...seen, stance: 'standing', rest: 'given', poses: { start: { pelvis: { y: 0.93 }, left: planted(0) }, end: { pelvis: { y: 0.93, z: 0.25 }, left: planted(0), right: { foot: { on: 'floor', at: [0.1, 0, 0.24] } } } } },
    problem: { check: 'planted', part: 'ankleL', phase: 'out', seconds: 2, amount: 1.34 },
  },
  'knees that leave the floor they kneel on': {
    clip: { ...seen, stance: 'kneeling', rest: 'given', poses: { start: { pelvis: { y: 0.525 } }, end: { pelvis: { y: 0.57 } } } },
    problem: { check: 'planted', part: 'kneeL', phase: 'out', seconds: 2, amount: 4.5 },
  },
  'a hand that does not come to the wall': {
    clip: {
      ...seen,
      stance: 'standing',
      props: [{ kind: 'wall', z: 0.8 }],
      poses: { start: {}, end: { left: { hand: { on: 'wall', at: [0.2, 1.2, 0.8], along: [0, -0.2, 1], facing: [-1, 0, 0] } } } },
    },
    problem: { check: 'reach', part: 'wristL', phase: 'out', seconds: 2, amount: 25.01 },
  },
  'a forearm through the chest': {
    clip: { ...seen, stance: 'standing', poses: { start: {}, end: { right: { shoulder: { elevation: 20, plane: 60, twist: -80 }, elbow: { flex: 115 } } } } },
    problem: { check: 'self', part: 'forearmR', against: 'trunk', phase: 'out', seconds: 2, amount: 4.03 },
  },
  'an elbow that jumps': {
    clip: {
      ...seen,
      stance: 'standing',
      hold: ['bent'],
      poses: { start: {}, end: { left: { elbow: { flex: 20 } } }, bent: { left: { elbow: { flex: 100 } } } },
    },
    problem: { check: 'smooth', part: 'elbowL', phase: 'hold', seconds: 0, amount: 1600 },
  },
}
