import type { Solution } from '../body/solve.ts'
import type { MuscleEffort } from '../clip/muscle.ts'
import type { Face } from '../props/solid.ts'
import type { Camera } from './camera.ts'

export const SKIN_TONES = ['porcelain', 'sand', 'honey', 'chestnut', 'espresso'] as const
export type SkinTone = (typeof SKIN_TONES)[number]

/** What a renderer draws: one body with its things at one instant. Both renderers draw the same from the same. */
export interface Scene {
  readonly body: Solution
  /** The start pose, drawn faintly. */
  readonly ghost?: Solution
  readonly faces: readonly Face[]
  readonly muscles: readonly MuscleEffort[]
  readonly camera: Camera
}
