import type { Prescription } from '../programme/programme.ts'
import { err, ok, type Result } from '../result.ts'
import { clearanceHolds } from '../screening/screen.ts'
import type { Adaptation, AdaptRequest } from './request.ts'
import { isSame, itemsFrom, prescriptionsFrom, setRange } from './doses-laid.ts'
import { boundsNow, stateOf, withDose, type State } from './state.ts'
import { isBounded, waitsFor, type Waits } from './step-up.ts'
import { stepsDown, stepsUp, type Step } from './steps.ts'

/** A next step as it can be chosen: what is done now, what would be done, and what stands against it. */
export interface Choice extends Step {
  readonly from: Prescription
  /** Why it cannot be chosen now; absent where it can. `too-much`: more sets, minutes or work than a week allows. */
  readonly waits?: Waits | 'too-much' | 'clearance-over'
}

/** One exercise in one dose of the days ahead, with every next step. */
export interface ExercisePreview {
  readonly exercise: string
  readonly now: Prescription
  /** Share of the usual range or load, above 0 to 1. */
  readonly range: number
  readonly up: readonly Choice[]
  readonly down: readonly Choice[]
}

/** Every next step up and down of each exercise ahead, before one is chosen. Steps up go as far as the most that the sources allow, never above. */
export const previewOf = (request: AdaptRequest): readonly ExercisePreview[] => {
  const state = stateOf(request)
  const bounds = boundsNow(state)
  const over = clearanceHolds(request.clearance, request.now) ? undefined : 'clearance-over'
  const waits = over ?? waitsFor(state)
  return prescriptionsFrom(request.programme, request.today).map((now): ExercisePreview => {
    const range = itemsFrom(request.programme, request.today).find(({ exercise }) => exercise === now.exercise)?.range ?? 1
    const full: readonly Step[] = range < 1 ? [{ kind: 'range', to: now }] : []
    return {
      exercise: now.exercise,
      now,
      range,
      up: [...full, ...stepsUp(now, bounds, 'most')].map((step) => {
        const against = waits ?? (step.kind === 'range' || isBounded(state, now, step.to) ? undefined : 'too-much')
        return { ...step, from: now, ...(against ? { waits: against } : {}) }
      }),
      down: stepsDown(now, bounds).map((step) => ({ ...step, from: now, ...(over ? { waits: over } : {}) })),
    }
  })
}

export interface CannotChoose {
  readonly type: 'cannot-choose'
  /** `not-offered`: it is no next step of this programme, or no longer. */
  readonly because: NonNullable<Choice['waits']> | 'not-offered'
}

/** The programme with a step that a person chose, because of `your-choice`. The stop rules and the caps hold for it as for any other. */
export const chooseStep = (request: AdaptRequest, choice: Pick<Choice, 'kind' | 'from' | 'to'>): Result<Adaptation, CannotChoose> => {
  const isIt = (one: Choice): boolean => one.kind === choice.kind && isSame(one.from, choice.from) && isSame(one.to, choice.to)
  const preview = previewOf(request)
  const up = preview.flatMap((one) => one.up).find(isIt)
  const found = up ?? preview.flatMap((one) => one.down).find(isIt)
  if (!found) return err({ type: 'cannot-choose', because: 'not-offered' })
  if (found.waits) return err({ type: 'cannot-choose', because: found.waits })
  const { programme, changes } = take(stateOf(request), found, up !== undefined)
  return ok({ programme, changes })
}

const take = (state: State, { kind, from, to }: Choice, isUp: boolean): State =>
  kind === 'range'
    ? {
        ...state,
        programme: setRange(state.programme, state.upFrom, from.exercise, 1),
        changes: [{ kind: 'full-again', exercise: from.exercise, range: 1, because: 'your-choice' }],
      }
    : withDose(state, isUp ? state.upFrom : state.downFrom, from, to, { because: 'your-choice' }, isUp ? 'progressed' : 'regressed')
