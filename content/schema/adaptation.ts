import { CHANGE_REASONS, EVIDENCE, LEVELS, ZONES, type AdaptationConstants, type Level } from '@rhomboid/domain'
import { z } from 'zod'
import type { AdaptationWords } from '../adaptation.ts'

const text = z.string().min(1)
const table = <const Key extends string>(...keys: readonly Key[]) => z.record(z.enum(keys), text)

const constant = <T>(value: z.ZodType<T>) => z.strictObject({ value, unit: text, evidence: z.enum(EVIDENCE), source: z.array(text).min(1), why: text })
const score = constant(z.number().int().min(0).max(10))
const count = constant(z.number().int().min(1).max(1_000))
const share = constant(z.number().gt(0).max(1))
const perLevel = constant(z.tuple([z.number().int().min(0), z.number().int().min(0), z.number().int().min(0), z.number().int().min(0)]))

export const adaptationConstantsSchema = z
  .strictObject({
    safePain: score,
    redPain: score,
    greenRise: score,
    amberRise: score,
    redMorning: score,
    effortAtMost: score,
    effortTooHard: score,
    greens: count,
    gentleGreens: count,
    repetitionStep: count,
    holdStep: count,
    steadyStep: count,
    stepsAWeek: count,
    weeklyGrowth: share,
    longerAtMost: share,
    levelDays: perLevel,
    levelGreens: perLevel,
    missedDays: count,
    missedLongDays: count,
    deloadEveryWeeks: count,
    deloadDays: count,
    ambers: count,
    amberDays: count,
    easedRange: share,
    redsForFlare: count,
    flareRedDays: count,
    redsForReview: count,
    reviewRedDays: count,
    flareLeastHours: count,
    flareHours: count,
    flareReviewDays: count,
    planWeeks: count,
  })
  .superRefine((raw, context) => {
    const rises = (low: keyof typeof raw, high: keyof typeof raw): void => {
      if (!(Number(raw[low].value) < Number(raw[high].value))) context.addIssue({ code: 'custom', path: [high, 'value'], message: `must be above ${low}` })
    }
    rises('safePain', 'redPain')
    rises('greenRise', 'amberRise')
    rises('effortAtMost', 'effortTooHard')
    rises('missedDays', 'missedLongDays')
    rises('flareLeastHours', 'flareHours')
    if (raw.gentleGreens.value < raw.greens.value) context.addIssue({ code: 'custom', path: ['gentleGreens', 'value'], message: 'must not be below greens' })
  })

/** The raw constants, each with its label → the numbers that the domain takes. */
export const toAdaptationConstants = (raw: z.infer<typeof adaptationConstantsSchema>): AdaptationConstants => {
  const { levelDays, levelGreens, ...numbers } = raw
  const plain = Object.fromEntries(Object.entries(numbers).map(([name, { value }]) => [name, value])) as { [Name in keyof typeof numbers]: number }
  return { ...plain, levelDays: byLevel(levelDays.value), levelGreens: byLevel(levelGreens.value) }
}

const byLevel = (values: readonly number[]): Readonly<Record<Level, number>> => Object.fromEntries(LEVELS.map((level) => [level, values[level] ?? 0])) as Record<Level, number>

export const adaptationWordsSchema: z.ZodType<AdaptationWords> = z.strictObject({
  dayRule: text,
  zones: z.record(z.enum([...ZONES, 'unknown']), z.strictObject({ name: text, about: text })),
  changes: table('progressed', 'regressed', 'otherWay', 'swapped', 'eased', 'fullAgain', 'levelUp', 'levelDown', 'levelSame', 'deloadBegan', 'deloadEnded'),
  reasons: table(...CHANGE_REASONS),
  undo: text,
  steps: table('range', 'repetitions', 'holds', 'breaths', 'sets', 'hold', 'length', 'form', 'exercise'),
  preview: table('up', 'down', 'now', 'would'),
  waits: table('red-lately', 'flare', 'lighter-week', 'two-this-week', 'pain-high', 'too-much', 'clearance-over'),
  cannot: text,
  screening: table('clearance-over', 'black', 'flare', 'missed-three-weeks', 'worsening'),
  review: table('three-reds', 'flare-not-settled'),
  flare: z.strictObject({ title: text, about: text, do: z.array(text).min(1), after: text, different: text }),
})
