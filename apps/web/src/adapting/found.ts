import { signal } from '@preact/signals'
import type { ReviewReason, ScreeningReason } from '@rhomboid/domain'

/** What the latest adapting found beside changes. It is worked out anew whenever a page adapts, so nobody keeps it. */
export interface Found {
  /** Why the danger signs were asked again. They are open already: no session begins before they are answered. */
  readonly toScreening?: Exclude<ScreeningReason, 'clearance-over'>
  /** Why somebody should look at it. */
  readonly review?: ReviewReason
}

export const found = signal<Found>({})
