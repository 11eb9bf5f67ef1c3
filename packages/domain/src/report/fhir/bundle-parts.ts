import type { ReportData } from '../input.ts'
import { compact, refer, uuidOf, type Reference, type Resource } from './resource.ts'

/** What every part of a bundle needs: the data, ids, and whom and what it refers to again and again. */
export interface Parts {
  readonly data: ReportData
  readonly patient: Reference
  readonly device: Reference
  /** Makes a resource with an id of its own, by what it is and which event it comes from. */
  readonly make: (resourceType: string, name: string, elements: Readonly<Record<string, unknown>>) => Resource
  /** The id that `make` gives. */
  readonly idOf: (resourceType: string, name: string) => string
}

export const partsOf = (data: ReportData): Parts => {
  // Two people's records never share an event, so ids of two people differ.
  const whose = data.told.events[0]?.id ?? 'empty'
  const idOf = (resourceType: string, name: string): string => uuidOf(`${whose}/${resourceType}/${name}`)
  return {
    data,
    patient: refer({ id: idOf('Patient', 'me') }),
    device: refer({ id: idOf('Device', 'rhomboid') }),
    idOf,
    make: (resourceType, name, elements) => ({ resourceType, id: idOf(resourceType, name), ...compact(elements) }),
  }
}
