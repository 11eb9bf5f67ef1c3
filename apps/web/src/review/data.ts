import { toRuleSet } from '@rhomboid/content/content.ts'
import data from 'virtual:review-desk'

/** Everything that can be reviewed, and the rules that the product itself runs. */
export const desk = data
export const rules = toRuleSet(data.screening)

export const questionById = (id: string) => data.screening.questions.find((question) => question.id === id)

/** `E1` → where its page is. Ids are letters, digits and hyphens. */
export const addressOf = (item: string): string => `#${item}`
