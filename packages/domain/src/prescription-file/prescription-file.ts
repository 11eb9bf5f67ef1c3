import type { Prescription, Programme } from '../programme/programme.ts'
import { fields, listOf, optional, text, whole, type Check } from '../record/shape.ts'
import { DOSAGE } from '../record/shapes.ts'
import { err, ok, type Result } from '../result.ts'
import { weekday, type Day } from '../units.ts'
import { parse, type FileProblem } from '../record/import.ts'
import { isPlainObject } from '../record/shape.ts'

export const PRESCRIPTION_FILE_KIND = 'rhomboid-plan'
export const PRESCRIPTION_FILE_VERSION = 1

/** One session of a plan and the days of the week that use it. */
export interface PrescribedSession {
  /** Monday 0 to Sunday 6. */
  readonly days: readonly number[]
  /** How often on such a day, 1 to 6. */
  readonly rounds: number
  readonly exercises: readonly Prescription[]
}

/** A plan that one person hands to another, such as a physiotherapist to a patient: what to do and when, and nothing about anybody. */
export interface PrescriptionFile {
  readonly kind: typeof PRESCRIPTION_FILE_KIND
  readonly version: typeof PRESCRIPTION_FILE_VERSION
  /** Who wrote it, in their own words. Nobody has checked it. */
  readonly by?: string
  readonly note?: string
  readonly sessions: readonly PrescribedSession[]
}

/** Characters of a plan as text: far more than a week needs. */
const PLAN_AT_MOST = 200_000

const SHAPE: Check = fields<PrescriptionFile>({
  kind: text(),
  version: whole(1, PRESCRIPTION_FILE_VERSION),
  by: optional(text(100)),
  note: optional(text(1_000)),
  sessions: listOf(
    fields<PrescribedSession>({
      days: listOf(whole(0, 6), 1, 7),
      rounds: whole(1, 6),
      exercises: listOf(fields<Prescription>({ exercise: text(), form: text(), dosage: DOSAGE }), 1, 30),
    }),
    1,
    7,
  ),
})

/** The text of a file or of a QR code → the plan in it, or what is wrong with it. */
export const textToPrescription = (given: string): Result<PrescriptionFile, FileProblem> => {
  if (given.length > PLAN_AT_MOST) return err({ type: 'too-big', size: given.length, most: PLAN_AT_MOST })
  if (given.trim() === '') return err({ type: 'empty' })
  const parsed = parse(given)
  if (!parsed.ok) return parsed
  const plan = parsed.value
  if (!isPlainObject(plan) || plan['kind'] !== PRESCRIPTION_FILE_KIND) return err({ type: 'not-ours' })
  const { version } = plan
  if (typeof version === 'number' && version > PRESCRIPTION_FILE_VERSION) return err({ type: 'from-the-future', version, known: PRESCRIPTION_FILE_VERSION })
  const mistake = SHAPE(plan)
  if (mistake) return err({ type: 'wrong', mistake })
  const twice = twiceOn((plan as unknown as PrescriptionFile).sessions)
  if (twice) return err({ type: 'wrong', mistake: { field: twice, wants: { kind: 'nothing-here' } } })
  return ok(plan as unknown as PrescriptionFile)
}

/** A day of the week has one session: the place of a second one. */
const twiceOn = (sessions: readonly PrescribedSession[]): string | undefined => {
  const taken = new Set<number>()
  for (const [index, { days }] of sessions.entries()) {
    for (const [at, one] of days.entries()) {
      if (taken.has(one)) return `sessions[${index}].days[${at}]`
      taken.add(one)
    }
  }
  return undefined
}

/** The week of a programme that holds a day, as a plan to hand over; none when the week has nothing to do. */
export const programmeToPrescription = ({ weeks }: Programme, on: Day, about: Pick<PrescriptionFile, 'by' | 'note'> = {}): PrescriptionFile | undefined => {
  const week = weeks.find(({ days }) => days.some(({ day }) => day === on)) ?? weeks.at(-1)
  const sessions = new Map<string, { days: number[]; rounds: number; exercises: readonly Prescription[] }>()
  for (const planned of week?.days ?? []) {
    if (planned.kind === 'rest' || planned.items.length === 0) continue
    const exercises = planned.items.map(({ exercise, form, dosage }): Prescription => ({ exercise, form, dosage }))
    const key = JSON.stringify([planned.rounds, exercises])
    const known = sessions.get(key)
    if (known) known.days.push(weekday(planned.day))
    else sessions.set(key, { days: [weekday(planned.day)], rounds: planned.rounds, exercises })
  }
  if (sessions.size === 0) return undefined
  return { kind: PRESCRIPTION_FILE_KIND, version: PRESCRIPTION_FILE_VERSION, ...about, sessions: [...sessions.values()] }
}

