import type { LoggedItem } from '../../session/log.ts'
import type { Prescription } from '../../programme/programme.ts'
import { dayToIso, instant } from '../../units.ts'
import type { ProgrammeHeld, SessionTold } from '../events.ts'
import { doneInWords } from '../said.ts'
import type { ReportSection } from '../sections.ts'
import type { Parts } from './bundle-parts.ts'
import { instantToIso } from './moment.ts'
import { painObservation } from './pain-and-measures.ts'
import { ownConcept, plainText, quantity, refer, SURVEY, type Resource } from './resource.ts'

type Filed = readonly (readonly [ReportSection, Resource])[]

/** Each programme as a plan with its exercises as requests, and each session as it was done. */
export const careResources = (parts: Parts): Filed => [...parts.data.told.programmes.flatMap((held) => plan(parts, held)), ...parts.data.told.sessions.flatMap((session) => sessionDone(parts, session))]

const plan = (parts: Parts, { id, programme, from, until }: ProgrammeHeld): Filed => {
  const { data, make, patient, device } = parts
  const days = programme.weeks.flatMap((week) => week.days)
  const last = days.at(-1)
  const status = until !== undefined ? 'revoked' : last !== undefined && last.day < data.today ? 'completed' : 'active'
  const period = { start: instantToIso(from), ...(until === undefined ? {} : { end: instantToIso(until) }) }
  const weeks = Math.max(programme.weeks.length, 1)
  const times = new Map<string, { readonly item: Prescription; readonly count: number }>()
  for (const day of days) {
    if (day.kind === 'rest') continue
    for (const item of day.items) {
      const key = `${item.exercise}/${item.form}/${data.labels.dose(item.dosage)}`
      times.set(key, { item, count: (times.get(key)?.count ?? 0) + day.rounds })
    }
  }
  const requests = [...times].map(([key, { item, count }]) =>
    make('ServiceRequest', `${id}/${key}`, {
      status,
      intent: 'plan',
      code: exerciseConcept(parts, item),
      subject: patient,
      requester: device,
      authoredOn: instantToIso(from),
      occurrenceTiming: { repeat: { boundsPeriod: period, frequency: Math.max(Math.round(count / weeks), 1), period: 1, periodUnit: 'wk' } },
      patientInstruction: data.labels.dose(item.dosage),
    }),
  )
  const carePlan = make('CarePlan', id, {
    status,
    intent: 'plan',
    title: data.labels.level(programme.level),
    subject: patient,
    period,
    created: instantToIso(from),
    author: device,
    instantiatesUri: [`urn:rhomboid:library:${programme.libraryVersion}`, `urn:rhomboid:rules:${programme.rulesVersion}`],
    activity: requests.map((request) => ({ reference: refer(request) })),
  })
  return [carePlan, ...requests].map((resource) => ['done', resource] as const)
}

const exerciseConcept = ({ data }: Parts, { exercise, form }: Pick<Prescription, 'exercise' | 'form'>) => ownConcept(`exercise.${exercise}.${form}`, data.labels.exercise(exercise, form))

const sessionDone = (parts: Parts, session: SessionTold): Filed => {
  const { data, make, patient, idOf } = parts
  const plan = data.told.programmes.findLast(({ from, until }) => from <= session.startedAt && (until === undefined || session.startedAt < until))
  const procedure = make('Procedure', session.id, {
    status: session.completed ? 'completed' : 'stopped',
    code: ownConcept('exercise-session', data.labels.words.sections.done.title),
    subject: patient,
    performedPeriod: { start: instantToIso(session.startedAt), end: instantToIso(instant(Math.max(session.endedAt, session.startedAt))) },
    recorder: patient,
    performer: [{ actor: patient }],
    basedOn: plan ? [refer({ id: idOf('CarePlan', plan.id) })] : [],
  })
  const part = refer(procedure)
  const pains = [
    ...(session.painBefore === undefined ? [] : [painObservation(parts, `${session.id}/before`, session.painBefore, session.startedAt, 'before-exercise', part)]),
    ...(session.painAfter === undefined ? [] : [painObservation(parts, `${session.id}/after`, session.painAfter, session.endedAt, 'after-exercise', part)]),
    ...(session.nextMorning === undefined ? [] : [painObservation(parts, `${session.id}/next`, session.nextMorning, dayToIso(data.dayOf(instant(session.endedAt + 86_400_000))), 'next-morning', part)]),
  ]
  const effort = session.effort === undefined ? [] : [make('Observation', `${session.id}/effort`, { ...seen(parts, session), code: ownConcept('effort', 'Felt effort, 0 to 10'), valueQuantity: quantity(session.effort, '{score}'), partOf: [part] })]
  const items = session.items.filter(({ outcome }) => outcome !== 'not-reached').map((item, index) => make('Observation', `${session.id}/${index}`, { ...seen(parts, session), ...exerciseDone(parts, item), partOf: [part] }))
  return [...[procedure, ...effort, ...items].map((resource) => ['done', resource] as const), ...pains.map((resource) => ['pain', resource] as const)]
}

const seen = ({ patient }: Parts, { endedAt }: SessionTold) => ({ status: 'final', category: SURVEY, subject: patient, effectiveDateTime: instantToIso(endedAt), performer: [patient] })

const exerciseDone = (parts: Parts, item: LoggedItem) => ({
  code: exerciseConcept(parts, item),
  valueCodeableConcept: ownConcept(`outcome.${item.outcome}`, item.outcome),
  component: [
    { code: ownConcept('worked', 'Seconds of work'), valueQuantity: quantity(Math.round(item.worked), 's') },
    { code: ownConcept('hurt', 'It hurt at some time'), valueBoolean: item.hurt },
    { code: ownConcept('step', 'Easier or harder than planned'), valueCodeableConcept: ownConcept(`step.${item.step}`, item.step) },
    { code: ownConcept('dose', 'Amount asked for'), valueString: parts.data.labels.dose(item.dosage) },
  ],
})

/** Relief that was used, unwanted events, and medicines in the person's own words. */
export const toldResources = ({ data, make, patient }: Parts): Filed => {
  const { told, labels } = data
  const relief = told.of('relief-done').map(({ id, at, technique, worked, outcome }): Filed[number] => [
    'tried',
    make('Procedure', id, {
      status: outcome === 'done' ? 'completed' : 'stopped',
      code: ownConcept(`technique.${technique}`, labels.technique(technique)),
      subject: patient,
      performedPeriod: { start: instantToIso(instant(at - worked * 1_000)), end: instantToIso(at) },
      performer: [{ actor: patient }],
      outcome: ownConcept(`relief.${outcome}`, outcome),
    }),
  ])
  const harms = told.of('harm-told').map(({ id, at, text, after }): Filed[number] => {
    const said = plainText(text)
    const event = { ...(after === undefined ? {} : ownConcept(`after.${after}`, doneInWords(data, after))), ...(said === '' ? {} : { text: said }) }
    // Told without a word, it is an event all the same.
    return ['worse', make('AdverseEvent', id, { actuality: 'actual', subject: patient, date: instantToIso(at), recorder: patient, event: Object.keys(event).length === 0 ? undefined : event })]
  })
  const medicines = told.of('medicines-told').at(-1)
  const text = plainText(medicines?.text ?? '')
  const statement: Filed = medicines && text !== '' ? [['medicines', make('MedicationStatement', medicines.id, { status: 'unknown', medicationCodeableConcept: { text }, subject: patient, dateAsserted: instantToIso(medicines.at), informationSource: patient })]] : []
  return [...relief, ...harms, ...statement]
}
