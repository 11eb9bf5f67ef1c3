/** The middle of a list of numbers, halves possible; none for an empty list. */
export const medianOf = (values: readonly number[]): number | undefined => quantileOf(values, 0.5)

/** The number below which a share (0 to 1) of a list lies, straight between its two neighbours; none for an empty list. */
export const quantileOf = (values: readonly number[], share: number): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at))
}

export const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
