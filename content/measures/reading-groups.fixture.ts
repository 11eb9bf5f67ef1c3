import type { MeasureWords } from '../measures.ts'
import type { Group } from '../reading-age.fixture.ts'

/** Everything that the measures and the progress page say, page by page as it is read. */
export const measureGroups = (words: MeasureWords): readonly Group[] => {
  const { measures, trend, advice, ...rest } = words
  return [
    ...Object.entries(measures).map(([id, said]) => groupOf(`measure ${id}`, said)),
    ...Object.entries(trend.labels).map(([id, said]) => groupOf(`trend ${id}`, said)),
    groupOf('trend reasons', trend.reasons),
    ...Object.entries(advice).map(([id, said]) => groupOf(`advice ${id}`, said)),
    ...Object.entries(rest).map(([id, said]) => groupOf(`progress ${id}`, said)),
  ]
}

const groupOf = (name: string, said: unknown): Group => ({ name, texts: textsIn(name, said) })

const textsIn = (at: string, said: unknown): Group['texts'] => {
  if (typeof said === 'string') return [{ at, text: said }]
  return typeof said === 'object' && said !== null ? Object.entries(said).flatMap(([key, value]) => textsIn(`${at} ${key}`, value)) : []
}
