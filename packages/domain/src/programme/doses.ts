import { dosageSeconds, workSeconds, type Dosage, type DosageRange, type Work } from '../knowledge/dosage.ts'
import type { Form } from '../knowledge/exercise.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import { repetitions, seconds, sets } from '../units.ts'

/** A dose that may be given, and how long it takes. */
export interface DoseOption {
  readonly dosage: Dosage
  readonly seconds: number
}

/** A hold is lengthened in steps of this many seconds, a walk in steps of a minute. */
const HOLD_STEP = 5
const STEADY_STEP = 60

/**
 * Every dose from `start` up to a ceiling, the smallest first: more repetitions or longer
 * holds first, then more sets. Precautions that cap a hold are kept.
 */
export const doseOptions = (form: Form, codes: ReadonlySet<PrecautionCode>, ceiling: keyof DosageRange['usual']): readonly DoseOption[] => {
  const { start, usual } = form.dosage
  const top = usual[ceiling]
  const holdAtMost = holdCap(form, codes)
  // Sets and repetitions rise apart, so a step between two doses could be more than either.
  const least = start.sets * workSeconds(start.work)
  const most = Math.max(least, top.sets * workSeconds(top.work))
  const options: DoseOption[] = []
  for (let setCount: number = start.sets; setCount <= Math.max(start.sets, top.sets); setCount += 1) {
    for (const work of workSteps(start.work, top.work)) {
      const amount = setCount * workSeconds(work)
      if (amount < least || amount > most) continue
      const dosage: Dosage = { ...start, sets: sets(setCount), work: capped(work, holdAtMost) }
      options.push({ dosage, seconds: dosageSeconds(dosage) })
    }
  }
  const bySeconds = options.sort((a, b) => a.seconds - b.seconds || a.dosage.sets - b.dosage.sets)
  return bySeconds.filter((option, index) => option.seconds !== bySeconds[index - 1]?.seconds)
}

/** The doses of an exercise once some were reached: those as they are, or none above the largest of them. */
export const reachedOptions = (
  options: readonly DoseOption[],
  { exercise, form }: { readonly exercise: { readonly id: string }; readonly form: Form },
  reached: { readonly doses: readonly { readonly exercise: string; readonly form: string; readonly dosage: Dosage }[]; readonly is: 'given' | 'at-most' },
  codes: ReadonlySet<PrecautionCode>,
): readonly DoseOption[] => {
  const own = reached.doses
    .filter((one) => one.exercise === exercise.id && one.form === form.id)
    .map(({ dosage }): Dosage => ({ ...dosage, work: capped(dosage.work, holdCap(form, codes)) }))
    .map((dosage): DoseOption => ({ dosage, seconds: dosageSeconds(dosage) }))
    .sort((a, b) => a.seconds - b.seconds)
  const largest = own.at(-1)
  if (!largest) return options
  if (reached.is === 'given') return own
  const below = options.filter((option) => isWithin(option.dosage, largest.dosage))
  return below.length > 0 ? below : own
}

/** Whether a dose asks for no more than another in any way: sets, repetitions, holds. */
export const isWithin = (dosage: Dosage, most: Dosage): boolean =>
  dosage.sets <= most.sets && countOf(dosage.work) <= countOf(most.work) && holdOf(dosage.work) <= holdOf(most.work) && workSeconds(dosage.work) <= workSeconds(most.work)

/** Repetitions, holds or breaths in one set; 1 for a steady length. */
export const countOf = (work: Work): number => (work.kind === 'steady' ? 1 : work.count)

/** Seconds of the still position, or of the steady length; 0 for breaths. */
export const holdOf = (work: Work): number => {
  switch (work.kind) {
    case 'repetitions':
      return work.tempo.hold
    case 'holds':
    case 'steady':
      return work.length
    case 'breaths':
      return 0
  }
}

/** Whether a precaution shortened the hold of this form. */
export const isCapped = (form: Form, codes: ReadonlySet<PrecautionCode>, dosage: Dosage): boolean => {
  const cap = holdCap(form, codes)
  const { work } = form.dosage.usual.to
  const full = work.kind === 'holds' ? work.length : work.kind === 'repetitions' ? work.tempo.hold : 0
  return cap < full && dosage.work.kind !== 'steady'
}

/** The longest hold in seconds that this person's precautions allow in this form. */
export const holdCap = (form: Form, codes: ReadonlySet<PrecautionCode>): number => {
  let cap = Number.POSITIVE_INFINITY
  for (const [code, action] of Object.entries(form.precautions)) {
    if (action.kind === 'limit' && action.holdAtMost !== undefined && codes.has(code as PrecautionCode)) {
      cap = Math.min(cap, action.holdAtMost)
    }
  }
  return cap
}

const capped = (work: Work, cap: number): Work => {
  switch (work.kind) {
    case 'holds':
      return { ...work, length: seconds(Math.min(work.length, cap)) }
    case 'repetitions':
      return { ...work, tempo: { ...work.tempo, hold: seconds(Math.min(work.tempo.hold, cap)) } }
    case 'breaths':
    case 'steady':
      return work
  }
}

const range = (from: number, to: number, step = 1): readonly number[] => {
  const list: number[] = []
  for (let value = from; value < to; value += step) list.push(value)
  return [...list, Math.max(from, to)]
}

/** The work of one set, from the smallest to the largest. Both ends are of one kind: content is checked for it. */
const workSteps = (from: Work, to: Work): readonly Work[] => {
  if (from.kind === 'repetitions' && to.kind === 'repetitions') {
    // One thing changes at a time: first more repetitions, then a longer hold.
    const more = range(from.count, to.count).map((count) => ({ ...from, count: repetitions(count) }))
    const longer = range(from.tempo.hold, to.tempo.hold).map((hold) => ({ ...to, tempo: { ...to.tempo, hold: seconds(hold) } }))
    return [...more, ...longer]
  }
  if (from.kind === 'holds' && to.kind === 'holds') {
    return range(from.count, to.count).flatMap((count) =>
      range(from.length, to.length, HOLD_STEP).map((length) => ({ ...to, count: repetitions(count), length: seconds(length) })),
    )
  }
  if (from.kind === 'breaths' && to.kind === 'breaths') {
    return range(from.count, to.count).map((count) => ({ ...from, count: repetitions(count) }))
  }
  if (from.kind === 'steady' && to.kind === 'steady') {
    return range(from.length, to.length, STEADY_STEP).map((length) => ({ kind: 'steady', length: seconds(length) }))
  }
  throw new Error(`a dose range goes from ${from.kind} to ${to.kind}`)
}
