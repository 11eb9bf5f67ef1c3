import type { Change } from '../adaptation/change.ts'
import type { Programme } from '../programme/programme.ts'
import type { Instant } from '../units.ts'
import type { RecordEvent } from './record.ts'

/** One adaptation that was kept. */
export interface Adapted {
  readonly id: string
  readonly at: Instant
  /** The programme that it changed. */
  readonly before: Programme
  readonly programme: Programme
  readonly changes: readonly Change[]
  /** When it was taken back. */
  readonly undoneAt?: Instant
}

export interface Flare {
  readonly from: Instant
  readonly because: 'two-reds' | 'told'
  /** Absent while it lasts. */
  readonly until?: Instant
}

export interface ProgrammeState {
  readonly programme?: Programme
  /** False once a whole new check-in was begun after the programme was planned. */
  readonly planFromThisCheckIn: boolean
  /** Every programme as it was planned, the earliest first. */
  readonly plans: readonly { readonly at: Instant; readonly programme: Programme }[]
  /** The earliest first, those that were taken back too. */
  readonly adaptations: readonly Adapted[]
  /** The earliest first; only the last one can be without an end. */
  readonly flares: readonly Flare[]
}

/** What became of the programme. @param events in order, each once */
export const programmeStateOf = (events: readonly RecordEvent[]): ProgrammeState => {
  let programme: Programme | undefined
  let planFromThisCheckIn = false
  let adaptations: Adapted[] = []
  /** Where the adaptations of the programme under way begin: only these can be taken back. */
  let ownFrom = 0
  const flares: Flare[] = []
  const plans: { readonly at: Instant; readonly programme: Programme }[] = []
  for (const event of events) {
    switch (event.kind) {
      case 'check-in-started':
        planFromThisCheckIn = false
        break
      case 'planned':
        programme = event.programme
        plans.push({ at: event.at, programme })
        planFromThisCheckIn = true
        ownFrom = adaptations.length
        break
      case 'plan-ended':
        programme = undefined
        planFromThisCheckIn = false
        ownFrom = adaptations.length
        break
      case 'adapted':
        if (!programme) break
        adaptations.push({ id: event.id, at: event.at, before: programme, programme: event.programme, changes: event.changes })
        programme = event.programme
        break
      case 'adaptation-undone': {
        const which = adaptations.findIndex(({ id, undoneAt }) => id === event.adaptation && undoneAt === undefined)
        const undone = adaptations[which]
        if (!undone || which < ownFrom) break
        // What was built on it goes with it.
        adaptations = adaptations.map((one, index) => (index >= which && one.undoneAt === undefined ? { ...one, undoneAt: event.at } : one))
        programme = undone.before
        break
      }
      case 'flare-began':
        if (flares.at(-1)?.until === undefined && flares.length > 0) break
        flares.push({ from: event.at, because: event.because })
        break
      case 'flare-ended': {
        const last = flares.pop()
        if (last) flares.push(last.until === undefined ? { ...last, until: event.at } : last)
        break
      }
      default:
    }
  }
  return { planFromThisCheckIn, plans, adaptations, flares, ...(programme ? { programme } : {}) }
}
