import { emptyRow, type Row } from '../body/channels.ts'
import { LIMBS, type Hold, type Limb } from '../body/hold.ts'
import type { HeldLimb, Posture } from '../body/solve.ts'
import type { Vector } from '../geometry/vector.ts'
import { between, type Between } from './ease.ts'
import type { Key } from './prepare.ts'

/** A pose on its way: its numbers, and each held limb's holds with their shares. */
export type Mixture = Pick<Posture, 'row' | 'held'>

/** A key pose itself. */
export const poseOf = (key: Key): Mixture => mixKeys([key], { keys: [undefined, 0, 0, undefined], share: 0 })

/** Between key poses: every number and every hold goes its own smooth way. */
export const mixKeys = (keys: readonly Key[], { keys: [before, from, to, after], share }: Between): Mixture => {
  const [a, b, c, d] = [before === undefined ? undefined : keys[before], keys[from], keys[to], after === undefined ? undefined : keys[after]]
  if (!b || !c) throw new RangeError('a pose is missing on the way')
  const row = emptyRow()
  for (let i = 0; i < row.length; i += 1) row[i] = between(a?.row[i], b.row[i] as number, c.row[i] as number, d?.row[i], share)
  const held: Partial<Record<Limb, HeldLimb>> = {}
  for (const limb of LIMBS) {
    const [hold, next] = [b.holds[limb], c.holds[limb]]
    if (hold && next) held[limb] = hold.in === next.in ? [{ hold: betweenHolds(a?.holds[limb], hold, next, d?.holds[limb], share), share: 1 }] : handOver(hold, next, share)
  }
  return { row, held }
}

/** Carried by the same thing all the way: one hold that moves. Neighbours that something else carries say nothing about the way. */
const betweenHolds = (before: Hold | undefined, from: Hold, to: Hold, after: Hold | undefined, share: number): Hold => {
  const [a, d] = [before?.in === from.in ? before : undefined, after?.in === to.in ? after : undefined]
  const vector = (of: (hold: Hold) => Vector): Vector => {
    const p = a && of(a)
    const q = of(from)
    const r = of(to)
    const s = d && of(d)
    return [between(p?.[0], q[0], r[0], s?.[0], share), between(p?.[1], q[1], r[1], s?.[1], share), between(p?.[2], q[2], r[2], s?.[2], share)]
  }
  return {
    on: share < 0.5 ? from.on : to.on,
    in: from.in,
    joint: vector(({ joint }) => joint),
    pole: vector(({ pole }) => pole),
    along: vector(({ along }) => along),
    facing: vector(({ facing }) => facing),
    ...(from.knee && to.knee ? { knee: vector(({ knee, joint }) => knee ?? joint) } : {}),
  }
}

/** From the thigh to the head, say: both carry it, one less and less. */
const handOver = (from: Hold, to: Hold, share: number): HeldLimb => {
  const there = share * share * (3 - 2 * share)
  return [{ hold: from, share: 1 - there }, { hold: to, share: there }].filter((one) => one.share > 0)
}

/** Part of the way from one mixture to another of the same clip, share 0 to 1. */
export const mixBetween = (from: Mixture, to: Mixture, share: number): Mixture => {
  const row: Row = from.row.map((value, i) => value + ((to.row[i] as number) - value) * share)
  const held: Partial<Record<Limb, HeldLimb>> = {}
  for (const limb of LIMBS) {
    const all = [...weighted(from.held[limb], 1 - share), ...weighted(to.held[limb], share)]
    if (all.length > 0) held[limb] = joinedByFrame(all)
  }
  return { row, held }
}

const weighted = (held: HeldLimb | undefined, by: number): HeldLimb => (held ?? []).map(({ hold, share }) => ({ hold, share: share * by }))

/** Holds that the same thing carries become one, so that a mixture of mixtures does not grow. */
const joinedByFrame = (all: HeldLimb): HeldLimb =>
  [...Map.groupBy(all, ({ hold }) => hold.in)].map(([, group]) => {
    const share = group.reduce((sum, one) => sum + one.share, 0)
    const last = group.at(-1)?.hold as Hold
    const mean = (of: (hold: Hold) => Vector): Vector => [0, 1, 2].map((i) => group.reduce((sum, one) => sum + (of(one.hold)[i] as number) * one.share, 0) / (share || 1)) as unknown as Vector
    const hasKnee = group.every(({ hold }) => hold.knee)
    return {
      hold: { on: last.on, in: last.in, joint: mean(({ joint }) => joint), pole: mean(({ pole }) => pole), along: mean(({ along }) => along), facing: mean(({ facing }) => facing), ...(hasKnee ? { knee: mean(({ knee, joint }) => knee ?? joint) } : {}) },
      share,
    }
  })
