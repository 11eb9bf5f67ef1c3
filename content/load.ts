import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EQUIPMENT, err, EVIDENCE, isNonEmpty, LEVELS, ok, type ContributorModel, type Exercise, type NonEmpty, type ProgrammeConstants, type Result } from '@rhomboid/domain'
import type { Clip } from '@rhomboid/motion'
import { z } from 'zod'
import { BODY_SIDES } from './body-places.ts'
import { checkReferences } from './check-references.ts'
import type { Content, ExerciseWords } from './content.ts'
import { reviewHashes } from './review-items.ts'
import { reviewOf, type SignedReview } from './review.ts'
import { adaptationConstantsSchema, adaptationWordsSchema, toAdaptationConstants } from './schema/adaptation.ts'
import { toCondition, type ConditionContext } from './schema/condition.ts'
import { exerciseWordsSchema, toExercise } from './schema/exercise.ts'
import { checkMeasureWords, measureWordsSchema, toOutcomes } from './schema/measures.ts'
import { toClips } from './schema/motion.ts'
import { reviewingWordsSchema, toSignedReview } from './schema/review.ts'
import { reportWordsSchema } from './schema/report.ts'
import { toScreening } from './schema/screening.ts'
import { contributorWordsSchema, figureWordsSchema, programmeWordsSchema, screeningWordsSchema } from './schema/words.ts'
import { checked, collectProblems, readYaml, type ContentProblem, type Problems, type YamlFile } from './schema/yaml-file.ts'

export * from './content.ts'
export type { ContentProblem } from './schema/yaml-file.ts'

/** Where the content lies: beside this file. */
export const CONTENT_ROOT = dirname(fileURLToPath(import.meta.url))

/** Changes by hand when rules are published anew; the hash beside it changes with every edit. */
const RULES_EDITION = '2026.11'

const regionSchema = z.array(
  z.strictObject({
    id: z.string().min(2),
    name: z.string(),
    emergency: z.union([z.string().regex(/^[0-9]{2,5}$/), z.null()]),
    also: z.array(z.string()).optional(),
    urgent: z.string().optional(),
    urgentName: z.string().optional(),
    crisis: z.strictObject({ name: z.string(), number: z.string() }).optional(),
    safeguarding: z.strictObject({ name: z.string(), number: z.string() }).optional(),
    child: z.strictObject({ name: z.string(), number: z.string() }).optional(),
    locales: z.array(z.string()),
    note: z.string().optional(),
    evidence: z.enum(EVIDENCE),
    checked: z.literal('not-yet-reviewed'),
  }),
)

const sourceSchema = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string().min(1),
    year: z.number().int().optional(),
    url: z.string().optional(),
    seen: z.enum(['read', 'abstract', 'copy', 'title']),
    evidence: z.enum(EVIDENCE).optional(),
  }),
)

const pair = z.tuple([z.number(), z.number()])
const bodyMapSchema = z.array(z.strictObject({ option: z.string(), on: z.enum(BODY_SIDES), at: pair, size: pair, turn: z.number().optional() }))

const factSchema = z.array(z.strictObject({ id: z.string(), source: z.string(), kind: z.string(), about: z.string() }))

const constant = <T>(value: z.ZodType<T>) =>
  z.strictObject({ value, unit: z.string(), evidence: z.enum(EVIDENCE), source: z.array(z.string()).min(1), why: z.string().min(1) })
const perLevel = constant(z.tuple([z.number(), z.number(), z.number(), z.number()]))
const one = constant(z.number())
const constantsSchema = z.strictObject({
  minutesTolerance: constant(z.number().gt(0).lt(0.5)),
  settlePain: one,
  settleDays: one,
  buildPain: one,
  exerciseMinutes: perLevel,
  exercisesAtMost: perLevel,
  strengthShare: perLevel,
  strengthDays: one,
  secondRoundFrom: one,
  thirdRoundFrom: one,
  gentleAge: one,
  rotateWeeks: one,
  walkFrom: one,
  walkTo: one,
  walkToSettling: one,
  household: constant(z.array(z.enum(EQUIPMENT))),
})

const contributorsSchema = z.strictObject({
  scale: z.strictObject({ well: z.number(), partly: z.number(), most: z.number(), evidence: z.enum(EVIDENCE), source: z.array(z.string()) }),
  contributors: z.array(
    z.strictObject({
      id: z.string(),
      source: z.array(z.string()).min(1),
      leads: z.array(z.string()).min(1),
      onlyIf: z.unknown().optional(),
      cap: z.literal('partly').optional(),
      visit: z.boolean().default(false),
      points: z.array(z.strictObject({ add: z.number().int(), when: z.unknown() })).min(1),
    }),
  ),
})

/**
 * Reads and checks all content. Every problem of every file is returned at once, each with
 * its file and line; content with a problem is never used.
 */
export const loadContent = (root: string = CONTENT_ROOT): Result<Content, NonEmpty<ContentProblem>> => {
  const problems = collectProblems()
  const read = (...path: readonly string[]): YamlFile | undefined => readYaml(root, join(root, ...path), problems)
  const list = <T>(file: YamlFile | undefined, schema: z.ZodType<T>): T | undefined => file && checked(file, schema, problems)

  const files = {
    questions: read('screening', 'questions.yaml'),
    thresholds: read('screening', 'thresholds.yaml'),
    findings: read('screening', 'findings.yaml'),
    rules: read('screening', 'rules.yaml'),
    precautions: read('screening', 'precautions.yaml'),
    pages: read('screening', 'pages.yaml'),
  }
  const { questions, thresholds, findings, rules, precautions, pages } = files
  const version = `${RULES_EDITION}-${hashOf(root, ['questions', 'thresholds', 'findings', 'rules', 'precautions'].map((name) => join('screening', `${name}.yaml`)))}`
  const screening =
    questions && thresholds && findings && rules && precautions && pages
      ? toScreening({ questions, thresholds, findings, rules, precautions, pages }, version, problems)
      : undefined

  const contributorsFile = read('contributors', 'contributors.yaml')
  const contributors = contributorsFile && screening ? toContributors(contributorsFile, screening.context, problems) : undefined
  const constants = list(read('programme', 'constants.yaml'), constantsSchema)
  const adaptation = list(read('adaptation', 'constants.yaml'), adaptationConstantsSchema)
  const adaptationWords = list(read('adaptation', 'words', 'en.yaml'), adaptationWordsSchema)
  const regions = list(read('regions.yaml'), regionSchema)
  const sources = list(read('sources.yaml'), sourceSchema)
  const facts = list(read('facts.yaml'), factSchema)
  const screeningWords = list(read('screening', 'words', 'en.yaml'), screeningWordsSchema)
  const contributorWords = list(read('contributors', 'words', 'en.yaml'), contributorWordsSchema)
  const figureWords = list(read('figure', 'words', 'en.yaml'), figureWordsSchema)
  const bodyMap = list(read('figure', 'body-map.yaml'), bodyMapSchema)
  const programmeWords = list(read('programme', 'words', 'en.yaml'), programmeWordsSchema)
  const reportWords = list(read('report', 'words', 'en.yaml'), reportWordsSchema)
  const measureFiles = { measures: read('measures', 'measures.yaml'), constants: read('measures', 'constants.yaml') }
  const outcomes = measureFiles.measures && measureFiles.constants && toOutcomes(measureFiles.measures, measureFiles.constants, problems)
  const measureWords = list(read('measures', 'words', 'en.yaml'), measureWordsSchema)
  const reviewingWords = list(read('reviewing', 'words', 'en.yaml'), reviewingWordsSchema)

  const exercises: Exercise[] = []
  const exerciseWords: Record<string, ExerciseWords> = {}
  const clips: Record<string, Readonly<Record<string, Clip>>> = {}
  const folders = foldersIn(join(root, 'exercises'))
  for (const folder of folders) {
    const file = read('exercises', folder, 'exercise.yaml')
    const exercise = file && toExercise(file, problems)
    const words = list(read('exercises', folder, 'words', 'en.yaml'), exerciseWordsSchema)
    if (file && exercise && exercise.id !== folder) problems.at(file, ['id'], `the id is ${exercise.id}, but the folder is called ${folder}`)
    const motion = read('exercises', folder, 'motion.yaml')
    const moves = motion && toClips(motion, problems)
    if (exercise && moves) clips[exercise.id] = moves
    if (exercise && words) {
      exercises.push(exercise)
      exerciseWords[exercise.id] = words
    }
  }

  if (screening && contributors && constants && adaptation && adaptationWords && regions && sources && facts && screeningWords && contributorWords && programmeWords && figureWords && bodyMap && reviewingWords && outcomes && measureWords && reportWords) {
    const unreviewed = {
      version: hashOf(root, exercises.map(({ id }) => join('exercises', id, 'exercise.yaml')).concat(join('programme', 'constants.yaml'), join('adaptation', 'constants.yaml'))),
      screening: screening.screening,
      thresholds: screening.thresholds,
      contributors,
      exercises,
      clips,
      programme: toConstants(constants),
      adaptation: toAdaptationConstants(adaptation),
      outcomes: outcomes.model,
      regions: regions.map(({ evidence: _label, checked: _review, ...region }) => region),
      sources: sources as Content['sources'],
      facts,
      bodyMap,
      words: { screening: screeningWords, contributors: contributorWords, programme: programmeWords, exercises: exerciseWords, figure: figureWords, reviewing: reviewingWords, adaptation: adaptationWords, measures: measureWords, report: reportWords },
    }
    const reviews = toReviews(root, unreviewed, problems)
    const content: Content = { ...unreviewed, reviews, exercises: exercises.map((exercise) => ({ ...exercise, review: reviewOf(reviews, `exercise:${exercise.id}`) })) }
    const complain = (file: string, message: string, needle?: string): void => void problems.list.push({ file, line: lineWith(join(root, file), needle), message })
    checkReferences(content, constants, folders, complain)
    for (const [name, { source }] of Object.entries(adaptation)) for (const id of source) if (!sources.some((one) => one.id === id) && !facts.some((one) => one.id === id)) complain('adaptation/constants.yaml', `${name} cites ${id}, which stands neither in sources.yaml nor in facts.yaml`, id)
    checkMeasureWords(outcomes.model, measureWords, complain)
    for (const { file, what, source } of outcomes.cites) for (const id of source) if (!sources.some((one) => one.id === id) && !facts.some((one) => one.id === id)) complain(file, `${what} cites ${id}, which stands neither in sources.yaml nor in facts.yaml`, id)
    if (!isNonEmpty(problems.list)) return ok(content)
  }
  if (isNonEmpty(problems.list)) return err(problems.list)
  throw new Error('content could not be read, and no problem says why')
}

/** What clinicians signed. Without a file there is nothing to hash. */
const toReviews = (root: string, content: Parameters<typeof reviewHashes>[0], problems: Problems): readonly SignedReview[] => {
  const folder = join(root, 'reviews')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort() : []
  if (names.length === 0) return []
  const hashes = reviewHashes(content)
  return names.flatMap((name) => {
    const file = readYaml(root, join(folder, name), problems)
    return (file && toSignedReview(file, hashes, problems)) ?? []
  })
}

const foldersIn = (path: string): readonly string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []

/** The line of a file on which a word stands first, for a mistake that no single value shows; 1 where it does not stand there. */
const lineWith = (path: string, needle: string | undefined): number => {
  if (needle === undefined || !existsSync(path)) return 1
  const word = new RegExp(`(?<![\\w.-])${needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`)
  return Math.max(readFileSync(path, 'utf8').split('\n').findIndex((line) => word.test(line)) + 1, 1)
}

/** Twelve hexadecimal digits of the files' text: enough to tell two editions apart. */
const hashOf = (root: string, paths: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(existsSync(join(root, path)) ? readFileSync(join(root, path)) : '')
  return hash.digest('hex').slice(0, 12)
}

const toContributors = (file: YamlFile, context: ConditionContext, problems: Problems): ContributorModel | undefined => {
  const raw = checked(file, contributorsSchema, problems)
  if (!raw) return undefined
  const inFile = { ...context, file }
  const before = problems.list.length
  const contributors = raw.contributors.map(({ id, source, leads, onlyIf, cap, visit, points }, index) => {
    const path = ['contributors', index]
    const gate = onlyIf === undefined ? undefined : toCondition(onlyIf, [...path, 'onlyIf'], inFile)
    return {
      id,
      source,
      leads,
      visit,
      points: points.flatMap(({ add, when }, point) => {
        const condition = toCondition(when, [...path, 'points', point, 'when'], inFile)
        return condition ? [{ add, when: condition }] : []
      }),
      ...(gate ? { onlyIf: gate } : {}),
      ...(cap ? { cap } : {}),
    }
  })
  return problems.list.length > before ? undefined : { scale: { well: raw.scale.well, partly: raw.scale.partly, most: raw.scale.most }, contributors }
}

const toConstants = (raw: z.infer<typeof constantsSchema>): ProgrammeConstants => {
  const levels = ([a, b, c, d]: readonly [number, number, number, number]) => Object.fromEntries(LEVELS.map((level, index) => [level, [a, b, c, d][index] ?? 0])) as Record<0 | 1 | 2 | 3, number>
  return {
    minutesTolerance: raw.minutesTolerance.value,
    settlePain: raw.settlePain.value,
    settleDays: raw.settleDays.value,
    buildPain: raw.buildPain.value,
    exerciseMinutes: levels(raw.exerciseMinutes.value),
    exercisesAtMost: levels(raw.exercisesAtMost.value),
    strengthShare: levels(raw.strengthShare.value),
    strengthDays: raw.strengthDays.value,
    secondRoundFrom: raw.secondRoundFrom.value,
    thirdRoundFrom: raw.thirdRoundFrom.value,
    gentleAge: raw.gentleAge.value,
    rotateWeeks: raw.rotateWeeks.value,
    walkFrom: raw.walkFrom.value,
    walkTo: raw.walkTo.value,
    walkToSettling: raw.walkToSettling.value,
    household: raw.household.value,
  }
}
