import { dosageSeconds } from '../knowledge/dosage.ts'
import type { PrecautionCode } from '../knowledge/precaution.ts'
import { blockedBy, type Candidate, type Constraints } from './candidates.ts'
import { chooseExercises, type Chosen, type ChoiceContext } from './choose.ts'
import { doseOptions, isCapped, reachedOptions, type DoseOption } from './doses.ts'
import { fitDoses } from './fit.ts'
import type { Library } from './library.ts'
import { GET_READY, sessionSeconds, type DoseReason, type Item, type Prescription } from './programme.ts'

export interface SessionRequest {
  readonly kind: 'move' | 'build'
  /** Seconds that one session should last. */
  readonly seconds: number
  readonly constraints: Constraints
  readonly choice: ChoiceContext
  readonly library: Library
  /** Doses that were reached before: to be given as they are, or not to be passed. */
  readonly reached: { readonly doses: readonly Prescription[]; readonly is: 'given' | 'at-most' }
  /** How many exercises to try first: as many as in the first weeks, so that later ones only exchange some. */
  readonly count?: number
}

export interface Composed {
  readonly items: readonly Item[]
  /** How many exercises were asked for, a walk not counted. */
  readonly count: number
}

/** Codes with which a first programme stays at the lower end of the usual dose. */
const GENTLE_CODES: readonly PrecautionCode[] = ['OF', 'HB', 'PG']

const BUILDS: readonly string[] = ['strength', 'motor']

/** Slow breathing and easy walking are not held at the lower end of their dose. */
const UNCAPPED: readonly string[] = ['relax', 'aerobic']

/** Seconds that a walk leaves for the exercises at least: it never takes their place. */
const LEAST_BESIDE_WALK = 60

/** Seconds of work that an exercise takes on average; decides how many fit into a session. */
const USUAL_SECONDS = 75

/**
 * One session that lasts as long as asked, or as near to it as doses and exercises allow.
 * Exercises first, up to the level's minutes; a walk, then slow breathing, fill what is left.
 */
export const composeSession = (request: SessionRequest): Composed => {
  const { constraints, library } = request
  const { constants } = library
  const { level } = constraints
  const settling = level === 0
  const ceiling = settling || isGentle(constraints, constants.gentleAge) ? 'from' : 'to'
  const optionsByForm = new Map<Candidate, readonly DoseOption[]>()
  const optionsOf = (candidate: Candidate): readonly DoseOption[] => {
    const known = optionsByForm.get(candidate)
    if (known) return known
    const made = reachedOptions(ownOptionsOf(candidate), candidate, request.reached, constraints.codes)
    optionsByForm.set(candidate, made)
    return made
  }
  const ownOptionsOf = ({ exercise, form }: Candidate): readonly DoseOption[] =>
    doseOptions(form, constraints.codes, UNCAPPED.includes(exercise.kind) ? 'to' : ceiling)

  const walk = walkFor(request, optionsOf)
  const wanted = request.seconds - (walk ? GET_READY + dosageSeconds(walk.dosage) : 0)
  const atMost = constants.exercisesAtMost[level]
  const usual = request.count ?? Math.min(Math.max(Math.round(wanted / USUAL_SECONDS), 2), atMost)

  let best: Composed = { items: [], count: usual }
  let gap = Number.POSITIVE_INFINITY
  // Fewer, longer or more, shorter exercises: the usual number first, then its neighbours.
  for (const count of nearby(usual, Math.max(atMost, usual, Math.ceil(wanted / USUAL_SECONDS)))) {
    const chosen = shortEnough(chooseExercises(request.kind, count, request.choice), wanted, constants.minutesTolerance, optionsOf)
    if (chosen.length === 0) continue
    const fittings = chosen.map(({ candidate }) => ({ options: optionsOf(candidate), builds: BUILDS.includes(candidate.exercise.kind) }))
    const index = fitDoses(fittings, wanted, constants.minutesTolerance, request.kind === 'build' ? constants.strengthShare[level] : constants.strengthShare[Math.min(level, 1) as 0 | 1])
    const items = chosen.flatMap((one, item) => {
      const at = index[item] ?? 0
      const option = optionsOf(one.candidate)[at]
      return option ? [itemOf(one, option, ownOptionsOf(one.candidate), request)] : []
    })
    // One exercise alone is a poor session: it wins only when nothing else comes near.
    const off = Math.abs(sessionSeconds(items) - wanted) + (items.length < 2 ? (wanted * constants.minutesTolerance) / 2 : 0)
    if (off < gap) [best, gap] = [{ items, count }, off]
    if (gap <= wanted * constants.minutesTolerance * 0.9) break
  }
  if (!walk) return best
  const walking: DoseOption = { dosage: walk.dosage, seconds: dosageSeconds(walk.dosage) }
  const last = itemOf({ candidate: walk.candidate, because: { kind: 'keeps-moving' } }, walking, ownOptionsOf(walk.candidate), request)
  return { ...best, items: [...best.items, last] }
}

/** Whether somebody goes more gently, because of age or health. */
export const isGentle = ({ person, codes }: Pick<Constraints, 'person' | 'codes'>, gentleAge: number): boolean =>
  person.age >= gentleAge || GENTLE_CODES.some((code) => codes.has(code))

const nearby = (usual: number, most: number): readonly number[] => {
  const counts = [usual]
  for (let step = 1; step <= most; step += 1) counts.push(usual + step, usual - step)
  return counts.filter((count) => count >= 1 && count <= most)
}

/** Leaves out the longest exercises while even the smallest doses would last too long. */
const shortEnough = (
  chosen: readonly Chosen[],
  wanted: number,
  tolerance: number,
  optionsOf: (candidate: Candidate) => readonly DoseOption[],
): readonly Chosen[] => {
  const least = (one: Chosen) => GET_READY + (optionsOf(one.candidate)[0]?.seconds ?? 0)
  let kept = chosen
  while (kept.length > 0 && kept.reduce((sum, one) => sum + least(one), 0) > wanted * (1 + tolerance)) {
    const longest = kept.reduce((most, one) => (least(one) > least(most) ? one : most))
    kept = kept.filter((one) => one !== longest)
  }
  return kept
}

/** The walk that takes the minutes beyond what the level gives to exercises, where walking is possible. */
const walkFor = (
  { seconds, constraints, choice, library }: SessionRequest,
  optionsOf: (candidate: Candidate) => readonly DoseOption[],
): { readonly candidate: Candidate; readonly dosage: DoseOption['dosage'] } | undefined => {
  const { constants } = library
  const over = seconds - constants.exerciseMinutes[constraints.level] * 60
  if (over <= seconds * constants.minutesTolerance) return undefined
  const candidate = choice.candidates.find(({ exercise }) => exercise.kind === 'aerobic')
  if (!candidate) return undefined
  const most = (constraints.level === 0 ? constants.walkToSettling : constants.walkTo) * 60
  const wanted = Math.min(Math.max(over - GET_READY, constants.walkFrom * 60), most)
  const { start } = candidate.form.dosage
  if (start.work.kind !== 'steady') return undefined
  const lengths = optionsOf(candidate).map(({ dosage }) => dosage)
  const all = lengths.length > 0 ? lengths : [start]
  const dosage = all.reduce((near, one) => (Math.abs(dosageSeconds(one) - wanted) < Math.abs(dosageSeconds(near) - wanted) ? one : near))
  const left = seconds - GET_READY - dosageSeconds(dosage)
  return left < LEAST_BESIDE_WALK ? undefined : { candidate, dosage }
}

const itemOf = (
  { candidate, because }: Chosen,
  option: DoseOption,
  options: readonly DoseOption[],
  { constraints, library, reached }: SessionRequest,
): Item => {
  const { exercise, form, insteadOfMain } = candidate
  const at = Math.max(options.findLastIndex(({ seconds }) => seconds <= option.seconds), 0)
  const isReached = reached.is === 'given' && reached.doses.some((one) => one.exercise === exercise.id && one.form === form.id)
  const easier = easierThan(candidate, at, options, constraints, library)
  const harder = harderThan(candidate, at, options, constraints)
  return {
    exercise: exercise.id,
    form: form.id,
    dosage: option.dosage,
    because,
    doseBecause: isReached ? 'reached' : doseReason(candidate, option, at, constraints, library),
    ...(insteadOfMain ? { insteadOfMain } : {}),
    advice: Object.entries(form.precautions).flatMap(([code, action]) =>
      action.kind === 'limit' && constraints.codes.has(code as PrecautionCode) ? [code as PrecautionCode] : [],
    ),
    ...(easier ? { easier } : {}),
    ...(harder ? { harder } : {}),
  }
}

const doseReason = ({ form }: Candidate, option: DoseOption, at: number, constraints: Constraints, library: Library): DoseReason => {
  if (isCapped(form, constraints.codes, option.dosage)) return 'capped'
  if (constraints.level === 0) return 'settling'
  if (at === 0) return 'start'
  return isGentle(constraints, library.constants.gentleAge) ? 'gentle-start' : 'fits-minutes'
}

const startOf = (exercise: string, form: Candidate['form'], codes: ReadonlySet<PrecautionCode>): Prescription | undefined => {
  const [first] = doseOptions(form, codes, 'from')
  return first && { exercise, form: form.id, dosage: first.dosage }
}

/** The next step down that no constraint forbids: an easier form, a simpler exercise, else a smaller dose. */
const easierThan = (
  { exercise, form }: Candidate,
  at: number,
  options: readonly DoseOption[],
  constraints: Constraints,
  library: Library,
): Prescription | undefined => {
  const lower = form.direction === 'main' ? exercise.forms.find((one) => one.direction === 'easier' && !blockedBy(exercise, one, constraints)) : undefined
  if (lower) return startOf(exercise.id, lower, constraints.codes)
  for (const id of exercise.regressions) {
    const simpler = library.exercises.get(id)
    const allowed = simpler?.forms.find((one) => one.direction !== 'harder' && !blockedBy(simpler, one, constraints))
    if (simpler && allowed) return startOf(simpler.id, allowed, constraints.codes)
  }
  const smallest = options[0]
  return at > 0 && smallest ? { exercise: exercise.id, form: form.id, dosage: smallest.dosage } : undefined
}

/** The next step up that no constraint forbids: more of the same, else a harder form. */
const harderThan = ({ exercise, form }: Candidate, at: number, options: readonly DoseOption[], constraints: Constraints): Prescription | undefined => {
  const more = options[Math.min(at + 2, options.length - 1)]
  if (more && at < options.length - 1) return { exercise: exercise.id, form: form.id, dosage: more.dosage }
  const higher = exercise.forms.find((one) => one.direction === 'harder' && form.direction === 'main' && !blockedBy(exercise, one, constraints))
  return higher && startOf(exercise.id, higher, constraints.codes)
}
