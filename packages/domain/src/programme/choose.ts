import type { Level } from '../knowledge/exercise.ts'
import type { Candidate } from './candidates.ts'
import type { Goal } from './person.ts'
import type { ItemReason } from './programme.ts'
import { ORDER, slotsFor, type Slot } from './slots.ts'

export interface Chosen {
  readonly candidate: Candidate
  readonly because: ItemReason
}

export interface ChoiceContext {
  readonly candidates: readonly Candidate[]
  /** Exercises to lead with, and the contributor that asks for each, the best first. */
  readonly leads: readonly { readonly exercise: string; readonly contributor: string }[]
  readonly goal: Goal
  readonly level: Level
  /** 0 for the first weeks; each later block exchanges two exercises. */
  readonly block: number
}

/** What speaks for a candidate; ties fall to the order of the library, so that a plan is always the same. */
const score = (candidate: Candidate, context: ChoiceContext): number => {
  const place = context.leads.findIndex(({ exercise }) => exercise === candidate.exercise.id)
  const lead = place < 0 ? 0 : 20 - place
  const evidence = { G: 3, SR: 3, RCT: 3, OBS: 1, C: 1, SEED: 1, K: 0, D: 0 }[candidate.exercise.evidence]
  const main = candidate.form.direction === 'main' ? 1 : 0
  return lead + evidence + main
}

const fits = (candidate: Candidate, slot: Slot, chosen: readonly Chosen[]): boolean => {
  const { kind, pattern } = candidate.exercise
  if (!slot.kinds.includes(kind) || (slot.pattern !== undefined && pattern !== slot.pattern)) return false
  if (pattern !== 'push') return true
  const counted = (wanted: 'pull' | 'push') => chosen.filter((one) => one.candidate.exercise.pattern === wanted).length
  return counted('pull') > counted('push')
}

/** Easy moves to begin with, the easiest first: standing or sitting before hands and knees. */
const WARM_UPS = ['shoulder-rolls', 'cat-cow']

const reasonFor = (candidate: Candidate, slot: Slot, context: ChoiceContext, varied: boolean): ItemReason => {
  const lead = context.leads.find(({ exercise }) => exercise === candidate.exercise.id)
  if (slot.role === 'warm-up') return { kind: 'warm-up' }
  if (lead) return { kind: 'leads', contributor: lead.contributor }
  if (varied) return { kind: 'variety' }
  if (candidate.exercise.kind === 'relax') return { kind: 'settles' }
  if (slot.pattern === 'push') return { kind: 'balances-pull' }
  return slot.pattern === 'pull' ? { kind: 'goal' } : { kind: 'keeps-moving' }
}

/** Fills up to `count` slots of a session, each exercise at most once, in the order in which they are done. */
export const chooseExercises = (kind: 'move' | 'build', count: number, context: ChoiceContext): readonly Chosen[] => {
  const chosen: Chosen[] = []
  const ranked = [...context.candidates].filter(({ exercise }) => exercise.kind !== 'aerobic').sort((a, b) => score(b, context) - score(a, context))
  const slots = slotsFor(context.level, kind, context.goal)
  slots.forEach((slot, position) => {
    if (chosen.length >= count) return
    const open = ranked.filter((one) => fits(one, slot, chosen) && !chosen.some(({ candidate }) => candidate.exercise.id === one.exercise.id))
    const warm = slot.role === 'warm-up' ? WARM_UPS.flatMap((id) => open.find(({ exercise }) => exercise.id === id) ?? [])[0] : undefined
    // Two places of each block take the runner-up: the same programme, mixed a little.
    const varied = warm === undefined && context.block > 0 && isRotated(position, context.block, Math.min(count, slots.length)) && open.length > 1
    const pick = warm ?? (varied ? open[1 + ((context.block - 1) % (open.length - 1))] : open[0])
    if (pick) chosen.push({ candidate: pick, because: reasonFor(pick, slot, context, varied) })
  })
  return chosen.sort((a, b) => place(a) - place(b))
}

const place = (one: Chosen): number => (one.because.kind === 'warm-up' ? -1 : ORDER.indexOf(one.candidate.exercise.kind))

const isRotated = (position: number, block: number, slots: number): boolean => {
  const first = (2 * block) % slots
  return position === first || position === (first + 1) % slots
}
