/** Plain data of a clip: objects, lists, numbers, words. */
export type Plain = { readonly [key: string]: unknown }

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What `over` says wins; objects are joined key by key, lists and values are replaced whole. A hold with another surface starts anew. */
export const merge = (under: unknown, over: unknown): unknown => {
  if (over === undefined) return under
  if (!isPlain(under) || !isPlain(over)) return over
  // Half of one hold and half of another would be a hand nowhere.
  if ('on' in over && 'on' in under && (over['in'] !== under['in'] || over['on'] !== under['on'])) return over
  const made: Record<string, unknown> = { ...under }
  for (const [key, value] of Object.entries(over)) made[key] = merge(under[key], value)
  return made
}
