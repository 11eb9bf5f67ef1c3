import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { CONTENT_ROOT } from '../load.ts'

type Raw = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The named numbers of each rule, through named findings too. A condition that was loaded
 * holds the numbers alone; only the files still say what they are called.
 */
export const thresholdsByRule = (root: string = CONTENT_ROOT): ReadonlyMap<string, readonly string[]> => {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'screening', `${name}.yaml`), 'utf8'))
  const findings = new Map((read('findings') as readonly Raw[]).map((finding) => [finding['id'], finding['when']]))
  const { rules } = read('rules') as { readonly rules: readonly Raw[] }

  const namesIn = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(namesIn)
    if (!isRecord(value)) return []
    return Object.entries(value).flatMap(([key, inner]) => {
      if (typeof inner === 'string' && ['from', 'to', 'atLeast'].includes(key)) return [inner]
      if (key === 'finding') return namesIn(findings.get(inner))
      return namesIn(inner)
    })
  }
  return new Map(
    rules.map(({ id, when, lowered, programme }) => [
      String(id),
      [...new Set([...namesIn(when), ...namesIn(isRecord(lowered) ? lowered['when'] : undefined), ...(typeof programme === 'string' && programme !== 'none' ? [programme] : [])])],
    ]),
  )
}
