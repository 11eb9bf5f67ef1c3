import { excludedBy } from '../knowledge/exercise.ts'
import type { Clearance } from '../screening/screen.ts'
import type { Library } from './library.ts'
import type { Item } from './programme.ts'

/**
 * Whether a clearance allows every exercise of a session, with its steps down and up. A
 * programme that was kept can be older than the answers: a precaution or a hold may have
 * come since, and an exercise may be gone from the library.
 */
export const stillFits = (items: readonly Item[], clearance: Clearance, library: Library): boolean => {
  const codes = new Set(clearance.precautions)
  return items
    .flatMap((item) => [item, item.easier, item.harder])
    .every((prescription) => {
      if (!prescription) return true
      const form = library.exercises.get(prescription.exercise)?.forms.find(({ id }) => id === prescription.form)
      return (
        form !== undefined &&
        form.level <= clearance.level &&
        excludedBy(form, codes) === undefined &&
        !form.demands.some((demand) => clearance.holds.includes(demand))
      )
    })
}
