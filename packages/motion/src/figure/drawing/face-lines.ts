import { SKELETONS, type Build } from '../../body/build.ts'
import { BONE, boneFrames, FRAME_SIZE } from '../bones.ts'
import { FACE_BOWS } from '../cloth.ts'
import type { Mesh } from '../mesh.ts'
import type { Raster } from '../raster.ts'
import type { Scene } from '../scene.ts'
import { fitLine, type Curve } from './fit.ts'
import { toScreen } from './screen.ts'
import { isBodySeen } from './seen-face.ts'

/** A stroke of the face, and how thick it is in its middle, pixels. */
export interface FaceLine {
  readonly curve: Curve
  readonly thick: number
}

const POINTS = 9
/** What lies this far behind the seen surface is hidden, metres. */
const HIDDEN = 0.008
/** A stroke with fewer seen points than this is left out. */
const FEWEST = 5
/** Thinner strokes would only be specks, pixels. */
const THINNEST = 0.8

/** The brows, the closed eyes, the nose's tip and the mouth, as far as they are seen. At every size they are strokes, where pixels would be too coarse. */
export const faceLines = (raster: Raster, { body, camera }: Pick<Scene, 'body' | 'camera'>, mesh: Mesh, build: Build): readonly FaceLine[] => {
  const head = boneFrames(SKELETONS[build], body).subarray(BONE.head * FRAME_SIZE, (BONE.head + 1) * FRAME_SIZE)
  return bowsOn(mesh).flatMap(({ points, thick }) => {
    const screen = toScreen(camera, carried(points, head), raster)
    const seen: number[] = []
    let depth = 0
    for (let i = 0; i < POINTS; i += 1) {
      const [x, y, z] = [screen[i * 3] as number, screen[i * 3 + 1] as number, screen[i * 3 + 2] as number]
      const pixel = Math.floor(y) * raster.width + Math.floor(x)
      const isInside = x >= 0 && y >= 0 && x < raster.width && y < raster.height
      if (!isInside || !isBodySeen(raster, pixel) || z > (raster.body.depth[pixel] as number) + HIDDEN) continue
      seen.push(x, y)
      depth = z
    }
    const across = Math.hypot((seen.at(-2) ?? 0) - (seen[0] ?? 0), (seen.at(-1) ?? 0) - (seen[1] ?? 0))
    if (seen.length < FEWEST * 2 || across < THINNEST * 2) return []
    return [{ curve: fitLine(Float64Array.from(seen), 0.15), thick: Math.max(THINNEST, (thick * raster.height) / (2 * depth * camera.slope)) }]
  })
}

interface Bow {
  readonly points: Float32Array
  readonly thick: number
}

const found = new WeakMap<Mesh, readonly Bow[]>()

/** The bows of both sides on the skin in the rest pose. They are found once for each mesh. */
const bowsOn = (mesh: Mesh): readonly Bow[] => {
  let bows = found.get(mesh)
  if (!bows) {
    bows = FACE_BOWS.flatMap(({ x, y, reach, bow, thick }) =>
      (x === 0 ? [1] : [1, -1]).map((side) => {
        const points = new Float32Array(POINTS * 3)
        for (let i = 0; i < POINTS; i += 1) {
          const along = (i / (POINTS - 1)) * 2 - 1
          const [px, py] = [side * (x + along * reach), y + bow * (1 - along * along)]
          points.set([px, py, frontAt(mesh, px, py)], i * 3)
        }
        return { points, thick: thick * 2 }
      }),
    )
    found.set(mesh, bows)
  }
  return bows
}

/** How far forwards the skin lies at a place seen from the front, metres; 0 where there is none. */
const frontAt = ({ positions, triangles }: Mesh, x: number, y: number): number => {
  let front = 0
  const at = (v: number, axis: number): number => positions[(triangles[v] as number) * 3 + axis] as number
  for (let t = 0; t < triangles.length; t += 3) {
    const [ax, ay, bx, by, cx, cy] = [at(t, 0), at(t, 1), at(t + 1, 0), at(t + 1, 1), at(t + 2, 0), at(t + 2, 1)]
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if (area === 0) continue
    const shareB = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area
    const shareC = ((y - ay) * (bx - ax) - (x - ax) * (by - ay)) / area
    if (shareB < 0 || shareC < 0 || shareB + shareC > 1) continue
    front = Math.max(front, (1 - shareB - shareC) * at(t, 2) + shareB * at(t + 1, 2) + shareC * at(t + 2, 2))
  }
  return front
}

/** Points of the rest pose where a bone carries them. */
const carried = (points: Float32Array, frame: Float32Array): Float32Array => {
  const moved = new Float32Array(points.length)
  for (let p = 0; p < points.length; p += 3) {
    for (let row = 0; row < 3; row += 1) {
      let value = frame[row * 4 + 3] as number
      for (let axis = 0; axis < 3; axis += 1) value += (frame[row * 4 + axis] as number) * (points[p + axis] as number)
      moved[p + row] = value
    }
  }
  return moved
}
