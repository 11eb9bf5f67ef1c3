import type { Experiment } from '../outcomes/experiment.ts'
import { painScore, type Day, type Instant, type PainScore } from '../units.ts'
import { CARRIED_OVER } from './episode.ts'
import type { NamedActivity, RecordEvent } from './record.ts'

type Kept<Kind extends RecordEvent['kind']> = Omit<Extract<RecordEvent, { kind: Kind }>, 'kind'>

/** What a person told about themselves beside the check-in and the sessions. */
export interface Told {
  /** One entry for each measure and day; of two the later one counts. */
  readonly measured: readonly Kept<'measured'>[]
  readonly activities: readonly NamedActivity[]
  /** One entry for each day, with all that was told of it. */
  readonly days: readonly Omit<Kept<'day-told'>, 'id'>[]
  readonly notes: readonly Kept<'noted'>[]
  /** Questions for a clinician that were not dropped. */
  readonly questions: readonly Kept<'question-kept'>[]
  readonly medicines?: Kept<'medicines-told'>
  readonly harms: readonly Kept<'harm-told'>[]
  readonly breaks: readonly Kept<'break'>[]
  readonly reliefs: readonly Kept<'relief-done'>[]
  readonly experiments: readonly (Experiment & { readonly endedAt?: Instant })[]
  /** How bad the pain was said to be in check-ins, and when. */
  readonly pains: readonly { readonly at: Instant; readonly pain: PainScore }[]
}

/** @param events in order, each once */
export const toldOf = (events: readonly RecordEvent[]): Told => {
  const measured = new Map<string, Kept<'measured'>>()
  const days = new Map<Day, Told['days'][number]>()
  const questions = new Map<string, Kept<'question-kept'>>()
  const experiments = new Map<string, Told['experiments'][number]>()
  const notes: Kept<'noted'>[] = []
  const harms: Kept<'harm-told'>[] = []
  const breaks: Kept<'break'>[] = []
  const reliefs: Kept<'relief-done'>[] = []
  const pains: { readonly at: Instant; readonly pain: PainScore }[] = []
  let activities: readonly NamedActivity[] = []
  let medicines: Kept<'medicines-told'> | undefined
  for (const event of events) {
    switch (event.kind) {
      case 'measured':
        measured.set(`${event.measure} ${event.on}`, withoutKind(event))
        break
      case 'activities-named':
        activities = event.activities
        break
      case 'day-told': {
        const { id: _id, ...told } = withoutKind(event)
        days.set(event.on, { ...days.get(event.on), ...told })
        break
      }
      case 'noted':
        notes.push(withoutKind(event))
        break
      case 'question-kept':
        questions.set(event.id, withoutKind(event))
        break
      case 'question-dropped':
        questions.delete(event.question)
        break
      case 'medicines-told':
        medicines = withoutKind(event)
        break
      case 'harm-told':
        harms.push(withoutKind(event))
        break
      case 'break':
        breaks.push(withoutKind(event))
        break
      case 'relief-done':
        reliefs.push(withoutKind(event))
        break
      case 'experiment-began':
        experiments.set(event.experiment.id, event.experiment)
        break
      case 'experiment-ended': {
        const known = experiments.get(event.experiment)
        if (known && known.endedAt === undefined) experiments.set(event.experiment, { ...known, endedAt: event.at })
        break
      }
      case 'answered':
        if (event.question === 'painNow' && typeof event.answer === 'number' && event.page !== CARRIED_OVER) pains.push({ at: event.at, pain: painScore(event.answer) })
        break
      default:
    }
  }
  return {
    measured: [...measured.values()],
    activities,
    days: [...days.values()].sort((a, b) => a.on - b.on),
    notes,
    questions: [...questions.values()],
    harms,
    breaks,
    reliefs,
    experiments: [...experiments.values()],
    pains,
    ...(medicines ? { medicines } : {}),
  }
}

const withoutKind = <Event extends { readonly kind: string }>({ kind: _kind, ...rest }: Event): Omit<Event, 'kind'> => rest
