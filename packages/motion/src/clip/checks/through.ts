import type { Part } from '../../body/shape.ts'
import type { Obstacle } from '../../props/obstacles.ts'
import type { Frame } from './frames.ts'
import type { Findings } from './problem.ts'

/** Skin and the pieces' roundness, metres. */
const ALLOWED = 0.01
/** Flesh that is sat on is pressed flat; the pieces stay round. Metres. */
const SAT_ON = 0.035
/** Points along a piece, metres apart. */
const SPACING = 0.045

const allowedIn = ({ name, give }: Obstacle, part: Part): number => (name === 'seat' && (part === 'trunk' || part.startsWith('thigh')) ? SAT_ON : ALLOWED + give)

/** Parts of the body that go through the floor, a wall or a thing. */
export const checkThrough = (obstacles: readonly Obstacle[], { pieces, phase, elapsed }: Frame, { note }: Findings): void => {
  for (const { piece, a, b } of pieces) {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])
    const steps = Math.max(1, Math.ceil(length / SPACING))
    for (const obstacle of obstacles) {
      const allowed = allowedIn(obstacle, piece.part)
      const middle = obstacle.distanceTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2)
      if (middle > length / 2 + Math.max(piece.ra, piece.rb)) continue
      let deepest = 0
      for (let i = 0; i <= steps; i += 1) {
        const t = i / steps
        const apart = obstacle.distanceTo(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)
        deepest = Math.max(deepest, piece.ra + (piece.rb - piece.ra) * t - apart)
      }
      if (deepest > allowed) note({ check: 'through', part: piece.part, against: obstacle.name, phase, seconds: elapsed, amount: deepest * 100, limit: allowed * 100, unit: 'cm' })
    }
  }
}
