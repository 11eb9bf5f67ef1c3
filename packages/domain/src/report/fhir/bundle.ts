import { reportData, type ReportInput } from '../input.ts'
import { filled } from '../labels.ts'
import type { Block, SectionModel } from '../page-model.ts'
import { reportOf } from '../report.ts'
import type { ReportSection } from '../sections.ts'
import { partsOf, type Parts } from './bundle-parts.ts'
import { careResources, toldResources } from './care.ts'
import { checkInResources } from './check-in.ts'
import { instantToIso } from './moment.ts'
import { checkInPain, goals, measureResources } from './pain-and-measures.ts'
import { CANONICAL, OWN_CODES, ownConcept, plainText, refer, type Resource } from './resource.ts'

export interface Bundle extends Resource {
  readonly resourceType: 'Bundle'
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[]
}

/**
 * The report as a FHIR R4 document: a composition with the sections in words, and what they
 * rest on as resources. It says what the person said and did; it names no condition, and
 * nothing in it is a clinician's act.
 */
export const fhirBundleOf = (input: ReportInput): Bundle => {
  const data = reportData(input)
  const parts = partsOf(data)
  const filed = [...checkInResources(parts), ...checkInPain(parts), ...measureResources(parts), ...goals(parts), ...careResources(parts), ...toldResources(parts)].filter(([section]) => input.sections.includes(section))
  const inBundle = new Set(filed.map(([, { id }]) => `urn:uuid:${id}`))
  const kept = filed.map(([section, resource]) => [section, withoutStray(resource, inBundle, parts)] as const)
  const composition = compose(parts, input, kept)
  const own = [composition, patient(parts), device(parts), provenance(parts, composition), ...kept.map(([, resource]) => resource)]
  const resources = [...own, codes(parts, own)]
  return {
    resourceType: 'Bundle',
    id: parts.idOf('Bundle', String(input.at)),
    identifier: { system: `${CANONICAL}:report`, value: parts.idOf('Bundle', String(input.at)) },
    type: 'document',
    timestamp: instantToIso(input.at),
    entry: resources.map((resource) => ({ fullUrl: refer(resource).reference, resource })),
  }
}

/** A link to something that the person left out is left out as well. */
const withoutStray = (resource: Resource, inBundle: ReadonlySet<string>, { patient: who, device: maker }: Parts): Resource => {
  const stays = (reference: unknown): boolean => typeof reference === 'object' && reference !== null && 'reference' in reference && (inBundle.has(String(reference.reference)) || reference.reference === who.reference || reference.reference === maker.reference)
  const entries = Object.entries(resource).flatMap(([element, value]): readonly (readonly [string, unknown])[] => {
    if (!LINKS.has(element) || !Array.isArray(value)) return [[element, value]]
    const left = value.filter(stays)
    return left.length === 0 ? [] : [[element, left]]
  })
  return Object.fromEntries(entries) as Resource
}

const LINKS: ReadonlySet<string> = new Set(['partOf', 'basedOn', 'derivedFrom', 'outcomeReference'])

const patient = ({ data, make }: Parts): Resource => {
  const name = plainText(data.record.settings.name)
  return make('Patient', 'me', { active: true, name: name === '' ? [] : [{ text: name }] })
}

const device = ({ data, make, patient: who }: Parts): Resource =>
  make('Device', 'rhomboid', {
    deviceName: [{ name: 'Rhomboid', type: 'user-friendly-name' }],
    version: [
      { type: ownConcept('version.program', 'program'), value: data.version },
      { type: ownConcept('version.rules', 'rules and their hash'), value: data.rules.version },
    ],
    patient: who,
    note: [{ text: filled(data.labels.words.footer.made, { version: data.version, date: data.labels.date(data.today) }) }],
  })

const provenance = ({ data, make, patient: who, device: maker }: Parts, composition: Resource): Resource =>
  make('Provenance', 'report', {
    target: [refer(composition)],
    recorded: instantToIso(data.at),
    agent: [
      { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'assembler' }] }, who: maker },
      { type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' }] }, who },
    ],
    entity: [{ role: 'source', what: { identifier: { system: `${CANONICAL}:rules`, value: data.rules.version } } }],
  })

const compose = ({ data, make, patient: who, device: maker }: Parts, input: ReportInput, kept: readonly (readonly [ReportSection, Resource])[]): Resource => {
  const model = reportOf(input)
  return make('Composition', String(input.at), {
    status: 'final',
    type: ownConcept('report', model.title),
    subject: who,
    date: instantToIso(data.at),
    author: [maker, who],
    title: model.title,
    section: model.sections.map((section) => {
      const entry = kept.filter(([id]) => id === section.id).map(([, resource]) => refer(resource))
      return { title: section.title, code: ownConcept(`section.${section.id}`, section.title), text: { status: 'generated', div: narrative(section) }, ...(entry.length === 0 ? {} : { entry }) }
    }),
  })
}

/** A section in words, as XHTML. */
const narrative = ({ blocks }: SectionModel): string => {
  const inside = blocks.map(blockInXhtml).join('')
  return `<div xmlns="http://www.w3.org/1999/xhtml">${inside === '' ? '<p>-</p>' : inside}</div>`
}

const blockInXhtml = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text)
    case 'points':
      return block.points.map(({ term, text }) => `<p><b>${escaped(term)}</b>: ${escaped(text)}</p>`).join('')
    case 'list':
      return block.items.length === 0 ? '' : `<ul>${block.items.map((item) => `<li>${escaped(item) || '-'}</li>`).join('')}</ul>`
    case 'table':
      return `<table><thead><tr>${block.head.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`
    case 'chart':
      return paragraph(block.chart.text)
    case 'stills':
      return ''
  }
}

const paragraph = (text: string): string => (plainText(text) === '' ? '' : `<p>${escaped(text)}</p>`)
const escaped = (text: string): string => plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Our own codes with their words, as far as this bundle uses them, so that the file explains itself. */
const codes = ({ data, make }: Parts, resources: readonly Resource[]): Resource => {
  const found = new Map<string, string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      if ('system' in value && value.system === OWN_CODES && 'code' in value) found.set(String(value.code), 'display' in value ? String(value.display) : String(value.code))
      Object.values(value).forEach(visit)
    }
  }
  visit(resources)
  return make('CodeSystem', 'codes', {
    url: OWN_CODES,
    version: data.version,
    name: 'RhomboidCodes',
    status: 'active',
    content: 'fragment',
    caseSensitive: true,
    concept: [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, display]) => ({ code, display })),
  })
}
