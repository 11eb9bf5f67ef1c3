import { EVIDENCE, isNonEmpty, PRECAUTIONS, type Guide, type GuideStep } from '@rhomboid/domain'
import { z } from 'zod'
import { GROUPS, ITEM_KINDS, TAGS, type HandbookItem, type HandbookLabels, type ItemKind, type ItemWords, type NotCarried } from '../handbook.ts'
import { checked, type Problems, type YamlFile } from './yaml-file.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens')
const evidence = z.enum(EVIDENCE)
const ids = z.array(z.string())
const span = z.number().min(0).max(3_600)

const inGuide = { id, exercise: z.string().optional() }
const stepSchema = z.union([
  z.strictObject({ ...inGuide, kind: z.literal('ready'), seconds: span }),
  z.strictObject({ ...inGuide, kind: z.literal('steady'), seconds: span, adjustable: z.tuple([span, span]).optional() }),
  z.strictObject({ ...inGuide, kind: z.literal('check'), seconds: span }),
  z.strictObject({ ...inGuide, kind: z.literal('breaths'), count: z.number().int().min(1).max(60), in: z.number().min(1).max(15), out: z.number().min(1).max(15) }),
  z.strictObject({ ...inGuide, kind: z.literal('side'), side: z.enum(['left', 'right']), seconds: span }),
  z.strictObject({ ...inGuide, kind: z.literal('done'), seconds: span }),
])

const guideSchema = z.strictObject({
  minutes: z.tuple([z.number().positive(), z.number().positive()]),
  checkFirst: z.array(z.string()),
  refusedFor: z.array(z.enum(PRECAUTIONS)),
  steps: z.array(stepSchema).min(2),
  exercise: z.string().optional(),
})

const itemSchema = z.strictObject({
  group: z.string(),
  evidence,
  sources: ids.min(1),
  facts: ids,
  contributors: ids.optional(),
  exercises: ids.max(4).optional(),
  related: ids.min(1).max(6),
  tags: z.array(z.enum(TAGS)).min(1),
  updated: z.iso.date(),
  passages: z.array(z.strictObject({ id, evidence, sources: ids.min(1) })).min(1),
  notFor: ids.optional(),
  guide: guideSchema.optional(),
})

const text = z.string().trim().min(1)

const wordsSchema: z.ZodType<ItemWords> = z.strictObject({
  title: text.max(70),
  description: text.min(50).max(200),
  lead: text,
  passages: z.record(
    z.string(),
    z.strictObject({ title: text, answer: text, more: z.array(text).optional(), steps: z.array(text).optional(), avoid: z.array(text).optional(), examples: z.array(text).min(10).max(20) }),
  ),
  notFor: z.record(z.string(), text).optional(),
  guide: z
    .strictObject({
      title: text,
      checks: z.record(z.string(), z.strictObject({ ask: text, stop: text })),
      steps: z.record(z.string(), z.strictObject({ say: text, show: text })),
      stop: text,
    })
    .optional(),
})

/** The file of facts of an item → the item. The group must be one of its kind. */
export const toItem = (file: YamlFile, kind: ItemKind, itemId: string, problems: Problems): HandbookItem | undefined => {
  const raw = checked(file, itemSchema, problems)
  if (!raw) return undefined
  if (!GROUPS[kind].includes(raw.group)) {
    problems.at(file, ['group'], `group: ${raw.group} is no group of a ${kind}; use one of ${GROUPS[kind].join(', ')}`)
    return undefined
  }
  const guide = raw.guide && toGuide(raw.guide)
  const { guide: _guide, contributors = [], exercises = [], notFor = [], ...rest } = raw
  return { ...rest, id: itemId, kind, contributors, exercises, notFor, ...(guide ? { guide } : {}) }
}

const toGuide = ({ steps, exercise, ...rest }: z.infer<typeof guideSchema>): Guide | undefined => {
  const made = steps.map(toStep)
  return isNonEmpty(made) ? { ...rest, steps: made, ...(exercise === undefined ? {} : { exercise }) } : undefined
}

/** What was left out is absent, not undefined. */
const toStep = (step: z.infer<typeof stepSchema>): GuideStep => Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as unknown as GuideStep

export const toItemWords = (file: YamlFile, problems: Problems): ItemWords | undefined => checked(file, wordsSchema, problems)

const labelsSchema = z.strictObject({
  kinds: z.record(z.enum(ITEM_KINDS), z.strictObject({ name: text, about: text })),
  groups: z.record(z.string(), text),
  tags: z.record(z.enum(TAGS), text),
}) as z.ZodType<HandbookLabels>
export const toLabels = (file: YamlFile, problems: Problems): HandbookLabels | undefined => checked(file, labelsSchema, problems)

const notCarriedSchema: z.ZodType<readonly NotCarried[]> = z.array(z.strictObject({ fact: text, why: text }))
export const toNotCarried = (file: YamlFile, problems: Problems): readonly NotCarried[] | undefined => checked(file, notCarriedSchema, problems)
