import { MEASURES, measureById, type Measure } from '../../outcomes/measure.ts'
import type { Scored } from '../../outcomes/series.ts'
import { dayToIso, type Instant } from '../../units.ts'
import type { ReportSection } from '../sections.ts'
import type { Parts } from './bundle-parts.ts'
import { instantToIso } from './moment.ts'
import { CANONICAL, LOINC, OWN_CODES, ownConcept, plainText, quantity, refer, SURVEY, type Concept, type Reference, type Resource } from './resource.ts'

type Filed = readonly (readonly [ReportSection, Resource])[]

/** Reported pain now, 0 to 10. Worst and average pain are our own codes: they are other questions. */
const PAIN: Concept = { coding: [{ system: LOINC, code: '72514-3', display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported' }], text: 'Pain now, 0 to 10' }

/** When in a day the pain was told. */
export type PainMoment = 'check-in' | 'asked' | 'before-exercise' | 'after-exercise' | 'next-morning'

export const painObservation = ({ make, patient, data }: Parts, name: string, score: number, at: Instant | string, moment: PainMoment, partOf?: Reference): Resource =>
  make('Observation', `pain/${name}`, {
    status: 'final',
    category: SURVEY,
    code: PAIN,
    subject: patient,
    effectiveDateTime: typeof at === 'string' ? at : instantToIso(at),
    performer: [patient],
    valueQuantity: quantity(score, '{score}'),
    bodySite: ownConcept('upper-back', data.labels.words.sections.complaint.title),
    component: [{ code: ownConcept('pain-moment', 'When the pain was told'), valueCodeableConcept: ownConcept(`pain-moment.${moment}`, moment) }],
    partOf: partOf ? [partOf] : [],
  })

export const checkInPain = (parts: Parts): Filed => {
  const { answers, told } = parts.data
  const [score, at] = [answers['painNow'], told.present.givenAt['painNow']]
  return typeof score === 'number' && at !== undefined ? [['pain', painObservation(parts, 'check-in', score, at, 'check-in')]] : []
}

/** Every time a measure was answered: the answers, and the score where there is one. */
export const measureResources = (parts: Parts): Filed => MEASURES.flatMap((id) => oneMeasure(parts, measureById(parts.data.outcomes, id)))

const oneMeasure = (parts: Parts, measure: Measure): Filed => {
  const { data, make, patient } = parts
  const section: ReportSection = measure.id === 'pain' ? 'pain' : measure.id === 'use' ? 'medicines' : 'function'
  const scores = data.measured.scores[measure.id].filter(({ score }) => score.answered > 0)
  if (scores.length === 0) return []
  const { name } = data.labels.measure(measure.id)
  const url = `${CANONICAL}:questionnaire:${measure.id}`
  const items = itemsOf(parts, measure)
  return [
    [section, make('Questionnaire', measure.id, { url, version: data.version, name: `Measure${measure.id.charAt(0).toUpperCase()}${measure.id.slice(1)}`, title: name, status: 'active', subjectType: ['Patient'], copyright: measure.attribution, item: items.map(({ item }) => item) })],
    ...scores.flatMap((scored): Filed => {
      const response = make('QuestionnaireResponse', `${measure.id}/${scored.on}`, {
        questionnaire: `${url}|${data.version}`,
        status: scored.score.answered < items.length ? 'in-progress' : 'completed',
        subject: patient,
        authored: instantToIso(scored.at),
        author: patient,
        source: patient,
        item: items.flatMap(({ id, item, code }) => {
          const given = scored.score.items[id]
          return given === undefined ? [] : [{ linkId: item.linkId, text: item.text, answer: [typeof given === 'number' ? { valueInteger: given } : { valueCoding: code(given) }] }]
        }),
      })
      return [[section, response], ...observations(parts, measure, scored, response).map((one) => [section, one] as const)]
    }),
  ]
}

/** The measure's own items, or the activities that the person named. An activity that was renamed keeps its id. */
const itemsOf = ({ data }: Parts, { id: measure, items, own }: Measure) => {
  const { items: texts, options } = data.labels.measure(measure)
  const named = new Map(data.told.of('activities-named').flatMap(({ activities }) => activities.map(({ id, name }) => [id, name] as const)))
  const all = own ? [...named].map(([id, name]) => ({ id, answer: own.answer, text: plainText(name) || id })) : items.map(({ id, answer }) => ({ id, answer, text: texts[id] ?? id }))
  return all.map(({ id, answer, text }) => {
    const code = (option: string) => ({ system: OWN_CODES, code: `${measure}.${option}`, display: options[option] ?? option })
    const item = { linkId: id, text, type: answer.kind === 'choice' ? 'choice' : 'integer', ...(answer.kind === 'choice' ? { answerOption: answer.options.map((option) => ({ valueCoding: code(option) })) } : {}) }
    return { id, item, code }
  })
}

const observations = (parts: Parts, measure: Measure, { on, score }: Scored, response: Resource): readonly Resource[] => {
  const { make, patient, data } = parts
  const derived = { derivedFrom: [refer(response)] }
  const base = { status: 'final', category: SURVEY, subject: patient, effectiveDateTime: dayToIso(on), performer: [patient] }
  if (measure.id === 'pain') {
    return Object.entries(score.items).flatMap(([item, value]) => {
      if (typeof value !== 'number') return []
      if (item === measure.daily) return [{ ...painObservation(parts, `asked/${on}`, value, dayToIso(on), 'asked'), ...derived }]
      return [make('Observation', `pain-${item}/${on}`, { ...base, ...derived, code: ownConcept(`pain.${item}`, data.labels.measure('pain').items[item] ?? item), valueQuantity: quantity(value, '{score}') })]
    })
  }
  const label = data.labels.measure(measure.id)
  const [said] = Object.values(score.items)
  const value =
    measure.id === 'change' && typeof said === 'string'
      ? { valueCodeableConcept: ownConcept(`change.${said}`, label.options[said] ?? said) }
      : score.value === undefined
        ? undefined
        : { valueQuantity: quantity(Math.round(score.value * 100) / 100, '{score}') }
  const component = measure.id === 'use' ? Object.entries(score.items).flatMap(([item, given]) => (typeof given === 'number' ? [{ code: ownConcept(`use.${item}`, label.items[item] ?? item), valueInteger: given }] : [])) : []
  if (value === undefined && component.length === 0) return []
  return [make('Observation', `${measure.id}/${on}`, { ...base, ...derived, code: ownConcept(measure.id, label.name), ...value, component })]
}

/** What the person wants to do again, in their own words. No target was set, so none is made up. */
export const goals = ({ data, make, patient, idOf }: Parts): Filed =>
  data.measured.activities.flatMap(({ id, name }): Filed => {
    const text = plainText(name)
    if (text === '') return []
    const scores = data.measured.scores.psfs.filter(({ score }) => score.value !== undefined && score.items[id] !== undefined)
    const goal = {
      lifecycleStatus: 'active',
      description: { text },
      subject: patient,
      expressedBy: patient,
      target: [{ measure: ownConcept('psfs', data.labels.measure('psfs').name) }],
      outcomeReference: scores.map(({ on }) => refer({ id: idOf('Observation', `psfs/${on}`) })),
    }
    return [['function', make('Goal', id, goal)]]
  })
