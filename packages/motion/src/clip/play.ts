import { SKELETONS } from '../body/build.ts'
import { channel } from '../body/channels.ts'
import { solve, type Solution } from '../body/solve.ts'
import { ease, sharesAlong, sharesAround, type Share } from './ease.ts'
import { postureOf, type Prepared } from './prepare.ts'

/** What the body is doing, in the clip's own words: seconds and phases, never sets or sides. */
export const PHASES = ['ready', 'out', 'hold', 'back', 'in', 'exhale', 'steady', 'rest'] as const
export type ClipPhase = (typeof PHASES)[number]

/** A moment of a clip: the phase, the seconds since it began, and how long it lasts. */
export interface Instant {
  readonly phase: ClipPhase
  readonly elapsed: number
  readonly length: number
}

/** One slow breath at rest, seconds; about seven a minute. */
const BREATH = 8.5
const BREATH_AT_REST = 0.45

/** The body at an instant of the clip. The same clip and instant give the same body. */
export const bodyAt = (prepared: Prepared, instant: Instant): Solution => {
  const { names, shares } = trackAt(prepared, instant)
  const parts = shares.map(({ index, share }) => {
    const key = prepared.keys[names[index] ?? '']
    if (!key) throw new RangeError(`the clip has no pose ${names[index]}`)
    return { key, share }
  })
  const posture = postureOf(parts, prepared.rest, prepared.straightArms)
  const breath = channel('breath')
  posture.row[breath] = Math.max(0, Math.min(1, (posture.row[breath] ?? 0) + breathAt(prepared, instant)))
  return solve(SKELETONS[prepared.build], posture)
}

/** The names of the poses that each phase passes through. */
export const polesOf = ({ clip }: Prepared): Readonly<Record<ClipPhase, readonly string[]>> => {
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
  readonly shares: readonly Share[]
}

const trackAt = (prepared: Prepared, { phase, elapsed, length }: Instant): Track => {
  const names = polesOf(prepared)[phase]
  const { cycle, period = 2 } = prepared.clip
  const through = length > 0 ? Math.min(1, Math.max(0, elapsed / length)) : 1
  // A round movement never stops between its halves.
  if (cycle && (phase === 'out' || phase === 'back')) {
    const half = Math.floor(cycle.length / 2)
    const at = phase === 'out' ? through * half : half + through * (cycle.length - half)
    return { names: cycle, shares: sharesAround(cycle.length, at) }
  }
  if (names.length > 1 && (phase === 'steady' || phase === 'hold')) return { names, shares: sharesAround(names.length, (elapsed / period) * names.length) }
  return { names, shares: sharesAlong(names.length, ease(through) * (names.length - 1)) }
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
