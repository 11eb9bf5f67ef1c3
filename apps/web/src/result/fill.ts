import type { Screening } from '@rhomboid/domain'
import { words } from '../messages/index.ts'
import { region } from '../region.ts'

/** Puts the numbers of the region into a sentence; where none is known, it says so in words. */
export const fillNumbers = (text: string): string => {
  const { emergency, urgent, urgentName } = region.value
  const line = urgent === undefined ? '' : urgentName === undefined ? urgent : `${urgentName} (${urgent})`
  return text.replaceAll('{emergency}', emergency ?? words.emergency.yourLocal).replaceAll('{urgent}', line)
}

/** Whether the maternity unit is whom to phone. */
export const isMaternity = (screening: Screening): boolean => screening.route === 'maternity' && screening.kind === 'urgent'
