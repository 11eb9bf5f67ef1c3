import { chanceFrom } from '@rhomboid/domain'

/** So many of a list, by chance and in their order; all of them when there are fewer. */
export const sampleOf = <T>(list: readonly T[], count: number, seed: number): readonly T[] => {
  const chance = chanceFrom(seed)
  const places = new Set(
    list
      .map((_one, place) => ({ place, draw: chance.next() }))
      .sort((a, b) => a.draw - b.draw)
      .slice(0, count)
      .map(({ place }) => place),
  )
  return list.filter((_one, place) => places.has(place))
}
