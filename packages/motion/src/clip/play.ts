import { SKELETONS } from '../body/build.ts'
import { channel } from '../body/channels.ts'
import { solve, type Solution } from '../body/solve.ts'
import { alongPath, aroundRing, ease, type Between } from './ease.ts'
import { mixKeys, type Mixture } from './mix.ts'
import type { Key, Prepared } from './prepare.ts'

/** What the body is doing, in the clip's own words: seconds and phases, never sets or sides. */
export const PHASES = ['ready', 'out', 'hold', 'back', 'in', 'exhale', 'steady', 'rest'] as const
export type ClipPhase = (typeof PHASES)[number]

/** A moment of a clip: the phase, the seconds since it began, and how long it lasts. */
export interface Instant {
  readonly phase: ClipPhase
  readonly elapsed: number
  readonly length: number
  /** Which time round, from 1, for a movement that is another one each time; 1 when not said. */
  readonly round?: number
}

/** One slow breath at rest, seconds; about seven a minute. */
const BREATH = 8.5
const BREATH_AT_REST = 0.45

/** The body at an instant of the clip. The same clip and instant give the same body. */
export const bodyAt = (prepared: Prepared, instant: Instant): Solution => bodyOf(prepared, mixtureAt(prepared, instant))

const keysOf = (prepared: Prepared, names: readonly string[]): readonly Key[] =>
  names.map((name) => {
    const key = prepared.keys[name]
    if (!key) throw new RangeError(`the clip has no pose ${name}`)
    return key
  })

/** The two key poses that an instant stands between, and how far it has come from the first to the second, 0 to 1. */
export const neighboursAt = (prepared: Prepared, instant: Instant): { readonly from: Key; readonly to: Key; readonly share: number } => {
  const { names, between } = trackAt(prepared, instant)
  const keys = keysOf(prepared, names)
  const [from, to] = [keys[between.keys[1]], keys[between.keys[2]]]
  if (!from || !to) throw new RangeError('a pose is missing on the way')
  return { from, to, share: between.share }
}

/** The pose at an instant, with the air in the lungs. */
export const mixtureAt = (prepared: Prepared, instant: Instant): Mixture => {
  const { names, between } = trackAt(prepared, instant)
  const keys = keysOf(prepared, names)
  const mixture = mixKeys(keys, between)
  mixture.row[BREATH_CHANNEL] = Math.max(0, Math.min(1, (mixture.row[BREATH_CHANNEL] ?? 0) + breathAt(prepared, instant)))
  return mixture
}

const BREATH_CHANNEL = channel('breath')

export const bodyOf = ({ build, rest, straightArms }: Prepared, { row, held }: Mixture): Solution => solve(SKELETONS[build], { row, held, rest, straightArms })

/** How many different times round a movement has: 1 for nearly all. */
export const roundsOf = ({ clip }: Prepared): number => clip.rounds?.length ?? 1

/** The names of the poses that each phase passes through, the `round`th time, from 1. */
export const polesOf = ({ clip: whole }: Prepared, round = 1): Readonly<Record<ClipPhase, readonly string[]>> => {
  const clip = whole.rounds ? { ...whole, ...whole.rounds[(round - 1) % whole.rounds.length] } : whole
  const first = clip.cycle?.[0]
  const half = clip.cycle ? Math.floor(clip.cycle.length / 2) : 0
  const out = clip.out ?? (clip.cycle ? clip.cycle.slice(0, half + 1) : ['start', 'end'])
  const start = [first ?? out[0] ?? 'start']
  const hold = clip.hold ?? [out.at(-1) ?? 'end']
  const back = clip.back ?? (clip.cycle ? [...clip.cycle.slice(half), first ?? ''] : out.toReversed())
  return { ready: start, out, hold, back, in: clip.in ?? out, exhale: clip.exhale ?? back, steady: clip.cycle ?? hold, rest: start }
}

interface Track {
  readonly names: readonly string[]
  readonly between: Between
}

const trackAt = (prepared: Prepared, { phase, elapsed, length, round }: Instant): Track => {
  const names = polesOf(prepared, round)[phase]
  const { cycle, period = 2 } = prepared.clip
  const through = length > 0 ? Math.min(1, Math.max(0, elapsed / length)) : 1
  // A round movement never stops between its halves.
  if (cycle && (phase === 'out' || phase === 'back')) {
    const half = Math.floor(cycle.length / 2)
    const at = phase === 'out' ? through * half : half + through * (cycle.length - half)
    return { names: cycle, between: aroundRing(cycle.length, at) }
  }
  if (names.length > 1 && (phase === 'steady' || phase === 'hold')) {
    // Whole rounds only, so that a phase ends where it began.
    const rounds = Math.max(1, Math.round(length / period))
    return { names, between: aroundRing(names.length, through * rounds * names.length) }
  }
  return { names, between: alongPath(names.length, ease(through) * (names.length - 1)) }
}

/** Air that comes on top of the poses' own: out with the effort, in on the way back, slowly while staying. */
const breathAt = ({ clip }: Prepared, { phase, elapsed, length }: Instant): number => {
  const through = length > 0 ? Math.min(1, Math.max(0, elapsed / length)) : 1
  const empties = (clip.breathe ?? 'out') === 'out'
  switch (phase) {
    case 'in':
      return ease(through)
    case 'exhale':
      return 1 - ease(through)
    case 'out':
      return BREATH_AT_REST * (empties ? 1 - ease(through) : ease(through))
    case 'back':
      return BREATH_AT_REST * (empties ? ease(through) : 1 - ease(through))
    case 'ready':
    case 'rest':
    case 'hold':
    case 'steady': {
      // Whole breaths only, so that a phase ends as it began.
      const breaths = Math.max(1, Math.round(length / BREATH))
      const wave = (1 - Math.cos((2 * Math.PI * breaths * elapsed) / (length || 1))) / 2
      const isEmpty = phase === 'hold' ? empties : !empties
      return BREATH_AT_REST * (isEmpty ? wave : 1 - wave)
    }
  }
}
