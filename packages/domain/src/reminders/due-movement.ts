import type { Equipment } from '../knowledge/exercise.ts'
import type { Library } from '../programme/library.ts'
import type { Item, Prescription } from '../programme/programme.ts'
import { stillFits } from '../programme/still-fits.ts'
import type { Clearance } from '../screening/screen.ts'

/** What stands at any desk; for a short break nothing is fetched. */
const AT_A_DESK: readonly Equipment[] = ['chair', 'wall', 'doorway', 'table']
const UPRIGHT: readonly string[] = ['standing', 'seated']

/**
 * The movement for a short break: from the session of the day, in its easiest way, each in
 * its turn. Only what is done standing or seated with what stands at a desk, and only what
 * the clearance allows; none where nothing is left, and plain rest is as good.
 *
 * @param turn how many breaks went before, 0 or more
 */
export const dueMovement = (items: readonly Item[], clearance: Clearance, library: Library, turn: number): Prescription | undefined => {
  const fitting = items.flatMap((item): readonly Prescription[] => {
    const { exercise, form, dosage } = item.easier ?? item
    const known = library.exercises.get(exercise)
    const way = known?.forms.find(({ id }) => id === form)
    const suits = known && known.kind !== 'aerobic' && way && UPRIGHT.includes(way.position) && way.equipment.every((thing) => AT_A_DESK.includes(thing))
    return suits && stillFits([item], clearance, library) ? [{ exercise, form, dosage }] : []
  })
  return fitting[turn % Math.max(1, fitting.length)]
}
