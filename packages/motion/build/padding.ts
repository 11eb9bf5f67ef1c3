import type { Build } from '../src/body/build.ts'
import { edgesAt } from '../src/figure/cloth.ts'

/** How thick each piece lies on the skin, and over how many metres from its edge it rises to that. */
const TOP = { thick: 0.0045, rise: 0.01 } as const
const TROUSERS = { thick: 0.003, rise: 0.008 } as const
/** Hair is fullest at the crown; `sides` is what is left of it at the nape and over the ears. */
const HAIR = {
  narrow: { thick: 0.013, rise: 0.03, sides: 0.7 },
  wide: { thick: 0.016, rise: 0.022, sides: 0.35 },
  pregnant: { thick: 0.013, rise: 0.03, sides: 0.7 },
} as const satisfies Record<Build, { readonly thick: number; readonly rise: number; readonly sides: number }>
const CROWN = { from: 1.6, to: 1.69 } as const

const risen = ({ thick, rise }: { readonly thick: number; readonly rise: number }, inside: number): number => {
  const t = Math.max(0, Math.min(1, inside / rise))
  return thick * t * (2 - t)
}

/** What clothing and hair add to the skin at a place of the rest pose, metres. */
export const paddingOf =
  (build: Build) =>
  (x: number, y: number, z: number): number => {
    const { top, trousers, hair } = edgesAt([x, y, z])
    const high = Math.max(0, Math.min(1, (y - CROWN.from) / (CROWN.to - CROWN.from)))
    const { sides } = HAIR[build]
    return Math.max(risen(HAIR[build], hair) * (sides + (1 - sides) * high), risen(TOP, top), risen(TROUSERS, trousers))
  }
