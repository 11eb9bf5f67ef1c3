// Which of the files that lie ready suits what the browser says it can read (RFC 9110, 12.5.3).

export type Encoding = 'br' | 'gzip'

/** @returns undefined for the file as it is */
export function chooseEncoding(accepted: string | undefined, available: readonly Encoding[]): Encoding | undefined {
  if (accepted === undefined) return undefined
  const weightByName = new Map(accepted.split(',').map(toNameAndWeight))
  const weight = (name: string) => weightByName.get(name) ?? weightByName.get('*') ?? 0

  let best: Encoding | undefined
  for (const encoding of available) {
    if (weight(encoding) > (best === undefined ? 0 : weight(best))) best = encoding
  }
  // Plain text is always acceptable; it wins only when asked for by name above the rest.
  if (best !== undefined && (weightByName.get('identity') ?? 0) > weight(best)) return undefined
  return best
}

function toNameAndWeight(part: string): readonly [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice('q='.length))
  return [name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0]
}
