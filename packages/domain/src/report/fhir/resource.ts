/** A FHIR R4 resource as plain data. Its shape is checked by two validators in the tests of the content. */
export interface Resource {
  readonly resourceType: string
  readonly id: string
  readonly [element: string]: unknown
}

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string
}

export interface Concept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}

export interface Reference {
  readonly reference: string
}

/** Where our own definitions are named. An identifier, not an address: nothing is fetched from it. */
export const CANONICAL = 'urn:rhomboid:fhir'
export const OWN_CODES = `${CANONICAL}:codes`
export const LOINC = 'http://loinc.org'
export const UNITS = 'http://unitsofmeasure.org'

const HL7 = 'http://terminology.hl7.org/CodeSystem'

/** A code of our own with its words. SNOMED CT needs a licence to pass on, so its codes are never put in. */
export const ownConcept = (code: string, text: string): Concept => ({ coding: [{ system: OWN_CODES, code, display: text }], text })

/** A code of a list that HL7 keeps. */
export const listed = (list: string, code: string): Concept => ({ coding: [{ system: `${HL7}/${list}`, code }] })

export const SURVEY: readonly Concept[] = [listed('observation-category', 'survey')]

export const quantity = (value: number, code: string, unit: string = code) => ({ value, unit, system: UNITS, code })

export const refer = ({ id }: Pick<Resource, 'id'>): Reference => ({ reference: `urn:uuid:${id}` })

/**
 * The same name always gives the same id, so that two exports of one record agree on what is
 * one thing. A UUID of version 8: 122 bits of a simple mixing of the name. It names, it does not hide.
 */
export const uuidOf = (name: string): string => {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    a = b ^ Math.imul(a ^ code, 597_399_067)
    b = c ^ Math.imul(b ^ code, 2_869_860_233)
    c = d ^ Math.imul(c ^ code, 951_274_213)
    d = a ^ Math.imul(d ^ code, 2_716_044_179)
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067)
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233)
  c = Math.imul(a ^ (c >>> 17), 951_274_213)
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179)
  const hex = [a, b, c, d].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Leaves out what is empty: FHIR allows no empty list, text or object. */
export const compact = <T extends object>(given: T): T => Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value))) as T

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Control characters have no place in FHIR text, and text that is only blanks counts as none. */
export const plainText = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '').trim()
