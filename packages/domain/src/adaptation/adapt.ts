import type { Programme } from '../programme/programme.ts'
import type { RecordEvent } from '../record/record.ts'
import { clearanceHolds } from '../screening/screen.ts'
import { noMoreThanInRed } from './after-red.ts'
import type { Change } from './change.ts'
import type { Adaptation, AdaptRequest } from './request.ts'
import { stateOf, type State } from './state.ts'
import { answerBadSessions, answerTooHard } from './step-down.ts'
import { answerChosenSteps, stepUp } from './step-up.ts'
import { withoutOldWeeks } from './replan.ts'
import { answerFlare, answerMissedDays, beginOrEndDeload, layNextWeeks } from './weeks.ts'
import { reviewOf, screeningOf } from './refer.ts'

/**
 * How the body answered → the programme from now on, each change with its reason.
 *
 * Call it after a session was closed, after the morning after was told, and once on each
 * day. Keep what `adaptationEvents` gives; calling it again then changes nothing. What went
 * badly is answered first; a step up comes only where nothing did, one at a time.
 */
export const adapt = (request: AdaptRequest): Adaptation => {
  const { clearance, now, programme } = request
  const before = stateOf(request)
  // A visit is proposed on its day, whether the danger signs were asked lately or not.
  const review = reviewOf(before)
  if (!clearanceHolds(clearance, now)) return { programme, changes: [], toScreening: 'clearance-over', ...(review ? { review } : {}) }
  const toScreening = screeningOf(before)
  let state = [answerMissedDays, answerFlare, answerBadSessions, answerTooHard, beginOrEndDeload].reduce<State>((now, answer) => answer(now), before)
  if (state.changes.length === 0 && toScreening === undefined) state = answerChosenSteps(state)
  if (state.changes.length === 0 && toScreening === undefined) state = stepUp(state)
  state = noMoreThanInRed(layNextWeeks(state))
  return {
    programme: state.programme === programme ? programme : withoutOldWeeks(state.programme, request.today),
    changes: state.changes,
    ...(state.flare ? { flare: state.flare } : {}),
    ...(toScreening ? { toScreening } : {}),
    ...(review ? { review } : {}),
  }
}

type WithoutStamp<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> : never

/** What to keep of an adaptation, in this order; nothing where nothing changed. */
export const adaptationEvents = (adaptation: Adaptation, before: Programme): readonly WithoutStamp<RecordEvent>[] => [
  ...(adaptation.flare?.kind === 'began' ? [{ kind: 'flare-began', because: adaptation.flare.because } as const] : []),
  ...(adaptation.programme === before && adaptation.changes.length === 0 ? [] : [{ kind: 'adapted', programme: adaptation.programme, changes: adaptation.changes } as const]),
  ...(adaptation.flare?.kind === 'ended' ? [{ kind: 'flare-ended' } as const] : []),
]

/** Whether the person may take an adaptation back: not one that stands between them and more of what hurt. */
export const mayUndo = (changes: readonly Change[]): boolean => changes.length > 0 && changes.every(({ because }) => because === 'your-choice' || !PROTECTS.includes(because))

const PROTECTS: readonly Change['because'][] = ['red', 'two-reds', 'flare-told', 'missed-three-weeks', 'amber', 'two-ambers']
