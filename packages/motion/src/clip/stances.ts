import type { Rest } from '../body/solve.ts'
import { SEAT_HEIGHT } from '../props/prop.ts'
import type { HoldSpec, PoseSpec, SideSpec, StanceName } from './clip.ts'

export interface Stance {
  readonly rest: Rest
  readonly straightArms: boolean
  readonly pose: PoseSpec
}

/** How high the pelvis joint is over what is sat on, metres. */
const SITTING = 0.105

const standingFoot: HoldSpec = { on: 'floor', at: [0.1, 0, 0], pole: [0.12, 0, 1], along: [0.1, 0, 1], facing: [0, -1, 0] }
const seatedFoot: HoldSpec = { on: 'floor', at: [0.11, 0, 0.44], pole: [0.1, 0.6, 1], along: [0.1, 0, 1], facing: [0, -1, 0] }
const hangingArm: SideSpec = { shoulder: { elevation: 8, plane: 15 }, elbow: { flex: 14 }, forearm: { pronation: 15 }, fingers: { curl: 22 } }
const handInLap: HoldSpec = { on: 'thigh', in: 'hip', at: [-0.01, -0.25, 0.095], pole: [0.9, -0.6, -0.5], along: [-0.25, -1, 0.1], facing: [0, 0, -1] }
const flatHand: HoldSpec = { on: 'floor', at: [0.16, 0, 0.27], pole: [0.25, 0.2, -1], along: [0.06, 0, 1], facing: [0, -1, 0] }

export const STANCE: Readonly<Record<StanceName, Stance>> = {
  standing: { rest: 'feet', straightArms: false, pose: { pelvis: { z: 0.01 }, bend: 5, both: { ...hangingArm, foot: standingFoot } } },
  seated: {
    rest: 'given',
    straightArms: false,
    pose: { pelvis: { y: SEAT_HEIGHT + SITTING, z: 0 }, both: { fingers: { curl: 14 }, hand: handInLap, foot: seatedFoot } },
  },
  'all-fours': {
    rest: 'knees',
    straightArms: true,
    pose: {
      pelvis: { z: -0.27, pitch: 85 },
      look: { flex: -8 },
      both: { hand: flatHand, foot: { on: 'floor', knee: [0.1, -0.27] } },
    },
  },
  kneeling: {
    rest: 'knees',
    straightArms: false,
    pose: { pelvis: { z: -0.27 }, both: { ...hangingArm, foot: { on: 'floor', knee: [0.1, -0.27] } } },
  },
  prone: {
    rest: 'body',
    straightArms: false,
    pose: {
      pelvis: { y: 0.12, pitch: 90 },
      both: { shoulder: { elevation: 12, plane: 0, twist: 0 }, elbow: { flex: 5 }, hip: { abduction: 5 }, knee: { flex: 2 }, ankle: { flex: -50 }, fingers: { curl: 12 } },
    },
  },
  supine: {
    rest: 'body',
    straightArms: false,
    pose: {
      pelvis: { y: 0.12, pitch: -90 },
      both: { shoulder: { elevation: 18, plane: 0 }, elbow: { flex: 8 }, forearm: { pronation: 40 }, hip: { flex: 45, abduction: 2 }, knee: { flex: 90 }, ankle: { flex: -42 }, fingers: { curl: 15 } },
    },
  },
  'side-lying': {
    // On its left side: its right side is up, its front faces +Z.
    rest: 'body',
    straightArms: false,
    pose: {
      pelvis: { y: 0.16, roll: -90 },
      both: { shoulder: { elevation: 85, plane: 90 }, elbow: { flex: 6 }, forearm: { pronation: 0 }, hip: { flex: 80 }, knee: { flex: 85 }, fingers: { curl: 10 } },
    },
  },
}
