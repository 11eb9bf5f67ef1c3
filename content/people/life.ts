import { adapt, adaptationEvents, day, planProgramme, reachedOf, reviewDue, startLevel, stillFits, type Adaptation, type AdaptRequest, type AdviceId, type Chance, type Clearance, type Day, type Instant, type PlannedDay, type Programme, type RecordEvent } from '@rhomboid/domain'
import { loadOf, painCourse, riseAfter, usedTo, type PainCourse } from './body.ts'
import { firstCheckIn, renewedCheckIn, told, type LookingBack } from './check-in.ts'
import { openDiary, type Diary } from './diary.ts'
import type { Family } from './family.ts'
import { answeredMeasures, outlookOn, OWN_ACTIVITIES, type Outlook } from './measures.ts'
import { sessionOf, settledOf, type Took } from './session.ts'
import { checkedIn, dayOf, type CheckedIn, type World } from './world.ts'

/** Something that should happen on its day, and did. */
export type Note =
  | { readonly kind: 'review'; readonly of: number }
  | { readonly kind: 'visit'; readonly because: NonNullable<Adaptation['review']> }
  | { readonly kind: 'screen-again'; readonly because: NonNullable<Adaptation['toScreening']> }
  | { readonly kind: 'referred'; readonly to: CheckedIn['disposition'] }

/** A programme that took the place of another one. */
export interface Changed {
  readonly at: Instant
  readonly before: Programme
  readonly after: Programme
  /** Absent where a check-in called for a gentler plan. */
  readonly adaptation?: Adaptation
}

export interface LifeDay {
  readonly day: Day
  /** In truth, 0 to 10. */
  readonly pain: number
  /** Whether a session was planned when the day began. */
  readonly isPlanned: boolean
  readonly session?: Took
  readonly changed: readonly Changed[]
  readonly notes: readonly Note[]
  readonly advice: readonly AdviceId[]
  readonly inFlare: boolean
  /** At the end of the day. */
  readonly programme: Programme
}

/** The weeks of one made-up person. */
export interface Life {
  readonly family: string
  readonly seed: number
  /** Minutes a day that were asked for. */
  readonly minutes: number
  readonly first: Programme
  readonly days: readonly LifeDay[]
  readonly course: PainCourse
  readonly events: readonly RecordEvent[]
}

/** Adapting as it is, or made wrong on purpose. */
export type Adapt = (request: AdaptRequest) => Adaptation

export const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000
const WEEKS_PLANNED = 4
const MORNING = 7
const SESSION = 10
/** Share of an ache above the first point that is left on the next day, and of that on the day after. */
const LASTS = 0.4
const AT_ONCE = 1

interface Now {
  readonly family: Family
  readonly world: World
  readonly diary: Diary
  readonly chance: Chance
  readonly adapt: Adapt
  readonly course: PainCourse
  readonly last?: { readonly id: string; readonly day: number; readonly took: Took }
  readonly clearance: Clearance
  readonly state: CheckedIn
  readonly programme: Programme
  readonly inFlare: boolean
  readonly used?: number
  /** Points on top of the natural course, from what was done; and off it, for good. */
  readonly ache: number
  readonly relief: number
  readonly visitProposed: boolean
}

/**
 * Lives day after day as the product is used. In the morning: how yesterday settled, and the
 * measures that are due. Then the check-in, the session, and how it went. Adapting is asked
 * after each of these and its events are kept. The same seed gives the same life. None where
 * no programme could be made.
 *
 * @param days 7 to 365
 */
export const live = (family: Family, world: World, days: number, seed: number, chance: Chance, adaptAs: Adapt = adapt): Life | undefined => {
  const course = painCourse(family, days, chance)
  const diary = openDiary()
  diary.waitUntil(MORNING * HOUR)
  diary.keep(firstCheckIn(family, world, told(family, course.days[0] ?? 0), chance))
  const state = checkedIn(diary.present(), world)
  if (!state.clearance || !state.person) return undefined
  const planned = planProgramme({ clearance: state.clearance, person: state.person, library: world.library, contributing: state.contributing, today: day(0), now: diary.now(), weeks: WEEKS_PLANNED })
  if (!planned.ok) return undefined
  diary.keep([{ kind: 'planned', programme: planned.value }, { kind: 'activities-named', activities: OWN_ACTIVITIES.map((id) => ({ id, name: id })) }])
  let now: Now = { family, world, diary, chance, adapt: adaptAs, course, clearance: state.clearance, state, programme: planned.value, inFlare: false, ache: 0, relief: 0, visitProposed: false }
  const lived: LifeDay[] = []
  for (let on = 0; on < days; on += 1) {
    const [next, one] = liveDay(now, day(on))
    now = next
    lived.push(one)
  }
  return { family: family.id, seed, minutes: state.person.minutes, first: planned.value, days: lived, course, events: diary.events }
}

const plannedOn = (programme: Programme | undefined, on: Day): PlannedDay | undefined => programme?.weeks.flatMap((week) => week.days).find((one) => one.day === on)

const hasSession = (planned: PlannedDay | undefined): planned is Exclude<PlannedDay, { kind: 'rest' }> => planned !== undefined && planned.kind !== 'rest' && planned.items.length > 0

const liveDay = (begin: Now, today: Day): readonly [Now, LifeDay] => {
  const { family, world, diary, chance, course } = begin
  let now = begin
  const changed: Changed[] = []
  const notes: Note[] = []
  const note: NoteIt = (one) => void (notes.some((other) => JSON.stringify(other) === JSON.stringify(one)) || notes.push(one))
  const pain = Math.max(0, (course.days[today] ?? 0) - now.relief + now.ache)
  const tellsPain = told(family, pain)
  const firstPain = course.days[0] ?? 0
  const isThere = !family.adherence.away.some(([from, until]) => today >= from && today < until)
  diary.waitUntil(today * DAY + MORNING * HOUR)

  if (isThere && now.last?.day === today - 1) {
    const settled = settledOf(family, now.last.took.rise, tellsPain, chance)
    if (settled) diary.keep([settled(now.last.id)])
  }
  const flare = course.flares.find(({ from }) => from === today)
  if (isThere && flare?.told && !now.inFlare) {
    diary.keep([{ kind: 'flare-began', because: 'told' }])
    now = { ...now, inFlare: true }
  }
  if (isThere) diary.keep(answeredMeasures(diary.events, family, world, today, day(0), pain, firstPain, chance))
  const review = reviewDue(diary.present(), world.content.screening.checkIn.reviews, today, dayOf)
  if (review !== undefined) note({ kind: 'review', of: review })
  const outlook = outlookOn(diary.events, world, today, day(0), diary.present())
  now = askAdapt(now, today, outlook, changed, note)

  const planned = plannedOn(now.programme, today)
  const isPlanned = hasSession(planned)
  let took: Took | undefined
  if (isThere && (isPlanned || planned === undefined) && chance.happens(family.adherence.does)) {
    diary.waitUntil(today * DAY + SESSION * HOUR - 2 * MINUTE)
    now = checkIn(now, today, { first: told(family, firstPain), now: tellsPain, visitProposed: now.visitProposed }, changed, note)
    now = askAdapt(now, today, outlook, changed, note)
    const planNow = plannedOn(now.programme, today)
    if (now.state.clearance && hasSession(planNow)) {
      const load = loadOf(planNow.items, world.library)
      const rise = riseAfter(family, load, now.used, chance)
      diary.waitUntil(today * DAY + SESSION * HOUR)
      const session = sessionOf(family, planNow.items, diary.now(), pain, rise, chance)
      diary.waitUntil(diary.now() + 1_000 * session.seconds)
      const id = diary.keep([session.log])
      diary.keep([session.closed(id)])
      took = session.took
      now = { ...now, last: { id, day: today, took }, used: usedTo(now.used, load), relief: now.relief + family.body.relief }
      now = askAdapt(now, today, outlook, changed, note)
    }
  }
  const ache = now.ache * LASTS + (took ? Math.max(0, took.rise - AT_ONCE) * LASTS : 0)
  const visitProposed = now.visitProposed || notes.some(({ kind }) => kind === 'visit' || kind === 'referred')
  const { programme, inFlare } = now
  return [{ ...now, ache, visitProposed }, { day: today, pain, isPlanned, changed, notes, advice: outlook.advice, inFlare, programme, ...(took ? { session: took } : {}) }]
}

type NoteIt = (one: Note) => void

/** The check before a session; where the answers call for a gentler plan, it is planned anew from what was reached. */
const checkIn = (now: Now, today: Day, back: LookingBack, changed: Changed[], note: NoteIt): Now => {
  const { diary, world, programme } = now
  diary.keep(renewedCheckIn(diary.present(), world, today, back))
  const state = checkedIn(diary.present(), world)
  if (state.disposition !== 'self-care') note({ kind: 'referred', to: state.disposition })
  const { clearance, person } = state
  if (!clearance || !person) return { ...now, state }
  const reached = reachedOf(programme)
  const level = startLevel(clearance, person, world.library, reached).level
  const goesOn = level >= programme.level && programme.weeks.every(({ days }) => days.every((one) => one.kind === 'rest' || one.day < today || stillFits(one.items, clearance, world.library)))
  const planned = goesOn ? undefined : planProgramme({ clearance, person, library: world.library, contributing: state.contributing, today, now: diary.now(), weeks: WEEKS_PLANNED, reached })
  if (!planned?.ok) return { ...now, state, clearance }
  diary.keep([{ kind: 'planned', programme: planned.value }])
  changed.push({ at: diary.now(), before: programme, after: planned.value })
  return { ...now, state, clearance, programme: planned.value }
}

const askAdapt = (now: Now, today: Day, { trend }: Outlook, changed: Changed[], note: NoteIt): Now => {
  const { diary, world, state, clearance, programme } = now
  const { person } = state
  if (!person) return now
  const adaptation = now.adapt({ programme, present: diary.present(), person, clearance, library: world.library, contributing: state.contributing, constants: world.content.adaptation, today, now: diary.now(), trend: trend.label })
  if (adaptation.review) note({ kind: 'visit', because: adaptation.review })
  if (adaptation.toScreening && adaptation.toScreening !== 'clearance-over') note({ kind: 'screen-again', because: adaptation.toScreening })
  const events = adaptationEvents(adaptation, programme)
  if (events.length === 0) return now
  diary.keep(events)
  changed.push({ at: diary.now(), before: programme, after: adaptation.programme, adaptation })
  const inFlare = adaptation.flare ? adaptation.flare.kind === 'began' : now.inFlare
  return { ...now, programme: adaptation.programme, inFlare }
}
