import { MeshoptSimplifier } from 'meshoptimizer'
import { SKELETONS, type Build } from '../src/body/build.ts'
import { channel, emptyRow } from '../src/body/channels.ts'
import { SIDES } from '../src/body/joints.ts'
import { solve } from '../src/body/solve.ts'
import { boneFrames } from '../src/figure/bones.ts'
import type { Mesh } from '../src/figure/mesh.ts'
import { skin } from '../src/figure/skin.ts'

/** Triangles of the coarse half: with a fifth fewer, the line round a bent wrist breaks. */
const TRIANGLES = 2500
/** It may leave the fine skin by this share of the body's size at most, about three centimetres; it leaves it by far less. */
const LARGEST_ERROR = 0.02

/** Poses in which the coarse skin must lie on the fine one too, degrees: all that bends is bent, this way and that. */
const POSES: readonly Readonly<Record<string, number>>[] = [
  { 'shoulder.elevation': 95, 'shoulder.plane': 80, 'elbow.flex': 120, 'wrist.flex': 65, 'fingers.curl': 85, 'hip.flex': 105, 'knee.flex': 120, 'ankle.flex': 15 },
  { 'shoulder.elevation': 165, 'shoulder.plane': 30, 'forearm.pronation': 70, 'wrist.flex': -70, 'hip.flex': -10, 'hip.rotation': 30, 'knee.flex': 60, 'ankle.flex': -45, 'toes.flex': 45 },
  { 'shoulder.elevation': 165, 'shoulder.plane': 95, 'hip.flex': 30, 'hip.abduction': -15 },
  { 'shoulder.elevation': -50, 'shoulder.plane': 90, 'wrist.flex': 30 },
  { 'shoulder.elevation': 120, 'shoulder.plane': -10, 'girdle.elevation': 20 },
  { 'shoulder.elevation': 20, 'elbow.flex': 70, 'fingers.curl': 40, 'hip.flex': 60, 'hip.abduction': 35, 'toes.flex': -20 },
]

/** Some of the half's vertices, joined by far fewer triangles that keep the shape however the body bends. */
export const coarseOf = (build: Build, half: Omit<Mesh, 'coarse'>): Uint16Array => {
  const posed = POSES.map((pose) => poseHalf(build, half, pose))
  const size = 3 * posed.length
  const places = new Float32Array((half.positions.length / 3) * size)
  posed.forEach((positions, pose) => {
    for (let i = 0; i < positions.length; i += 1) places[Math.floor(i / 3) * size + pose * 3 + (i % 3)] = positions[i] as number
  })
  // Places at rest are measured against the body's size; those in the poses count as much.
  const weights = Array.from({ length: size }, () => 1 / MeshoptSimplifier.getScale(half.positions, 3))
  const [kept] = MeshoptSimplifier.simplifyWithAttributes(Uint32Array.from(half.triangles), half.positions, 3, places, size, weights, null, TRIANGLES * 3, LARGEST_ERROR, [])
  return Uint16Array.from(kept)
}

const poseHalf = (build: Build, half: Omit<Mesh, 'coarse'>, pose: Readonly<Record<string, number>>): Float32Array => {
  const row = emptyRow()
  for (const [freedom, degrees] of Object.entries(pose)) {
    const [joint = '', name = ''] = freedom.split('.')
    for (const side of SIDES) row[channel(`${joint}${side}.${name}`)] = degrees
  }
  return skin(half, boneFrames(SKELETONS[build], solve(SKELETONS[build], { row, held: {}, rest: 'given', straightArms: false }))).positions
}
