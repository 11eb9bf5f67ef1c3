import { SKELETONS } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import type { Prepared } from '../clip/prepare.ts'
import { facesOf } from '../props/faces.ts'
import { cameraFor, type Extent, type View } from './camera.ts'
import type { Scene } from './scene.ts'

/** From where a clip's author wants it to be seen; for the left side from the mirrored place. */
export const viewOf = ({ clip: { camera }, side }: Prepared): View => ({ turn: side === 'right' ? camera.turn : -camera.turn, tilt: camera.tilt, zoom: camera.zoom ?? 1 })

/** A body of this clip with its things and its working muscles, before a camera that shows the whole clip. Aspect is width by height. */
export const setScene = (prepared: Prepared, body: Solution, extent: Extent, view: View, aspect: number, ghost?: Solution): Scene => ({
  body,
  faces: facesOf(prepared.props, SKELETONS[prepared.build], body),
  muscles: prepared.muscles,
  camera: cameraFor(extent, view, aspect),
  ...(ghost ? { ghost } : {}),
})
