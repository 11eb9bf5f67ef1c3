import type { ChangeReason, Choice, Reading, ReviewReason, ScreeningReason } from '@rhomboid/domain'

/** Words of zones, changes, next steps and warnings. */
export interface AdaptationWords {
  readonly dayRule: string
  readonly zones: Readonly<Record<Reading, { readonly name: string; readonly about: string }>>
  readonly changes: Readonly<Record<'progressed' | 'regressed' | 'otherWay' | 'swapped' | 'eased' | 'fullAgain' | 'levelUp' | 'levelDown' | 'levelSame' | 'deloadBegan' | 'deloadEnded', string>>
  readonly reasons: Readonly<Record<ChangeReason, string>>
  readonly undo: string
  readonly steps: Readonly<Record<'range' | 'repetitions' | 'holds' | 'breaths' | 'sets' | 'hold' | 'length' | 'form' | 'exercise', string>>
  readonly preview: Readonly<Record<'up' | 'down' | 'now' | 'would', string>>
  readonly waits: Readonly<Record<NonNullable<Choice['waits']>, string>>
  readonly cannot: string
  readonly screening: Readonly<Record<ScreeningReason, string>>
  readonly review: Readonly<Record<ReviewReason, string>>
  readonly flare: { readonly title: string; readonly about: string; readonly do: readonly string[]; readonly after: string; readonly different: string }
}
