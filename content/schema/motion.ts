import { FREEDOMS, merge, prepare, RESTS, SHOWN_MUSCLES, STANCES, SURFACES, type Clip } from '@rhomboid/motion'
import { z } from 'zod'
import { attempt, checked, type Path, type Problems, type YamlFile } from './yaml-file.ts'

const vector = z.tuple([z.number(), z.number(), z.number()])
const degrees = z.number()

/**
 * A joint's freedoms, each within the range that a body has. What a raised upper arm's twist may be depends on where it
 * points, so that is left to the check of every frame.
 */
const freedoms = (kind: keyof typeof FREEDOMS) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(FREEDOMS[kind]).map(([name, [low, high]]) => [name, (kind === 'shoulder' && name === 'twist' ? z.number().min(-270).max(270) : z.number().min(low).max(high)).optional()]),
    ),
  )

const CENTRAL = ['pelvis', 'lumbar', 'thoraxLow', 'thoraxUp', 'neck', 'head'] as const
const PAIRED = ['girdle', 'shoulder', 'elbow', 'forearm', 'wrist', 'fingers', 'hip', 'knee', 'ankle', 'toes'] as const

const hold = z.strictObject({
  on: z.enum(SURFACES).optional(),
  in: z.enum(['world', ...CENTRAL, ...PAIRED, ...PAIRED.map((joint) => `other-${joint}` as const)]).optional(),
  at: vector.optional(),
  ball: z.boolean().optional(),
  pole: vector.optional(),
  along: vector.optional(),
  facing: vector.optional(),
  knee: z.tuple([z.number(), z.number()]).optional(),
})
const held = z.union([z.literal('free'), hold])
const side = z.strictObject({ ...Object.fromEntries(PAIRED.map((joint) => [joint, freedoms(joint).optional()])), hand: held.optional(), foot: held.optional() })
const back = z.strictObject({ flex: degrees.optional(), side: degrees.optional(), twist: degrees.optional() })

const pose = z.strictObject({
  like: z.string().optional(),
  pelvis: z.strictObject({ x: z.number(), y: z.number(), z: z.number(), yaw: degrees, pitch: degrees, roll: degrees }).partial().optional(),
  bend: z.number().min(0).max(150).optional(),
  spine: back.optional(),
  look: back.optional(),
  lumbar: freedoms('lumbar').optional(),
  thoraxLow: freedoms('thoraxLow').optional(),
  thoraxUp: freedoms('thoraxUp').optional(),
  neck: freedoms('neck').optional(),
  head: freedoms('head').optional(),
  breath: z.number().min(0).max(1).optional(),
  both: side.optional(),
  left: side.optional(),
  right: side.optional(),
})

const joints = z.enum(['world', ...CENTRAL, ...PAIRED.flatMap((joint) => [`${joint}L`, `${joint}R`] as const)])
const anchor = z.union([z.enum(['handL', 'handR']), z.strictObject({ in: joints, at: vector })])
const ground = z.tuple([z.number(), z.number()])
const prop = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chair'), at: ground.optional(), height: z.number().optional(), back: z.number().optional() }),
  z.strictObject({ kind: z.literal('wall'), z: z.number() }),
  z.strictObject({ kind: z.literal('doorway'), z: z.number(), width: z.number().optional() }),
  z.strictObject({ kind: z.literal('mat'), at: ground.optional(), turn: z.number().optional() }),
  z.strictObject({ kind: z.literal('table'), z: z.number(), height: z.number(), depth: z.number().optional() }),
  z.strictObject({ kind: z.literal('roller'), at: vector, radius: z.number(), look: z.enum(['roller', 'towel']) }),
  z.strictObject({ kind: z.literal('cushion'), at: vector, size: vector, in: joints.exclude(['world']).optional(), look: z.enum(['cushion', 'towel']).optional() }),
  z.strictObject({ kind: z.literal('bench'), at: vector, length: z.number(), width: z.number(), slope: z.number().optional() }),
  z.strictObject({ kind: z.literal('ball'), at: vector, radius: z.number() }),
  z.strictObject({ kind: z.literal('dumbbell'), hand: z.enum(['L', 'R']) }),
  z.strictObject({ kind: z.literal('band'), through: z.array(anchor).min(2) }),
  z.strictObject({ kind: z.literal('strap'), through: z.array(anchor).min(2) }),
  z.strictObject({ kind: z.literal('stick'), between: z.tuple([anchor, anchor]), beyond: z.number().optional() }),
])

const effort = z.number().min(0).max(1)
const poses = z.array(z.string()).min(1).optional()
const clip = z.strictObject({
  stance: z.enum(STANCES),
  rest: z.enum(RESTS).optional(),
  straightArms: z.boolean().optional(),
  camera: z.strictObject({ turn: z.number(), tilt: z.number().min(-10).max(80), zoom: z.number().optional(), frame: z.literal('upper').optional() }),
  props: z.array(prop),
  muscles: z.partialRecord(z.enum(SHOWN_MUSCLES), z.union([effort, z.strictObject({ left: effort.optional(), right: effort.optional() })])),
  poses: z.record(z.string(), pose),
  out: poses,
  hold: poses,
  back: poses,
  rounds: z.array(z.strictObject({ out: z.array(z.string()).min(1), hold: z.array(z.string()).min(1), back: z.array(z.string()).min(1) })).min(2).optional(),
  in: poses,
  exhale: poses,
  cycle: z.array(z.string()).min(2).optional(),
  period: z.number().positive().optional(),
  breathe: z.enum(['out', 'in']).optional(),
})

/** A clip, or what differs from another clip of the same file. */
const entry = z.looseObject({ like: z.string().optional() })
const motionSchema = z.strictObject({ clips: z.record(z.string(), entry) })

/** One motion file → a clip for each form of the exercise, those that are `like` another made whole. */
export const toClips = (file: YamlFile, problems: Problems): Readonly<Record<string, Clip>> | undefined => {
  const raw = checked(file, motionSchema, problems)
  if (!raw) return undefined
  const made: Record<string, Clip> = {}
  const tried = new Set<string>()
  const make = (id: string): void => {
    if (tried.has(id)) return
    tried.add(id)
    const under = raw.clips[id]?.like
    if (under !== undefined && under in raw.clips) {
      make(under)
      // What is wrong in the clip below was told there, once.
      if (!made[under]) return
    }
    const path: Path = ['clips', id]
    const whole = attempt(file, path, problems, () => wholeEntry(raw.clips, id))
    const read = whole === undefined ? undefined : (checked(file, clip, problems, whole, path) as Clip | undefined)
    if (!read) return
    const missing = namesIn(read).filter((name) => !(name in read.poses))
    if (missing.length > 0) problems.at(file, path, `${path.join('.')}: there is no pose ${missing.join(', ')}`)
    else if (attempt(file, path, problems, () => prepare(read))) made[id] = read
  }
  const before = problems.list.length
  Object.keys(raw.clips).forEach(make)
  // A clip with a mistake is no missing clip.
  if (problems.list.length > before) return undefined
  // In the order of the file.
  return Object.fromEntries(Object.keys(raw.clips).flatMap((id) => (made[id] ? [[id, made[id]]] : [])))
}

/** Every pose that a clip's lists name. */
const namesIn = ({ out, hold, back, in: inhale, exhale, cycle, rounds = [] }: Clip): readonly string[] =>
  [out, hold, back, inhale, exhale, cycle, ...rounds.flatMap((round) => [round.out, round.hold, round.back])].flatMap((names) => names ?? [])

const wholeEntry = (clips: Readonly<Record<string, z.infer<typeof entry>>>, id: string, seen: readonly string[] = []): unknown => {
  const own = clips[id]
  if (!own) throw new RangeError(`there is no clip ${id} to be like`)
  if (seen.includes(id)) throw new RangeError(`the clip ${id} is like itself`)
  const { like, ...rest } = own
  return like === undefined ? rest : merge(wholeEntry(clips, like, [...seen, id]), rest)
}
