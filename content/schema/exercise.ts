import {
  EQUIPMENT,
  EVIDENCE,
  HOLDS,
  KINDS,
  MUSCLES,
  POSITIONS,
  PRECAUTIONS,
  repetitions,
  seconds,
  sets,
  workCount,
  workSeconds,
  type Dosage,
  type DosageRange,
  type Exercise,
  type Form,
  type Level,
  type PrecautionAction,
  type PrecautionCode,
  type Precautions,
  type Work,
} from '@rhomboid/domain'
import { z } from 'zod'
import type { ExerciseWords } from '../content.ts'
import { attempt, checked, type Path, type Problems, type YamlFile } from './yaml-file.ts'

const count = z.number().int().min(1)
const dose = z.union([
  z.strictObject({ minutes: z.number().positive() }),
  z.strictObject({ sets: count, hold: z.number().positive(), holds: count.optional() }),
  z.strictObject({ sets: count, repetitions: count, tempo: z.tuple([z.number(), z.number(), z.number()]) }),
  z.strictObject({ sets: count, breaths: count, breath: z.tuple([z.number(), z.number()]) }),
])
type Dose = z.infer<typeof dose>

const doses = {
  start: dose,
  usual: z.strictObject({ from: dose, to: dose }),
  most: dose,
}
const action = z.union([z.literal('exclude'), z.literal('limit'), z.strictObject({ holdAtMost: count })])
const code = z.enum(PRECAUTIONS)
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

const variant = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  direction: z.enum(['easier', 'harder']),
  level: level.optional(),
  position: z.enum(POSITIONS).optional(),
  equipment: z.array(z.enum(EQUIPMENT)).optional(),
  demands: z.array(z.enum(HOLDS)).optional(),
  precautions: z.partialRecord(code, z.union([action, z.literal('fine')])).optional(),
  dosage: z.strictObject({ ...doses, rest: z.number().optional(), sides: z.enum(['none', 'each']).optional() }).optional(),
})

export const exerciseSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case words with hyphens'),
  kind: z.enum(KINDS),
  pattern: z.enum(['pull', 'push', 'neither']),
  targets: z.array(z.enum(MUSCLES)).min(1),
  level,
  position: z.enum(POSITIONS),
  equipment: z.array(z.enum(EQUIPMENT)),
  demands: z.array(z.enum(HOLDS)),
  dosage: z.strictObject({ sides: z.enum(['none', 'each']), rest: z.number().min(0), ...doses }),
  precautions: z.partialRecord(code, action),
  variants: z.array(variant),
  regressions: z.array(z.string()),
  progressions: z.array(z.string()),
  sourceDose: z.strictObject({ words: z.string().min(1), facts: z.array(z.string()) }),
  sources: z.array(z.string()).min(1),
  evidence: z.enum(EVIDENCE),
})

export const exerciseWordsSchema: z.ZodType<ExerciseWords> = z.strictObject({
  name: z.string().min(1),
  summary: z.string().min(1),
  call: z.string().min(1),
  phases: z.partialRecord(z.enum(['out', 'hold', 'back', 'in', 'steady']), z.string()),
  steps: z.array(z.string().min(1)).min(3),
  breathing: z.string().min(1),
  feel: z.string().min(1),
  stop: z.string().min(1),
  faults: z.array(z.strictObject({ fault: z.string(), cue: z.string() })).min(1),
  limits: z.partialRecord(code, z.string()),
  variants: z.record(z.string(), z.strictObject({ name: z.string(), change: z.string() })),
}) as z.ZodType<ExerciseWords>

const workOf = (given: Dose): Work => {
  if ('minutes' in given) return { kind: 'steady', length: seconds(given.minutes * 60) }
  if ('breaths' in given) {
    const [breatheIn, breatheOut] = given.breath
    return { kind: 'breaths', count: repetitions(given.breaths), in: seconds(breatheIn), out: seconds(breatheOut) }
  }
  if ('repetitions' in given) {
    const [out, hold, back] = given.tempo
    return {
      kind: 'repetitions',
      count: repetitions(given.repetitions),
      tempo: { out: seconds(out), hold: seconds(hold), back: seconds(back) },
    }
  }
  return { kind: 'holds', count: repetitions(given.holds ?? 1), length: seconds(given.hold) }
}

const precautionsOf = (given: Partial<Record<PrecautionCode, z.infer<typeof action> | 'fine'>>, base: Precautions = {}): Precautions => {
  const made: Partial<Record<PrecautionCode, PrecautionAction>> = { ...base }
  for (const [code, value] of Object.entries(given) as [PrecautionCode, z.infer<typeof action> | 'fine'][]) {
    if (value === 'fine') delete made[code]
    else if (value === 'exclude') made[code] = { kind: 'exclude' }
    else made[code] = value === 'limit' ? { kind: 'limit' } : { kind: 'limit', holdAtMost: value.holdAtMost }
  }
  return made
}

/** One exercise file → the domain's `Exercise`, each variant resolved to a whole form. */
export const toExercise = (file: YamlFile, problems: Problems): Exercise | undefined => {
  const raw = checked(file, exerciseSchema, problems)
  if (!raw) return undefined

  const rangeOf = (given: z.infer<typeof exerciseSchema>['dosage'], path: Path): DosageRange | undefined =>
    attempt(file, path, problems, () => {
      const dosage = (one: Dose): Dosage => ({
        sets: sets('sets' in one ? one.sets : 1),
        work: workOf(one),
        rest: seconds(given.rest),
        sides: given.sides,
      })
      const range = {
        start: dosage(given.start),
        usual: { from: dosage(given.usual.from), to: dosage(given.usual.to) },
        most: dosage(given.most),
      }
      const ladder = [range.start, range.usual.from, range.usual.to, range.most]
      ladder.forEach((step, index) => {
        const before = ladder[index - 1]
        if (step.work.kind !== ladder[0]?.work.kind) throw new Error('all doses of one form must be the same kind of work')
        if (!before) return
        const grows =
          step.sets * workSeconds(step.work) >= before.sets * workSeconds(before.work) && workCount(step) >= workCount(before)
        if (!grows) throw new Error('start, usual.from, usual.to, most must never get smaller')
      })
      return range
    })

  const mainRange = rangeOf(raw.dosage, ['dosage'])
  if (!mainRange) return undefined
  const main: Form = {
    id: 'main',
    direction: 'main',
    position: raw.position,
    equipment: raw.equipment,
    demands: raw.demands,
    precautions: precautionsOf(raw.precautions),
    level: raw.level,
    dosage: mainRange,
  }
  const variants = raw.variants.map((one, index): Form | undefined => {
    const range = one.dosage
      ? rangeOf({ ...one.dosage, rest: one.dosage.rest ?? raw.dosage.rest, sides: one.dosage.sides ?? raw.dosage.sides }, ['variants', index, 'dosage'])
      : mainRange
    return (
      range && {
        id: one.id,
        direction: one.direction,
        position: one.position ?? main.position,
        equipment: one.equipment ?? main.equipment,
        demands: one.demands ?? main.demands,
        precautions: precautionsOf(one.precautions ?? {}, main.precautions),
        level: (one.level ?? main.level) as Level,
        dosage: range,
      }
    )
  })
  return {
    id: raw.id,
    kind: raw.kind,
    pattern: raw.pattern,
    targets: raw.targets,
    forms: [main, ...variants.filter((one) => one !== undefined)],
    regressions: raw.regressions,
    progressions: raw.progressions,
    sourceDose: raw.sourceDose,
    sources: raw.sources,
    evidence: raw.evidence,
    review: { kind: 'not-yet-reviewed' },
  }
}
