import type { Answer } from '../answers.ts'
import type { Somebody } from './subject.ts'

/**
 * Makes a counterexample smaller while it still is one: answers become harmless or go away,
 * ticks go one by one, until no single step is left.
 *
 * @param harmless what an answer may be replaced with; none for those that have no such answer
 * @param stillFails whether somebody is still a counterexample
 */
export const shrink = (start: Somebody, harmless: (id: string) => Answer | undefined, stillFails: (somebody: Somebody) => boolean): Somebody => {
  let smallest = start
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = smallest
    for (const id of Object.keys(before.answers)) {
      for (const smaller of smallerWays(smallest, id, harmless(id))) {
        if (stillFails(smaller)) {
          smallest = smaller
          break
        }
      }
    }
    if (smallest === before) return smallest
  }
  return smallest
}

const MOST_ROUNDS = 20

const smallerWays = ({ answers, region }: Somebody, id: string, harmless: Answer | undefined): readonly Somebody[] => {
  const given = answers[id]
  if (given === undefined || JSON.stringify(given) === JSON.stringify(harmless)) return []
  const { [id]: _gone, ...without } = answers
  const put = (answer: Answer): Somebody => ({ answers: { ...answers, [id]: answer }, region })
  return [
    ...(harmless === undefined ? [] : [put(harmless)]),
    ...(harmless === undefined ? [{ answers: without, region }] : []),
    ...(Array.isArray(given) && given.length > 1 ? given.map((tick: string) => put(given.filter((other) => other !== tick))) : []),
  ]
}
