import { add, dot, mix, normalise, type Vector } from '../../geometry/vector.ts'
import type { Face } from '../../props/solid.ts'
import { FACE_STEPS, faceLightOf, type FaceLevel } from './light.ts'

/** A part of a face that is drawn in one colour. */
export interface LitPiece {
  readonly face: Face
  readonly corners: readonly Vector[]
  readonly level: FaceLevel
}

/** Cosine of the angle up to which two faces at a corner are meant as one round surface, 40°. */
const ROUND = Math.cos((40 * Math.PI) / 180)

/**
 * Cuts the faces where the light on them steps. At the corners of round things the light is that of the round surface,
 * so that the steps run smoothly across their faces.
 */
export const cutByLight = (faces: readonly Face[], light: Vector): readonly LitPiece[] => {
  const normalsAt = new Map<string, Vector[]>()
  for (const { corners, normal } of faces) {
    for (const corner of corners) {
      const key = nameOf(corner)
      const known = normalsAt.get(key)
      if (known) known.push(normal)
      else normalsAt.set(key, [normal])
    }
  }
  return faces.flatMap((face): readonly LitPiece[] => {
    const lights = face.corners.map((corner) => {
      const round = (normalsAt.get(nameOf(corner)) ?? []).filter((normal) => dot(normal, face.normal) > ROUND)
      return dot(normalise(round.reduce(add, [0, 0, 0])), light)
    })
    const low = faceLightOf(Math.min(...lights))
    const high = faceLightOf(Math.max(...lights))
    const pieces: LitPiece[] = []
    for (let level: number = low; level <= high; level += 1) {
      const from = level === low ? -Infinity : (FACE_STEPS[level - 1] as number)
      const to = level === high ? Infinity : (FACE_STEPS[level] as number)
      const above = keep(face.corners, lights, from, 1)
      const { corners } = keep(above.corners, above.lights, to, -1)
      if (corners.length > 2) pieces.push({ face, corners, level: level as FaceLevel })
    }
    return pieces
  })
}

/** Corners of different faces are the same to within a tenth of a millimetre. */
const nameOf = (corner: Vector): string => corner.map((value) => Math.round(value * 1e4)).join(' ')

/** The part of a flat outline where its light, linear from corner to corner, is over (or with `sign` −1 under) the step. */
const keep = (corners: readonly Vector[], lights: readonly number[], step: number, sign: 1 | -1): { readonly corners: readonly Vector[]; readonly lights: readonly number[] } => {
  if (!Number.isFinite(step)) return { corners, lights }
  const kept: Vector[] = []
  const keptLights: number[] = []
  corners.forEach((to, i) => {
    const j = (i + corners.length - 1) % corners.length
    const from = corners[j] as Vector
    const before = sign * ((lights[j] as number) - step)
    const after = sign * ((lights[i] as number) - step)
    if (before < 0 !== after < 0) {
      // The same crossing for both faces of an edge, to the last digit: both begin from the darker end.
      const share = Math.abs(before) / (Math.abs(before) + Math.abs(after))
      kept.push((lights[j] as number) < (lights[i] as number) ? mix(from, to, share) : mix(to, from, 1 - share))
      keptLights.push(step)
    }
    if (after >= 0) {
      kept.push(to)
      keptLights.push(lights[i] as number)
    }
  })
  return { corners: kept, lights: keptLights }
}
