import { dot, subtract, type Vector } from '../../geometry/vector.ts'
import type { Face, Material } from '../../props/solid.ts'
import type { Camera } from '../camera.ts'
import type { DepthPlane, Nearest } from './fill.ts'
import { cutByLight } from './face-light.ts'
import type { FaceLevel } from './light.ts'
import { faceToScreen, type Outline, type Size } from './screen.ts'

/** A face, or a part of one, that turns to the eye, in the picture. */
export interface SeenFace {
  readonly face: Face
  readonly material: Material
  readonly outline: Outline
  readonly plane: DepthPlane
  readonly level: FaceLevel
  /** It lies on the floor, and shadows fall on it. */
  readonly isOnFloor: boolean
}

/** What is no higher than this lies on the floor, metres. */
const FLOOR_THINGS = 0.02
/** What a body rests on it also sinks into; so a thing hides the body only when it is nearer by this, metres. */
export const GIVE = 0.006

/** The faces that turn their outer side to the eye, in the given order, cut where the light on them steps. */
export const seenFaces = (faces: readonly Face[], camera: Camera, light: Vector, size: Size): readonly SeenFace[] =>
  cutByLight(faces, light).flatMap(({ face, corners, level }): readonly SeenFace[] => {
    if (dot(face.normal, subtract(camera.eye, corners[0] as Vector)) <= 1e-6) return []
    const outline = faceToScreen(camera, corners, size)
    return outline.length < 6 ? [] : [{ face, material: face.material, outline, plane: planeOf(face, camera, size), level, isOnFloor: lies(face) }]
  })

/** Whether a face lies on the floor. */
export const lies = ({ corners }: Face): boolean => corners.every(([, y]) => y < FLOOR_THINGS)

/** Whether the body is there and no thing stands before it. */
export const isBodySeen = ({ body, things }: { readonly body: Nearest; readonly things: Nearest }, pixel: number): boolean =>
  (body.owner[pixel] as number) >= 0 && (body.depth[pixel] as number) < (things.depth[pixel] as number) + GIVE

/** The depth of a face's plane, for any pixel, also beside the face. */
export const planeOf = ({ corners, normal }: Face, camera: Camera, { width, height }: Size): DepthPlane => {
  const { eye, towards, right, up, slope, aspect } = camera
  // A ray through the pixel is u·right + v·up − towards for each metre of depth; it meets the plane at depth reach / (normal · ray).
  const reach = dot(normal, subtract(corners[0] as Vector, eye)) || -1e-9
  const u = (dot(normal, right) * slope * aspect) / reach
  const v = (dot(normal, up) * slope) / reach
  const ahead = -dot(normal, towards) / reach
  return { start: ahead - u + v, across: (2 * u) / width, down: (-2 * v) / height }
}
