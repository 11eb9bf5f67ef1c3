// Scenes for the test of the stage, made in the same way in the page and beside it.
import { bodyAt, extentOf, prepare, setScene, viewOf, type Clip, type Scene, type StanceName } from '@rhomboid/motion'

const clipOf = (stance: StanceName, turn: number, tilt: number, more: Partial<Clip> = {}): Clip => ({ stance, camera: { turn, tilt }, props: [], muscles: {}, poses: { start: {}, end: {} }, ...more })

/** Bodies in every stance, from all around, from high and low. */
export const CLIPS: Readonly<Record<string, Clip>> = {
  standing: clipOf('standing', 25, 10),
  overhead: clipOf('standing', 160, 30, { poses: { start: {}, end: { both: { shoulder: { elevation: 165, plane: 40 } } } } }),
  seated: clipOf('seated', -40, 15, { poses: { start: {}, end: { spine: { twist: 25 } } } }),
  'all-fours': clipOf('all-fours', 90, 5),
  kneeling: clipOf('kneeling', 200, 45),
  supine: clipOf('supine', 60, 20),
}

const AT = { phase: 'hold', elapsed: 1, length: 3 } as const

export const toScene = (clip: Clip): Scene => {
  const prepared = prepare(clip)
  return setScene(prepared, bodyAt(prepared, AT), extentOf(prepared), viewOf(prepared), 1)
}
