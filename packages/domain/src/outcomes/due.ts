import type { RecordEvent } from '../record/record.ts'
import { day, type Day } from '../units.ts'
import { MEASURES, type Measure, type MeasureId, type OutcomeModel } from './measure.ts'
import { inOrder, outcomesOf } from './series.ts'

/** One measure to ask today. */
export interface DueMeasure {
  readonly measure: MeasureId
  /** Its items still to ask; the ids of the own activities for PSFS. */
  readonly items: readonly string[]
  /** The day on which it fell due: today, or one that was missed. */
  readonly of: Day
  /** Nothing is missed when it is passed over: it is asked anew on the next day anyway. */
  readonly optional: boolean
  /** Part of the longer round of a review day. */
  readonly review: boolean
  /** The activities have to be named before they can be rated. */
  readonly nameFirst: boolean
}

/** Most taps on a day that is no review day. */
const TAPS = 2

type MeasuredEvent = Extract<RecordEvent, { kind: 'measured' }>

/**
 * What is asked today. Each measure is asked once for each of its days: answers, or an
 * empty `measured` when it was passed over, close it. A day that was missed is caught up
 * within the measure's window, and only the latest one, so that nothing piles up. Outside
 * of reviews there are at most two taps a day; what does not fit waits for tomorrow.
 *
 * @param startDay day 0: when this episode's programme began
 * @param minutesEast the person's zone, minutes east of UTC
 */
export const dueMeasures = (events: readonly RecordEvent[], today: Day, startDay: Day, model: Pick<OutcomeModel, 'measures'>, minutesEast = 0): readonly DueMeasure[] => {
  if (today < startDay) return []
  const measured = inOrder(events).filter((event): event is MeasuredEvent => event.kind === 'measured' && event.on <= today)
  const { pain, activities } = outcomesOf(events, model, minutesEast)
  const painToldToday = pain.some((one) => one.day === today)
  const ordered = MEASURES.flatMap((id) => model.measures.find((measure) => measure.id === id) ?? [])

  const due = ordered.flatMap((measure): readonly DueMeasure[] => {
    const at = latestOn(measure, today - startDay)
    if (at === undefined || today - startDay - at > measure.asked.window) return []
    const of = day(startDay + at)
    if (measured.some((event) => event.measure === measure.id && event.on >= of && closes(event, measure))) return []
    const nameFirst = measure.own !== undefined && activities.length < measure.own.least
    const items = measure.own ? activities.map(({ id }) => id) : measure.items.map(({ id }) => id).filter((id) => !(id === measure.daily && painToldToday))
    return [{ measure: measure.id, items: nameFirst ? [] : items, of, optional: false, review: measure.asked.review, nameFirst }]
  })
  const reviewing = due.some(({ review }) => review) || measured.some((event) => event.on === today && closes(event, find(ordered, event.measure)) && find(ordered, event.measure)?.asked.review)
  const daily = ordered.flatMap((measure): readonly DueMeasure[] =>
    measure.daily === undefined || painToldToday || [...due, ...measured.filter(({ on }) => on === today)].some((one) => one.measure === measure.id) ? [] : [{ measure: measure.id, items: [measure.daily], of: today, optional: true, review: false, nameFirst: false }],
  )
  const wanted = [...daily, ...[...due].sort((a, b) => a.of - b.of)]
  return reviewing ? wanted : withinTaps(wanted, TAPS - tapsOn(today, measured))
}

const find = (measures: readonly Measure[], id: MeasureId): Measure | undefined => measures.find((measure) => measure.id === id)

/** The latest day, counted from the start, on which a measure falls due. */
const latestOn = ({ asked }: Measure, dayNumber: number): number | undefined => {
  const last = asked.on.at(-1)
  if (last !== undefined && asked.thenEvery !== undefined && dayNumber > last) return last + Math.floor((dayNumber - last) / asked.thenEvery) * asked.thenEvery
  return asked.on.findLast((on) => on <= dayNumber)
}

/** A daily number alone does not stand for the whole measure. */
const closes = (event: MeasuredEvent, measure: Measure | undefined): boolean => {
  const items = Object.keys(event.values)
  return items.length === 0 || items.some((item) => item !== measure?.daily)
}

const tapsOn = (today: Day, measured: readonly MeasuredEvent[]): number => {
  const told = measured.filter(({ on }) => on === today).flatMap(({ measure, values }) => Object.keys(values).map((item) => `${measure} ${item}`))
  return new Set(told).size
}

const withinTaps = (wanted: readonly DueMeasure[], taps: number): readonly DueMeasure[] => {
  let left = taps
  return wanted.filter(({ items }) => {
    if (items.length > left) return false
    left -= items.length
    return true
  })
}
