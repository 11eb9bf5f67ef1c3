import type { Description } from '@rhomboid/motion'
import type { FigureWords } from './content.ts'
import { fill } from './fill.ts'

/**
 * A clip in a sentence or three: position, what moves, where the hands are.
 *
 * @example `Sitting, turning to the left. Both hands on the shoulders.`
 */
export const figureInWords = ({ stance, deeds, hands }: Description, words: FigureWords): string => {
  const deed = ({ deed, side }: Description['deeds'][number]): string =>
    fill(words.deeds[deed], {
      side: side === undefined || side === 'both' ? '' : words.sides[side],
      hands: side === undefined ? '' : words.hands[side],
      legs: side === undefined ? '' : words.legs[side],
    })
  const resting = hands.flatMap(({ side, on }) => (on === 'air' ? [] : [capital(fill(words.rests, { hands: words.hands[side], surface: words.surfaces[on] ?? on }))]))
  return [`${words.stances[stance]}, ${joined(deeds.map(deed))}`, ...resting].map((sentence) => `${sentence}.`).join(' ')
}

const joined = (parts: readonly string[]): string => parts.join(', ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
