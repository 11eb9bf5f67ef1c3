import { fhirBundleOf, REPORT_SECTIONS, type Bundle } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { hundredRecords, inputFor, recordBy } from './records.fixture.ts'
import { strayLinks, wrongWith } from './validators.fixture.ts'

type Loose = Record<string, unknown>

/** A copy that a test may spoil, as it would be read from a file. */
const copyOf = (bundle: Bundle): Loose => JSON.parse(JSON.stringify(bundle)) as Loose
const entriesOf = (bundle: Loose): { fullUrl: string; resource: Loose }[] => bundle['entry'] as { fullUrl: string; resource: Loose }[]
const first = (bundle: Loose, type: string, also: (resource: Loose) => boolean = () => true): Loose => {
  const found = entriesOf(bundle).find(({ resource }) => resource['resourceType'] === type && also(resource))
  if (!found) throw new Error(`the bundle has no ${type}`)
  return found.resource
}

/** Everything is in it: each kind of resource at least once. */
const full = recordBy(1, { days: 84, flares: [20], name: 'Sam' })
const whole = fhirBundleOf(inputFor({ ...full, events: [...full.events, { kind: 'harm-told', text: 'Dizzy', after: 'exercise:cat-cow', id: 'h', at: full.events[200]?.at ?? full.events[0]!.at }] }))

describe('the bundle of a record', () => {
  const records = hundredRecords()
  test.each(Array.from({ length: 10 }, (_, tens) => tens * 10))('has no error for two validators, and no link to nowhere (ten records from %i)', (from) => {
    for (const record of records.slice(from, from + 10)) expect(wrongWith(copyOf(fhirBundleOf(inputFor(record))))).toEqual([])
  })

  test('has each kind of resource that it is said to have, and none that only a clinician may make', () => {
    const types = new Set(entriesOf(copyOf(whole)).map(({ resource }) => resource['resourceType']))
    for (const type of ['Composition', 'Patient', 'Device', 'Provenance', 'Questionnaire', 'QuestionnaireResponse', 'Observation', 'CarePlan', 'ServiceRequest', 'Procedure', 'Goal', 'AdverseEvent', 'Communication', 'MedicationStatement', 'CodeSystem']) expect(types).toContain(type)
    expect(types).not.toContain('Condition')
    expect(types).not.toContain('ClinicalImpression')
  })

  test('names the precautions that an exercise must respect', () => {
    const events = full.events.map((event) => (event.kind === 'answered' && event.question === 'bodyLimits' ? { ...event, answer: ['wrist', 'latex'] } : event))
    const bundle = copyOf(fhirBundleOf(inputFor({ ...full, events })))
    expect(entriesOf(bundle).flatMap(({ resource }) => (resource['resourceType'] === 'Flag' ? [(resource['code'] as { coding: { code: string }[] }).coding[0]?.code] : []))).toEqual(['precaution.WR', 'precaution.LX'])
    expect(wrongWith(bundle)).toEqual([])
  })

  test('carries the version and hash of the rules, in the device and in the provenance', () => {
    const { version } = inputFor(full).rules
    expect(version).toMatch(/-[0-9a-f]{12}$/)
    expect(JSON.stringify(first(copyOf(whole), 'Device'))).toContain(version)
    expect(JSON.stringify(first(copyOf(whole), 'Provenance'))).toContain(version)
  })

  test('is the same, to the letter, for the same record, and two records share no id', () => {
    expect(fhirBundleOf(inputFor(full))).toEqual(fhirBundleOf(inputFor(full)))
    const ids = (seed: number) => fhirBundleOf(inputFor(recordBy(seed, { days: 5 }))).entry.map(({ fullUrl }) => fullUrl)
    const other = new Set(ids(2))
    expect(ids(3).filter((id) => other.has(id))).toEqual([])
  })

  test('never says what was said in private, nor which rule heard it', () => {
    for (const seed of [0, 1, 2, 3]) {
      const text = JSON.stringify(fhirBundleOf(inputFor(recordBy(seed, { days: 2 }))))
      for (const secret of ['hurtBySomeone', 'selfHarmThoughts', 'selfHarmIntent', 'rule.U24', 'rule.E24']) expect(text).not.toContain(secret)
    }
  })

  test.each(REPORT_SECTIONS)('leaves no link to nowhere when %s alone is chosen, or all but it', (section) => {
    for (const sections of [[section], REPORT_SECTIONS.filter((one) => one !== section)]) expect(strayLinks(copyOf(fhirBundleOf(inputFor(full, { sections }))))).toEqual([])
  })

  test('gives no SNOMED CT code: passing those on needs a licence', () => expect(JSON.stringify(whole)).not.toContain('snomed'))
})

describe('the validators find', () => {
  const spoil: Readonly<Record<string, (bundle: Loose) => void>> = {
    'a status that does not exist': (bundle) => void (first(bundle, 'Observation')['status'] = 'finished'),
    'a plan about nobody': (bundle) => void delete first(bundle, 'CarePlan')['subject'],
    'a session done by nobody': (bundle) => void delete first(bundle, 'Procedure')['subject'],
    'a day that does not exist': (bundle) => void (first(bundle, 'Procedure')['performedPeriod'] = { start: '2026-13-40T99:00:00Z' }),
    'a date in words': (bundle) => void (first(bundle, 'Composition')['date'] = '1 June 2026'),
    'an element that nobody knows': (bundle) => void (first(bundle, 'Patient')['favourite'] = 'swimming'),
    'one where a list is wanted': (bundle) => void (first(bundle, 'Patient')['name'] = { text: 'Sam' }),
    'a list where one is wanted': (bundle) => void (first(bundle, 'Observation')['code'] = [first(bundle, 'Observation')['code']]),
    'a link to nothing': (bundle) => void (first(bundle, 'Observation', (one) => 'partOf' in one)['partOf'] = [{ reference: 'urn:uuid:00000000-0000-8000-a000-000000000000' }]),
    'a kind of bundle that does not exist': (bundle) => void (bundle['type'] = 'documents'),
    'a document that does not begin with its composition': (bundle) => void entriesOf(bundle).reverse(),
    'two entries with one address': (bundle) => void entriesOf(bundle).push(entriesOf(bundle)[1]!),
    'a message without content': (bundle) => void (first(bundle, 'Communication')['payload'] = [{}]),
    'a goal that says nothing': (bundle) => void delete first(bundle, 'Goal')['description'],
    'a target without its measure': (bundle) => void (first(bundle, 'Goal')['target'] = [{ detailInteger: 10 }]),
    'an event that is neither actual nor potential': (bundle) => void (first(bundle, 'AdverseEvent')['actuality'] = 'real'),
    'a number written as text': (bundle) => void ((first(bundle, 'Observation', (one) => 'valueQuantity' in one)['valueQuantity'] as Loose)['value'] = '4'),
    'an answer to no question': (bundle) => void delete (first(bundle, 'QuestionnaireResponse')['item'] as Loose[])[0]?.['linkId'],
    'a questionnaire without a status': (bundle) => void delete first(bundle, 'Questionnaire')['status'],
    'a kind of question that does not exist': (bundle) => void ((first(bundle, 'Questionnaire')['item'] as Loose[])[0]!['type'] = 'tick'),
    'an origin without a maker': (bundle) => void delete first(bundle, 'Provenance')['agent'],
    'an activity told twice': (bundle) => void ((first(bundle, 'CarePlan', (one) => 'activity' in one)['activity'] as Loose[])[0]!['detail'] = { status: 'scheduled' }),
    'a unit of time that does not exist': (bundle) => void (((first(bundle, 'ServiceRequest')['occurrenceTiming'] as Loose)['repeat'] as Loose)['periodUnit'] = 'week'),
    'an id with a blank': (bundle) => void (first(bundle, 'Device')['id'] = 'my device'),
    'a flag in text': (bundle) => void (first(bundle, 'Patient')['active'] = 'true'),
    'two values at once': (bundle) => void (first(bundle, 'Observation', (one) => 'valueQuantity' in one)['valueInteger'] = 4),
    'a reason to request that does not exist': (bundle) => void (first(bundle, 'ServiceRequest')['intent'] = 'wish'),
    'a section without words or entries': (bundle) => void ((first(bundle, 'Composition')['section'] as Loose[])[0] = { title: 'The pain', text: 'plain' } as Loose),
  }

  test.each(Object.entries(spoil))('%s', (_what, change) => {
    const bundle = copyOf(whole)
    change(bundle)
    expect(wrongWith(bundle)).not.toEqual([])
  })
})
