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

/** Pushing never outweighs pulling, so a push needs a pull that it does not balance yet. */
const fits = (candidate: Candidate, slot: Slot, others: readonly Filled[]): boolean => {
  const { kind, pattern } = candidate.exercise
  if (!slot.kinds.includes(kind) || (slot.pattern !== undefined && pattern !== slot.pattern)) return false
  return pattern !== 'push' || countOf(others, 'pull') > countOf(others, 'push')
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

interface Filled {
  readonly slot: Slot
  readonly candidate: Candidate
}

/**
 * Fills up to `count` slots of a session, each exercise at most once, in the order in
 * which they are done. Each block of weeks after the first exchanges up to two of them.
 */
export const chooseExercises = (kind: 'move' | 'build', count: number, context: ChoiceContext): readonly Chosen[] => {
  const ranked = [...context.candidates].filter(({ exercise }) => exercise.kind !== 'aerobic').sort((a, b) => score(b, context) - score(a, context))
  const base: Filled[] = []
  for (const slot of slotsFor(context.level, kind, context.goal)) {
    if (base.length >= count) break
    const open = ranked.filter((one) => fits(one, slot, base) && !has(base, one))
    const warm = slot.role === 'warm-up' ? WARM_UPS.flatMap((id) => open.find(({ exercise }) => exercise.id === id) ?? [])[0] : undefined
    const candidate = warm ?? open[0]
    if (candidate) base.push({ slot, candidate })
  }
  const filled = vary(base, ranked, context.block)
  return filled
    .map(({ slot, candidate }): Chosen => ({ candidate, because: reasonFor(candidate, slot, context, !has(base, candidate)) }))
    .sort((a, b) => place(a) - place(b))
}

const has = (filled: readonly Filled[], candidate: Candidate): boolean => filled.some((one) => one.candidate.exercise.id === candidate.exercise.id)

/** How many exercises a block of weeks exchanges ("mix and match": two of about six). */
const EXCHANGED = 2

/** Exchanges up to two exercises, other ones in each block, for ones that the session does not have yet. */
const vary = (base: readonly Filled[], ranked: readonly Candidate[], block: number): readonly Filled[] => {
  if (block === 0) return base
  let filled = base
  let left = EXCHANGED
  for (let step = 0; step < base.length && left > 0; step += 1) {
    const at = (EXCHANGED * (block - 1) + 1 + step) % base.length
    const old = base[at]
    if (!old || old.slot.role === 'warm-up') continue
    const others = filled.filter((_, index) => index !== at)
    const fresh = ranked.filter((one) => fits(one, old.slot, others) && !has(base, one) && !has(filled, one))
    const candidate = fresh[(block - 1) % Math.max(fresh.length, 1)]
    if (!candidate) continue
    filled = filled.with(at, { slot: old.slot, candidate })
    left -= 1
  }
  return pullsEnough(filled) ? filled : base
}

const countOf = (filled: readonly Filled[], pattern: 'pull' | 'push'): number => filled.filter((one) => one.candidate.exercise.pattern === pattern).length

const pullsEnough = (filled: readonly Filled[]): boolean => countOf(filled, 'push') <= countOf(filled, 'pull')

const place = (one: Chosen): number => (one.because.kind === 'warm-up' ? -1 : ORDER.indexOf(one.candidate.exercise.kind))
