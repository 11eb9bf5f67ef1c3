import { adapt, adaptationEvents, chooseStep, err, ok, previewOf, type CannotChoose, type Choice, type ExercisePreview, type Result } from '@rhomboid/domain'
import { renewCheckIn } from '../cleared.ts'
import { keep, present } from '../record.ts'
import { found, type Found } from './found.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { openRequest } from './request.ts'
import { canUndo } from './undo.ts'

/** One answer can open the next: two reds begin a flare, and a flare asks for the danger signs. More than this never follow. */
const ROUNDS = 5

/**
 * Adapts the programme to how the body answered and keeps what changed, until nothing
 * changes any more. Where the danger signs have to be asked again, they are open from that
 * moment on. Without a programme or a clearance it does nothing.
 */
export const adaptNow = async (): Promise<Found> => {
  const requestNow = await openRequest()
  return oneAtATime(async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const request = requestNow()
      if (!request) return found.value
      const adaptation = adapt(request)
      const happened = adaptationEvents(adaptation, request.programme)
      if (happened.length > 0) {
        await keep(...happened)
        continue
      }
      const { toScreening, review } = adaptation
      const asks = toScreening === 'clearance-over' ? undefined : toScreening
      found.value = { ...(asks ? { toScreening: asks } : {}), ...(review ? { review } : {}) }
      if (asks) await renewCheckIn()
      return found.value
    }
    return found.value
  })
}

/** Every next step of each exercise ahead; none while the programme cannot be changed. */
export const previewNow = async (): Promise<readonly ExercisePreview[]> => {
  const request = (await openRequest())()
  return request ? previewOf(request) : []
}

/** Takes a step that the person chose, where it still is one. */
export const chooseNow = async (choice: Choice): Promise<Result<undefined, CannotChoose>> => {
  const requestNow = await openRequest()
  return oneAtATime(async () => {
    const request = requestNow()
    if (!request) return err({ type: 'cannot-choose', because: 'clearance-over' })
    const chosen = chooseStep(request, choice)
    if (!chosen.ok) return chosen
    await keep(...adaptationEvents(chosen.value, request.programme))
    return ok(undefined)
  })
}

/** Takes an adaptation back, where nothing has been built on it since. */
export const undoNow = (adaptation: string): Promise<void> =>
  oneAtATime(async () => {
    if (canUndo(present.value, adaptation)) await keep({ kind: 'adaptation-undone', adaptation })
  })
