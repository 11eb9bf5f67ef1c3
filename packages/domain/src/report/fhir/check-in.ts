import { answersGivenAt } from '../../record/present.ts'
import { isUnsure, withoutDoubt, type Answer } from '../../screening/answers.ts'
import type { Question } from '../../screening/question.ts'
import { screen } from '../../screening/screen.ts'
import type { ReportSection } from '../sections.ts'
import type { Parts } from './bundle-parts.ts'
import { instantToIso } from './moment.ts'
import { CANONICAL, compact, listed, OWN_CODES, ownConcept, plainText, quantity, SURVEY, type Resource } from './resource.ts'

type Filed = readonly (readonly [ReportSection, Resource])[]

const COMPLAINT: ReadonlySet<string> = new Set(['painSite', 'painNow', 'durationDays', 'howStarted', 'feels', 'triggers', 'easedBy', 'timing', 'spread'])

/** The check-in as it was asked and answered, without what is private; what we said; holds and precautions. */
export const checkInResources = (parts: Parts): Filed => [
  ...questionnaire(parts, 'danger', (id) => parts.data.labels.dangers.includes(id) && !COMPLAINT.has(id)),
  ...questionnaire(parts, 'complaint', (id) => COMPLAINT.has(id)),
  ...communications(parts),
  ...flags(parts),
  ...pregnancy(parts),
]

const questionnaire = (parts: Parts, section: ReportSection, isIn: (id: string) => boolean): Filed => {
  const { data, make, patient } = parts
  const { told, answers, rules, labels } = data
  const asked = [...rules.bank.values()].filter(({ id, derived }) => isIn(id) && !derived && !labels.isPrivate(id) && answers[id] !== undefined && answers[id] !== 'skipped')
  const { checkIn } = told.present
  if (asked.length === 0 || !checkIn) return []
  const url = `${CANONICAL}:questionnaire:check-in-${section}`
  return [
    [section, make('Questionnaire', section, { url, version: rules.version, name: `CheckIn${section === 'danger' ? 'Danger' : 'Complaint'}`, title: labels.words.sections[section].title, status: 'active', subjectType: ['Patient'], item: asked.flatMap((question) => questionItems(parts, question)) })],
    [section, make('QuestionnaireResponse', section, { questionnaire: `${url}|${rules.version}`, status: 'completed', subject: patient, authored: instantToIso(checkIn.lastAnswerAt), author: patient, source: patient, item: asked.flatMap((question) => answerItems(parts, question, answers[question.id] ?? 'unsure')) })],
  ]
}

/** A number cannot hold "not sure", so that has a line of its own. */
const questionItems = (parts: Parts, question: Question): readonly object[] => {
  const { ask } = parts.data.labels.question(question.id) ?? { ask: question.id }
  if (question.answer.kind === 'number') {
    return [
      { linkId: question.id, text: ask, type: 'integer' },
      { linkId: `${question.id}.unsure`, text: parts.data.labels.answers.unsure, type: 'boolean' },
    ]
  }
  return [compact({ linkId: question.id, text: ask, type: 'choice', repeats: question.answer.kind === 'tick' ? true : undefined, answerOption: optionsOf(parts, question).map((valueCoding) => ({ valueCoding })) })]
}

const optionsOf = (parts: Parts, { id, answer }: Question) => {
  const { answers } = parts.data.labels
  const code = (option: string, display: string) => ({ system: OWN_CODES, code: option, display })
  const unsure = [code('unsure', answers.unsure), code('still-unsure', answers['still-unsure'])]
  if (answer.kind === 'yes-no') return [code('yes', answers.yes), code('no', answers.no), ...unsure]
  if (answer.kind === 'number') return unsure
  const words = parts.data.labels.question(id)?.options ?? {}
  const options = answer.options.map((option) => code(`${id}.${option}`, words[option] ?? option))
  return answer.kind === 'choice' ? [...options, ...unsure] : [...options, ...answer.options.map((option) => code(`${id}.${option}?`, `${words[option] ?? option} (${answers.unsure})`)), code('none', answers.no), ...unsure]
}

const answerItems = (parts: Parts, question: Question, answer: Answer): readonly object[] => {
  const text = parts.data.labels.question(question.id)?.ask ?? question.id
  if (typeof answer === 'number') return [{ linkId: question.id, text, answer: [{ valueInteger: answer }] }]
  if (question.answer.kind === 'number') return isUnsure(answer) ? [{ linkId: `${question.id}.unsure`, text: parts.data.labels.answers.unsure, answer: [{ valueBoolean: true }] }] : []
  const given = typeof answer === 'string' ? [answer] : answer.length === 0 ? ['none'] : answer
  const options = new Map(optionsOf(parts, question).map((coding) => [coding.code, coding]))
  const codings = given.map((one) => options.get(one) ?? options.get(`${question.id}.${one}`) ?? { system: OWN_CODES, code: withoutDoubt(one) })
  return [{ linkId: question.id, text, answer: codings.map((valueCoding) => ({ valueCoding })) }]
}

/** What was advised at each check, with the rules that led there. */
const communications = ({ data, make, patient, device }: Parts): Filed =>
  data.told.of('screened').map(({ id, at, disposition, rules, rulesVersion }) => [
    'danger',
    make('Communication', id, {
      status: 'completed',
      identifier: [{ system: `${CANONICAL}:rules`, value: rulesVersion }],
      category: [ownConcept('disposition', data.labels.words.sections.danger.title)],
      subject: patient,
      recipient: [patient],
      sender: device,
      sent: instantToIso(at),
      reasonCode: rules.flatMap((rule) => {
        const words = data.labels.rule(rule)
        return words === undefined ? [] : [ownConcept(`rule.${rule}`, plainText(words))]
      }),
      payload: [{ contentString: data.labels.disposition(disposition) }],
    }),
  ])

/** What the answers ask of an exercise, as of the latest check-in. */
const flags = ({ data, make, patient, device }: Parts): Filed => {
  const { told, rules, answers, record, labels } = data
  if (!told.present.checkIn) return []
  const { region } = record.settings
  const screening = screen(rules, answers, answersGivenAt(told.present), region === 'unknown' ? undefined : region)
  const precautions = 'clearance' in screening ? (screening.clearance?.precautions ?? []) : []
  const flag = (code: string, text: string): Filed[number] => [
    'danger',
    make('Flag', code, { status: 'active', category: [listed('flag-category', 'safety')], code: ownConcept(code, text), subject: patient, author: device, period: { start: instantToIso(answersGivenAt(told.present)) } }),
  ]
  return [...precautions.map((code) => flag(`precaution.${code}`, labels.precaution(code))), ...screening.holds.map((hold) => flag(`hold.${hold}`, labels.hold(hold)))]
}

const pregnancy = ({ data, make, patient }: Parts): Filed => {
  const { answers, labels, told } = data
  const [said, weeks, at] = [answers['pregnancy'], answers['pregnancyWeeks'], told.present.givenAt['pregnancy']]
  if (typeof said !== 'string' || at === undefined) return []
  const label = labels.question('pregnancy')
  const words = label?.options[said] ?? (said === 'unsure' || said === 'still-unsure' ? labels.answers[said] : said)
  return [
    [
      'danger',
      make('Observation', 'pregnancy', {
        status: 'final',
        category: SURVEY,
        code: ownConcept('pregnancy', label?.short ?? 'pregnancy'),
        subject: patient,
        effectiveDateTime: instantToIso(at),
        performer: [patient],
        valueCodeableConcept: ownConcept(`pregnancy.${said}`, words),
        component: typeof weeks === 'number' ? [{ code: ownConcept('pregnancyWeeks', labels.question('pregnancyWeeks')?.short ?? 'weeks'), valueQuantity: quantity(weeks, 'wk') }] : [],
      }),
    ],
  ]
}
