import { EVIDENCE, HOLDS, PRECAUTIONS, type AnswerShape, type Condition, type Level, type Page, type Question, type Rule } from '@rhomboid/domain'
import { z } from 'zod'
import type { ScreeningContent, Threshold } from '../content.ts'
import { toCondition, type ConditionContext } from './condition.ts'
import { checked, type Problems, type YamlFile } from './yaml-file.ts'

const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/)
const evidence = z.enum(EVIDENCE)

const questionSchema = z.strictObject({
  id,
  number: z.string().regex(/^[QB]\d{2}[a-c]?$/),
  answer: z.union([z.literal('yes-no'), z.array(id).min(2)]).optional(),
  ticks: z.array(id).min(1).optional(),
  range: z.tuple([z.number().int(), z.number().int(), z.string()]).optional(),
  reassuring: z.enum(['yes', 'no']).default('no'),
  skippable: z.boolean().default(false),
  derived: z.literal(true).optional(),
  grows: z.literal(true).optional(),
  askWhen: z.unknown().optional(),
  implies: id.optional(),
})

export const thresholdSchema: z.ZodType<Threshold> = z.strictObject({
  id,
  value: z.number(),
  unit: z.string(),
  evidence,
  source: z.array(z.string()).min(1),
  why: z.string().min(1),
})

const findingSchema = z.strictObject({ id, doubtCounts: z.boolean().default(false), when: z.unknown() })
const ranked = z.enum(['emergency', 'urgent', 'soon', 'routine'])

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{1,2}[a-z]?$/),
  disposition: ranked,
  when: z.unknown(),
  lowered: z.strictObject({ to: ranked, when: z.unknown() }).optional(),
  holds: z.array(z.enum(HOLDS)).default([]),
  programme: z.string().optional(),
  route: z.literal('maternity').optional(),
  locks: z.array(z.literal('nsaid')).default([]),
  regions: z.array(z.string()).optional(),
  source: z.array(z.string()).min(1),
  evidence,
})

const precautionSchema = z.strictObject({ code: z.enum(PRECAUTIONS), when: z.unknown() })

const pagesSchema = z.strictObject({
  askAgain: z.array(id),
  reviews: z.strictObject({ days: z.array(id).min(1), asks: z.array(id).min(1) }),
  emergencyBoxes: z.array(z.strictObject({ id, covers: z.array(id).min(1), immediate: z.boolean().default(false), reopens: z.array(id).default([]) })),
  pages: z.array(
    z.strictObject({
      id,
      kind: z.enum(['checklist', 'questions']),
      purpose: z.enum(['safety', 'private', 'contributors', 'programme']),
      questions: z.array(id).min(1),
    }),
  ),
})

export interface ScreeningFiles {
  readonly questions: YamlFile
  readonly thresholds: YamlFile
  readonly findings: YamlFile
  readonly rules: YamlFile
  readonly precautions: YamlFile
  readonly pages: YamlFile
}

const shapeOf = (raw: z.infer<typeof questionSchema>): AnswerShape | undefined => {
  if (raw.ticks) return { kind: 'tick', options: raw.ticks }
  if (raw.range) return { kind: 'number', min: raw.range[0], max: raw.range[1], unit: raw.range[2] }
  if (raw.answer === 'yes-no') return { kind: 'yes-no' }
  if (raw.answer) {
    const [negative] = raw.answer
    return { kind: 'choice', options: raw.answer, ...(negative === undefined ? {} : { negative }) }
  }
  return undefined
}

/** The six files of screening → checked data. Undefined when anything is wrong; the problems say what and where. */
export const toScreening = (files: ScreeningFiles, version: string, problems: Problems): Readonly<{ screening: ScreeningContent; thresholds: readonly Threshold[]; context: ConditionContext }> | undefined => {
  const rawQuestions = checked(files.questions, z.array(questionSchema), problems)
  const thresholds = checked(files.thresholds, z.array(thresholdSchema), problems)
  const rawFindings = checked(files.findings, z.array(findingSchema), problems)
  const rawRules = checked(files.rules, z.strictObject({ inForceFrom: z.coerce.string(), rules: z.array(ruleSchema) }), problems)
  const rawPrecautions = checked(files.precautions, z.array(precautionSchema), problems)
  const checkIn = checked(files.pages, pagesSchema, problems)
  if (!rawQuestions || !thresholds || !rawFindings || !rawRules || !rawPrecautions || !checkIn) return undefined

  const before = problems.list.length
  noDoubles(files.questions, rawQuestions, problems)
  noDoubles(files.thresholds, thresholds, problems)
  noDoubles(files.findings, rawFindings, problems)
  noDoubles(files.rules, rawRules.rules, problems, ['rules'])

  const shapes = rawQuestions.map((raw, index) => {
    const shape = shapeOf(raw)
    if (!shape) problems.at(files.questions, [index], `${raw.id} needs one of: answer, ticks, range`)
    return shape ?? { kind: 'yes-no' as const }
  })
  const findingsSoFar = new Set<string>()
  const rulesSoFar = new Set<string>()
  const contextFor = (file: YamlFile): ConditionContext => ({
    file,
    problems,
    optionsOf: new Map(
      rawQuestions.map((raw, index) => {
        const shape = shapes[index] ?? { kind: 'yes-no' as const }
        return [raw.id, { kind: shape.kind, options: 'options' in shape ? shape.options : [], ...(shape.kind === 'number' ? { range: [shape.min, shape.max] as const } : {}) }]
      }),
    ),
    thresholds: new Map(thresholds.map(({ id, value }) => [id, value])),
    findings: findingsSoFar,
    rules: rulesSoFar,
  })
  const never: Condition = { kind: 'any', of: [] }
  const read = (file: YamlFile, raw: unknown, path: readonly (string | number)[]): Condition => toCondition(raw, path, contextFor(file)) ?? never

  const findings = rawFindings.map((raw, index) => {
    const when = read(files.findings, raw.when, [index, 'when'])
    findingsSoFar.add(raw.id)
    return { id: raw.id, doubtCounts: raw.doubtCounts, when }
  })
  const questions = rawQuestions.map((raw, index): Question => ({
    id: raw.id,
    number: raw.number,
    answer: shapes[index] ?? { kind: 'yes-no' },
    skippable: raw.skippable,
    reassuring: raw.reassuring,
    ...(raw.askWhen === undefined ? {} : { askWhen: read(files.questions, raw.askWhen, [index, 'askWhen']) }),
    ...(raw.implies === undefined ? {} : { implies: raw.implies }),
    ...(raw.derived ? { derived: true } : {}),
    ...(raw.grows ? { grows: true } : {}),
  }))
  rawQuestions.forEach(({ id, implies }, index) => {
    if (implies !== undefined && !rawQuestions.some((other) => other.id === implies)) problems.at(files.questions, [index, 'implies'], `${id} implies ${implies}, which is no question`)
  })
  const named = (name: string, path: readonly (string | number)[], least: number, most: number): number => namedIn(files.rules, path, name, least, most)
  const namedIn = (file: YamlFile, path: readonly (string | number)[], name: string, least: number, most: number): number => {
    const index = thresholds.findIndex((threshold) => threshold.id === name)
    const value = thresholds[index]?.value
    if (value === undefined) problems.at(file, path, `no threshold is called ${name}`)
    else if (!Number.isInteger(value) || value < least || value > most) problems.at(files.thresholds, [index, 'value'], `${name} must be a whole number from ${least} to ${most}`)
    return value ?? 0
  }
  const level = (name: string, path: readonly (string | number)[] = []): Level => named(name, path, 0, 3) as Level
  const rules = rawRules.rules.map((raw, index): Rule => {
    const path = ['rules', index]
    const rule: Rule = {
      id: raw.id,
      disposition: raw.disposition,
      when: read(files.rules, raw.when, [...path, 'when']),
      holds: raw.holds,
      programme:
        raw.programme === undefined
          ? { kind: 'by-disposition' }
          : raw.programme === 'none'
            ? { kind: 'none' }
            : { kind: 'up-to', level: level(raw.programme, [...path, 'programme']) },
      locks: raw.locks,
      source: raw.source,
      evidence: raw.evidence,
      inForceFrom: rawRules.inForceFrom,
      ...(raw.lowered ? { lowered: { to: raw.lowered.to, when: read(files.rules, raw.lowered.when, [...path, 'lowered', 'when']) } } : {}),
      ...(raw.route ? { route: raw.route } : {}),
      ...(raw.regions ? { regions: raw.regions } : {}),
    }
    rulesSoFar.add(raw.id)
    return rule
  })
  const precautions = rawPrecautions.map((raw, index) => ({ code: raw.code, when: read(files.precautions, raw.when, [index, 'when']) }))
  for (const code of PRECAUTIONS) {
    if (!precautions.some((rule) => rule.code === code)) problems.at(files.precautions, [], `no answer leads to the precaution ${code}`)
  }
  const clearanceHours = named('clearanceHours', [], 1, 168)
  const levelAtMost = { 'self-care': level('selfCareLevel'), routine: level('routineLevel') }
  const reviews = { days: checkIn.reviews.days.map((name, index) => namedIn(files.pages, ['reviews', 'days', index], name, 1, 365)), asks: checkIn.reviews.asks }
  checkPages(files.pages, checkIn, questions, problems)
  checkNumbers(files.questions, questions, problems)
  const daysKnown = reviews.days.filter((day) => day > 0)
  if (daysKnown.some((day, index) => day <= (daysKnown[index - 1] ?? 0))) problems.at(files.pages, ['reviews', 'days'], 'the days of the reviews must rise')
  if (problems.list.length > before) return undefined

  return {
    thresholds,
    context: contextFor(files.rules),
    screening: {
      version,
      questions,
      findings,
      rules,
      precautions,
      clearanceHours,
      levelAtMost,
      checkIn: { ...checkIn, reviews },
    },
  }
}

const noDoubles = (file: YamlFile, list: readonly { readonly id: string }[], problems: Problems, path: readonly string[] = []): void => {
  list.forEach(({ id }, index) => {
    if (list.findIndex((other) => other.id === id) < index) problems.at(file, [...path, index], `${id} stands here twice`)
  })
}

/** Every question is asked somewhere, and no page asks what does not exist. */
const checkPages = (file: YamlFile, plan: { readonly emergencyBoxes: readonly { readonly covers: readonly string[]; readonly immediate: boolean; readonly reopens: readonly string[] }[]; readonly pages: readonly Page[]; readonly askAgain: readonly string[]; readonly reviews: { readonly asks: readonly string[] } }, questions: readonly Question[], problems: Problems): void => {
  const known = new Set(questions.map(({ id }) => id))
  const asked = new Set([...plan.emergencyBoxes.flatMap(({ covers }) => covers), ...plan.pages.flatMap((page) => page.questions)])
  for (const id of plan.askAgain) if (!known.has(id)) problems.at(file, ['askAgain'], `${id} is no question`)
  for (const id of plan.reviews.asks) if (!asked.has(id)) problems.at(file, ['reviews', 'asks'], `${id} is asked on no page`)
  plan.pages.forEach((page, index) =>
    page.questions.forEach((id, at) => {
      if (!known.has(id)) problems.at(file, ['pages', index, 'questions', at], `a page asks ${id}, which is no question`)
      if (questions.find((question) => question.id === id)?.derived) problems.at(file, ['pages', index, 'questions', at], `a page asks ${id}, which is worked out from the record`)
    }),
  )
  for (const { id, derived } of questions) if (!derived && !asked.has(id)) problems.at(file, [], `no page asks ${id}`)
  // A box that is "one of several questions" is followed up question by question, so a page must ask each of them.
  const onPages = new Set(plan.pages.flatMap((page) => page.questions))
  const single = (covers: readonly string[]) => covers.length === 1 && questions.find(({ id }) => id === covers[0])?.answer.kind === 'yes-no'
  plan.emergencyBoxes.forEach(({ reopens }, index) =>
    reopens.forEach((id, at) => {
      if (!onPages.has(id)) problems.at(file, ['emergencyBoxes', index, 'reopens', at], `an emergency box opens ${id} again, but no page asks it`)
    }),
  )
  plan.emergencyBoxes.forEach(({ covers, immediate }, index) =>
    covers.forEach((id, at) => {
      const where = ['emergencyBoxes', index, 'covers', at]
      if (!known.has(id)) problems.at(file, where, `an emergency box covers ${id}, which is no question`)
      else if (!single(covers) && !immediate && !onPages.has(id)) problems.at(file, where, `an emergency box covers ${id}, but no page asks for the detail`)
    }),
  )
}

/** Only a number grows, in days or weeks, and only a number is worked out; what is worked out hangs on no other answer. */
const checkNumbers = (file: YamlFile, questions: readonly Question[], problems: Problems): void => {
  questions.forEach(({ id, answer, askWhen, derived, grows }, index) => {
    if (grows && !(answer.kind === 'number' && ['days', 'weeks'].includes(answer.unit))) problems.at(file, [index], `${id} grows, so it must be a number of days or weeks`)
    if (derived && (answer.kind !== 'number' || askWhen !== undefined)) problems.at(file, [index], `${id} is worked out, so it must be a number without "askWhen"`)
  })
}
