import type { NonEmpty } from '../result.ts'
import type { PrecautionCode } from './precaution.ts'

/** A technique done with a timer: heat, breathing, self-massage and the like. */
export interface Guide {
  /** Shortest and longest whole length. */
  readonly minutes: readonly [number, number]
  /** Asked right before; only a plain "no" goes on. */
  readonly checkFirst: readonly string[]
  readonly refusedFor: readonly PrecautionCode[]
  readonly steps: NonEmpty<GuideStep>
  /** The exercise whose figure is shown. */
  readonly exercise?: string
}

interface InGuide {
  readonly id: string
  /** The exercise whose figure is shown during this step. */
  readonly exercise?: string
}

export type GuideStep = InGuide &
  (
    | { readonly kind: 'ready'; readonly seconds: number }
    | {
        readonly kind: 'steady'
        readonly seconds: number
        /** Shortest and longest that the person may choose, in seconds. */
        readonly adjustable?: readonly [number, number]
      }
    /** A look at the skin, or a question: the person says that all is well, else it stops. */
    | { readonly kind: 'check'; readonly seconds: number }
    | { readonly kind: 'breaths'; readonly count: number; readonly in: number; readonly out: number }
    | { readonly kind: 'side'; readonly side: 'left' | 'right'; readonly seconds: number }
    | { readonly kind: 'done'; readonly seconds: number }
  )

/** Seconds that one step of a guide lasts as it stands. */
export const guideStepSeconds = (step: GuideStep): number => (step.kind === 'breaths' ? step.count * (step.in + step.out) : step.seconds)
