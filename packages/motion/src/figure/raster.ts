import { SKELETONS, type Build } from '../body/build.ts'
import type { Solution } from '../body/solve.ts'
import { dot } from '../geometry/vector.ts'
import { boneFrames } from './bones.ts'
import type { Camera } from './camera.ts'
import { coverTriangles } from './drawing/cover.ts'
import { emptyNearest, fillOutline, fillTriangles, type DepthPlane, type Nearest } from './drawing/fill.ts'
import { keyLight } from './drawing/light.ts'
import { paintSurface } from './drawing/surface.ts'
import { flattenOnFloor } from './drawing/floor.ts'
import { GIVE, lies, seenFaces, type SeenFace } from './drawing/seen-face.ts'
import { toScreen, type Size } from './drawing/screen.ts'
import type { Mesh } from './mesh.ts'
import type { Scene } from './scene.ts'
import { skin } from './skin.ts'

/** A scene as numbers for each pixel, row by row from the top. */
export interface Raster extends Size {
  readonly camera: Camera
  /** The body alone, as if nothing stood before it: depth in metres, and the triangle seen. */
  readonly body: Nearest
  /** How much of the pixel the body takes up, in quarters. */
  readonly cover: Uint8Array
  /** The place in the cloth's `REGIONS` and one more; 0 where there is no body. */
  readonly region: Uint8Array
  /** Cosine between surface and light, −1 to 1, for the body. */
  readonly light: Float32Array
  /** How hard the muscle under the pixel works, 0 to 1. */
  readonly effort: Float32Array
  /** The things alone: depth, and the place in `faces` of the one seen. */
  readonly things: Nearest
  readonly faces: readonly SeenFace[]
  /** 1 where a body or a thing keeps the light from the floor. */
  readonly shadow: Uint8Array
  /** 1 where the start pose would be, when the scene has one. */
  readonly ghost?: Uint8Array
}

export interface RasterOptions extends Size {
  /** Whose bones the mesh hangs on. */
  readonly build: Build
}

/** Draws the scene into pixels. The camera's aspect ought to be the picture's. */
export const rasterise = (scene: Scene, mesh: Mesh, { build, width, height }: RasterOptions): Raster => {
  const size = { width, height }
  const { camera } = scene
  const light = keyLight(camera)
  const { positions, normals } = skin(mesh, boneFrames(SKELETONS[build], scene.body))
  const screen = toScreen(camera, positions, size)
  const body = emptyNearest(size)
  fillTriangles(body, screen, mesh.triangles)

  const faces = seenFaces(scene.faces, camera, light, size)
  const things = emptyNearest(size)
  faces.forEach(({ outline, plane }, place) => fillOutline(things, outline, plane, place))

  return {
    ...size,
    camera,
    body,
    cover: coverTriangles(screen, mesh.triangles, size),
    ...paintSurface({ body, mesh, screen, normals, light, muscles: scene.muscles }),
    things,
    faces,
    shadow: shadowOf(scene, mesh, positions, size),
    ...(scene.ghost ? { ghost: ghostOf(scene.ghost, mesh, build, camera, things) } : {}),
  }
}

const ghostOf = (pose: Solution, mesh: Mesh, build: Build, camera: Camera, things: Nearest): Uint8Array => {
  const { positions } = skin(mesh, boneFrames(SKELETONS[build], pose))
  // Drawn over the things, so that what stands before it stays free.
  const nearest: Nearest = { ...emptyNearest(things), depth: things.depth.map((depth) => depth + GIVE) }
  fillTriangles(nearest, toScreen(camera, positions, things), mesh.triangles)
  return filledOf(nearest)
}

/** 1 for each pixel that is something's. */
const filledOf = ({ owner }: Nearest): Uint8Array => {
  const filled = new Uint8Array(owner.length)
  for (let pixel = 0; pixel < owner.length; pixel += 1) if ((owner[pixel] as number) >= 0) filled[pixel] = 1
  return filled
}

const FLAT: DepthPlane = { start: 1, across: 0, down: 0 }

const shadowOf = ({ camera, faces }: Scene, mesh: Mesh, positions: Float32Array, size: Size): Uint8Array => {
  const light = keyLight(camera)
  const mask = emptyNearest(size)
  // Seen from above, what turns to the light lies on the floor with its outer side up.
  fillTriangles(mask, toScreen(camera, flattenOnFloor(positions, light), size), mesh.triangles)
  for (const face of faces) {
    // A wall's shadow would lie over all there is to see.
    if (dot(face.normal, light) <= 0 || lies(face) || face.material === 'wall') continue
    const { corners } = face
    const flat = flattenOnFloor(Float32Array.from(corners.flat()), light)
    const spots = toScreen(camera, flat, size)
    fillOutline(mask, Float64Array.from({ length: corners.length * 2 }, (_, i) => spots[(i >> 1) * 3 + (i & 1)] as number), FLAT, 0)
  }
  return filledOf(mask)
}

export { keyLight } from './drawing/light.ts'
