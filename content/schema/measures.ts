import { ADVICE, EVIDENCE, MEASURES, TREND_LABELS, TREND_REASONS, type ItemAnswer, type Measure, type OutcomeConstants, type OutcomeModel } from '@rhomboid/domain'
import { z } from 'zod'
import { MEASURE_TEXTS, type MeasureWords } from '../measures.ts'
import { checked, type Problems, type YamlFile } from './yaml-file.ts'

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const scale = z.tuple([z.number().int().min(0), z.number().int().max(10)]).refine(([from, to]) => from < to, 'a scale rises')
const dayNumber = z.number().int().min(0)
const source = z.array(z.string()).min(1)

const itemSchema = z.union([
  z.strictObject({ id, scale }),
  z.strictObject({ id, count: z.number().int().min(1).max(366) }),
  z.strictObject({ id, choices: z.array(id).min(3).refine((choices) => choices.length % 2 === 1, 'choices have a middle one: their number is odd') }),
])

const measureSchema = z.strictObject({
  id: z.enum(MEASURES),
  items: z.array(itemSchema).default([]),
  own: z.strictObject({ least: z.number().int().min(1), most: z.number().int().max(9), scale }).optional(),
  needs: z.number().int().min(1),
  score: z.enum(['mean', 'only', 'each']),
  better: z.enum(['lower', 'higher']),
  daily: id.optional(),
  asked: z.strictObject({
    on: z.array(dayNumber).min(1).refine((on) => on.every((day, at) => at === 0 || day > (on[at - 1] ?? day)), 'days rise'),
    thenEvery: z.number().int().min(1).optional(),
    window: dayNumber,
    review: z.boolean(),
  }),
  licence: z.string().min(1),
  attribution: z.string().min(1).optional(),
  evidence: z.enum(EVIDENCE),
  source,
})

const constant = <T>(value: z.ZodType<T>) => z.strictObject({ value, unit: z.string(), evidence: z.enum(EVIDENCE), source, why: z.string().min(1) })
const days = constant(z.number().int().min(1).max(366))
const points = constant(z.number().gt(0).max(10))
const share = constant(z.number().gt(0).lt(1))

const constantsSchema = z.strictObject({
  startDays: days,
  bandDays: days,
  bandLeast: days,
  betterShare: share,
  betterPoints: points,
  betterPointsLow: points,
  lowStart: points,
  worsePoints: points,
  worseDays: days,
  pegPoints: points,
  psfsPoints: points,
  sleepPoints: points,
  confidencePoints: points,
  ownWordDays: days,
  plateauFrom: days,
  plateauDays: days,
  plateauShare: share,
  plateauAdherence: share,
  plateauPain: points,
  limitingPeg: points,
  limitingPsfs: points,
  painLines: constant(
    z
      .array(z.strictObject({ upTo: z.number().gt(0).max(10), points: z.number().gt(0) }))
      .refine((lines) => lines.at(-1)?.upTo === 10 && lines.every(({ upTo }, at) => at === 0 || upTo > (lines[at - 1]?.upTo ?? upTo)), 'the lines rise and end with 10'),
  ),
  searchDays: days,
  searchWith: days,
  searchWithout: days,
  searchChance: share,
  searchDrawings: constant(z.number().int().min(1_000).max(100_000)),
  searchPoints: points,
  sameAgreement: share,
  experimentDays: constant(z.number().int().min(2).max(60).multipleOf(2)),
  experimentBlocks: days,
  experimentChance: share,
  experimentPoints: points,
}) satisfies z.ZodType<Readonly<Record<keyof OutcomeConstants, { readonly value: unknown }>>>

/** What the numbers and measures cite, by name. */
export interface OutcomeFiles {
  readonly model: OutcomeModel
  readonly cites: readonly { readonly file: string; readonly what: string; readonly source: readonly string[] }[]
}

export const toOutcomes = (measuresFile: YamlFile, constantsFile: YamlFile, problems: Problems): OutcomeFiles | undefined => {
  const measures = checked(measuresFile, z.array(measureSchema), problems)
  const constants = checked(constantsFile, constantsSchema, problems)
  if (!measures || !constants) return undefined
  const before = problems.list.length
  measures.forEach(({ id: its, items, own, needs, score, daily }, at) => {
    const tell = (key: string, message: string): void => problems.at(measuresFile, [at, key], `${its}: ${message}`)
    if (measures.findIndex((other) => other.id === its) < at) tell('id', 'stands here twice')
    if ((items.length === 0) === (own === undefined)) tell('id', 'a measure has either items or activities of the person')
    if (new Set(items.map((item) => item.id)).size < items.length) tell('items', 'two items have the same id')
    if (needs > (own?.least ?? items.length)) tell('needs', `a score needs ${needs} items, and there are ${own?.least ?? items.length}`)
    if (score === 'only' && items.length !== 1) tell('score', 'only one item can be the only one')
    if (score === 'mean' && items.some((item) => !('scale' in item))) tell('score', 'a mean is taken of scales alone')
    if (daily !== undefined && !items.some((item) => item.id === daily)) tell('daily', `${daily} is none of its items`)
    if (own && own.least > own.most) tell('own', 'at least is more than at most')
  })
  for (const its of MEASURES) if (!measures.some((measure) => measure.id === its)) problems.at(measuresFile, [], `the measure ${its} is missing`)
  if (problems.list.length > before) return undefined
  return {
    model: { measures: measures.map(toMeasure), constants: Object.fromEntries(Object.entries(constants).map(([name, { value }]) => [name, value])) as unknown as OutcomeConstants },
    cites: [
      ...measures.map((measure) => ({ file: 'measures/measures.yaml', what: measure.id, source: measure.source })),
      ...Object.entries(constants).map(([what, its]) => ({ file: 'measures/constants.yaml', what, source: its.source })),
    ],
  }
}

const toAnswer = (item: z.infer<typeof itemSchema>): ItemAnswer => {
  if ('scale' in item) return { kind: 'scale', from: item.scale[0], to: item.scale[1] }
  return 'count' in item ? { kind: 'count', to: item.count } : { kind: 'choice', options: item.choices }
}

const toMeasure = ({ items, own, asked, attribution, daily, source: sources, ...rest }: z.infer<typeof measureSchema>): Measure => {
  const { thenEvery, ...when } = asked
  return {
    ...rest,
    sources,
    items: items.map((item) => ({ id: item.id, answer: toAnswer(item) })),
    asked: { ...when, ...(thenEvery === undefined ? {} : { thenEvery }) },
    ...(own ? { own: { least: own.least, most: own.most, answer: { kind: 'scale', from: own.scale[0], to: own.scale[1] } } } : {}),
    ...(attribution === undefined ? {} : { attribution }),
    ...(daily === undefined ? {} : { daily }),
  }
}

const text = z.string().min(1)
const table = <const Key extends string>(keys: readonly Key[]) => z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<Key, typeof text>)
const every = <const Key extends string, T extends z.ZodType>(keys: readonly Key[], value: T) => z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, T>)

export const measureWordsSchema: z.ZodType<MeasureWords> = z.strictObject({
  measures: every(
    MEASURES,
    z.strictObject({
      name: text,
      about: text,
      items: z.record(z.string(), z.strictObject({ ask: text, low: text.optional(), high: text.optional(), unit: text.optional(), options: z.record(z.string(), text).optional() })),
      own: z.strictObject({ ask: text, low: text, high: text }).optional(),
      naming: table(MEASURE_TEXTS.naming).optional(),
    }),
  ),
  asking: table(MEASURE_TEXTS.asking),
  trend: z.strictObject({ labels: every(TREND_LABELS, z.strictObject({ name: text, says: text })), reasons: table(TREND_REASONS) }),
  band: table(MEASURE_TEXTS.band),
  point: text,
  points: text,
  advice: every(ADVICE, z.strictObject({ title: text, says: text })),
  search: z.strictObject({ ...table(MEASURE_TEXTS.search).shape, helps: table(MEASURE_TEXTS.sure), worsens: table(MEASURE_TEXTS.sure) }),
  factors: table(MEASURE_TEXTS.factors),
  experiment: table(MEASURE_TEXTS.experiment),
})

/** Every item, choice and own scale of a measure has its words, and no words are left over. */
export const checkMeasureWords = ({ measures }: OutcomeModel, words: MeasureWords, complain: (file: string, message: string, needle?: string) => void): void => {
  const file = 'measures/words/en.yaml'
  const both = (what: string, wanted: readonly string[], has: readonly string[]): void => {
    for (const one of wanted) if (!has.includes(one)) complain(file, `${what} ${one} has no words`)
    for (const one of has) if (!wanted.includes(one)) complain(file, `words for ${what} ${one}, which does not exist`, one)
  }
  for (const measure of measures) {
    const its = words.measures[measure.id]
    both(`item of ${measure.id}`, measure.items.map((item) => item.id), Object.keys(its.items))
    for (const { id: item, answer } of measure.items) {
      const said = its.items[item]
      both(`choice of ${measure.id}.${item}`, answer.kind === 'choice' ? answer.options : [], Object.keys(said?.options ?? {}))
      if (answer.kind === 'scale' && said && !(said.low !== undefined && said.high !== undefined)) complain(file, `the ends of the scale ${measure.id}.${item} have no words`, item)
      if (answer.kind === 'count' && said && said.unit === undefined) complain(file, `what ${measure.id}.${item} counts has no word`, item)
    }
    if (measure.own && !(its.own && its.naming)) complain(file, `the person's own activities of ${measure.id} have no words`, measure.id)
  }
}
