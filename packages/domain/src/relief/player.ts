import { guideStepSeconds, type Guide, type GuideStep } from '../knowledge/guide.ts'
import { seconds, type Seconds } from '../units.ts'

/** Where a guided technique stands. Plain data, so that it can be kept and taken up again. */
export interface Relief {
  /** Which step, from 0. */
  readonly at: number
  /** Seconds into the step. */
  readonly elapsed: Seconds
  readonly status: ReliefStatus
  /** Lengths that the person chose, by the id of the step. */
  readonly lengths: Readonly<Record<string, number>>
  /** Seconds of all steps that were worked through, getting ready and looking not counted. */
  readonly worked: Seconds
}

/** `asking`: it waits for the answer to a look at the skin, however long that takes. */
export type ReliefStatus = 'running' | 'paused' | 'asking' | 'done' | 'stopped' | 'hurt'

export type ReliefEvent =
  | { readonly kind: 'tick'; readonly seconds: number }
  | { readonly kind: 'pause' | 'resume' | 'next' | 'back' | 'stop' | 'hurt' }
  /** The answer to a check: anything but "all is well" stops. */
  | { readonly kind: 'looked'; readonly isWell: boolean }

/** The longest jump of a clock that counts as time spent: a phone that slept did nothing. */
const LONGEST_TICK = 5

export const beginRelief = (guide: Guide, lengths: Readonly<Record<string, number>> = {}): Relief =>
  enter({ at: 0, elapsed: seconds(0), status: 'running', lengths: allowed(guide, lengths), worked: seconds(0) }, 0, guide)

/** Seconds of a step for this person: their own choice within the range of the guide, else as it stands. */
export const stepSeconds = (step: GuideStep, { lengths }: Pick<Relief, 'lengths'>): number => lengths[step.id] ?? guideStepSeconds(step)

/** Seconds of the whole guide for this person. */
export const reliefSeconds = (guide: Guide, relief: Pick<Relief, 'lengths'>): number => guide.steps.reduce((sum, step) => sum + stepSeconds(step, relief), 0)

/** What happens next. Nothing happens to what is over. */
export const reliefStep = (relief: Relief, event: ReliefEvent, guide: Guide): Relief => {
  if (relief.status === 'done' || relief.status === 'stopped' || relief.status === 'hurt') return relief
  switch (event.kind) {
    case 'tick':
      return relief.status === 'running' ? pass(relief, Math.min(Math.max(event.seconds, 0), LONGEST_TICK), guide) : relief
    case 'pause':
      return relief.status === 'running' ? { ...relief, status: 'paused' } : relief
    case 'resume':
      return relief.status === 'paused' ? { ...relief, status: 'running' } : relief
    case 'next':
      // A look at the skin is answered, never passed over.
      return relief.status === 'asking' ? relief : enter(relief, relief.at + 1, guide)
    case 'back':
      return enter(relief, Math.max(relief.at - 1, 0), guide)
    case 'looked':
      if (relief.status !== 'asking') return relief
      return event.isWell ? enter(relief, relief.at + 1, guide) : { ...relief, status: 'stopped' }
    case 'stop':
      return { ...relief, status: 'stopped' }
    case 'hurt':
      return { ...relief, status: 'hurt' }
  }
}

/** Time goes by, over the ends of steps, up to the next look at the skin. */
const pass = (before: Relief, time: number, guide: Guide): Relief => {
  let relief = before
  let left = time
  while (left > 0 && relief.status === 'running') {
    const step = guide.steps[relief.at]
    if (!step) return { ...relief, status: 'done' }
    const spent = Math.min(left, stepSeconds(step, relief) - relief.elapsed)
    const isWork = step.kind === 'steady' || step.kind === 'breaths' || step.kind === 'side'
    relief = { ...relief, elapsed: seconds(relief.elapsed + spent), worked: seconds(relief.worked + (isWork ? spent : 0)) }
    left -= spent
    if (relief.elapsed >= stepSeconds(step, relief)) relief = enter(relief, relief.at + 1, guide)
  }
  return relief
}

const enter = (relief: Relief, at: number, guide: Guide): Relief => {
  const step = guide.steps[at]
  if (!step || step.kind === 'done') return { ...relief, at, elapsed: seconds(0), status: 'done' }
  const status = step.kind === 'check' ? 'asking' : relief.status === 'paused' ? 'paused' : 'running'
  return { ...relief, at, elapsed: seconds(0), status }
}

const allowed = (guide: Guide, lengths: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    guide.steps.flatMap((step) => {
      const wanted = lengths[step.id]
      if (wanted === undefined || step.kind !== 'steady' || !step.adjustable) return []
      const [least, most] = step.adjustable
      return [[step.id, Math.min(Math.max(wanted, least), most)]]
    }),
  )

/** The breath at an instant of a step of breaths: in or out, and seconds into it. */
export const breathAt = (step: Extract<GuideStep, { kind: 'breaths' }>, elapsed: number): { readonly phase: 'in' | 'out'; readonly left: number; readonly breath: number } => {
  const into = elapsed % (step.in + step.out)
  const breath = Math.min(Math.floor(elapsed / (step.in + step.out)) + 1, step.count)
  return into < step.in ? { phase: 'in', left: step.in - into, breath } : { phase: 'out', left: step.in + step.out - into, breath }
}
