import { clearanceNow } from '../coach.ts'
import { loadScreening } from '../content.ts'
import { present } from '../record.ts'

/** What the check-in says that helps to choose a page: tags of the handbook. Without a check-in, nothing. */
export const situationNow = async (): Promise<readonly string[]> => {
  const { answers, checkIn } = present.value
  if (!checkIn) return []
  const codes = clearanceNow(await loadScreening())?.precautions ?? []
  return [
    ...(answers['pregnancy'] === 'pregnant' ? ['pregnancy'] : []),
    ...(answers['pregnancy'] === 'postpartum' ? ['after-birth'] : []),
    ...(codes.includes('OL') ? ['bones'] : []),
  ]
}
