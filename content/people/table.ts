import { usualShare } from './invariants-of-goal.ts'
import type { Life } from './life.ts'
import { toldSessions } from './told-sessions.ts'
import type { World } from './world.ts'

/** One life in figures. */
export interface LifeFigures {
  readonly family: string
  readonly sessions: number
  readonly planned: number
  readonly ambers: number
  readonly reds: number
  readonly flares: number
  /** Reviews that came. */
  readonly reviews: number
  /** Whether a visit was proposed, by whatever rule. */
  readonly visit: boolean
  readonly stepsUp: number
  readonly stepsDown: number
  /** The highest that was reached. */
  readonly level: number
  /** The first week, from 1, after which the exercises long in the plan asked for the usual dose together. */
  readonly usualInWeek?: number
  /** Share of the usual dose at the end. */
  readonly usualAtEnd: number
  readonly painFrom: number
  readonly painTo: number
}

/** The line of a family: means, and how many in whom something happened. */
export interface FamilyFigures {
  readonly family: string
  readonly people: number
  readonly sessions: number
  readonly planned: number
  readonly ambers: number
  readonly reds: number
  readonly flares: number
  readonly reviews: number
  readonly visits: number
  readonly stepsUp: number
  readonly stepsDown: number
  readonly level: number
  readonly reachedUsual: number
  /** The middle one of those who reached it. */
  readonly usualInWeek?: number
  readonly usualAtEnd: number
  readonly painFrom: number
  readonly painTo: number
}

const WEEK = 7
const FIRST_WEEK = 3

export const figuresOf = (life: Life, world: World): LifeFigures => {
  const sessions = toldSessions(life)
  const changes = life.days.flatMap(({ changed }) => changed.flatMap(({ adaptation }) => adaptation?.changes ?? []))
  const notes = life.days.flatMap(({ notes: own }) => own)
  const weeks = Math.floor(life.days.length / WEEK)
  const usualInWeek = Array.from({ length: weeks }, (_, index) => index + 1).find((week) => week >= FIRST_WEEK && (usualShare(life, world, week * WEEK) ?? 0) >= 1)
  const last = life.days.at(-1)
  return {
    family: life.family,
    sessions: sessions.length,
    planned: life.days.filter(({ isPlanned }) => isPlanned).length,
    ambers: sessions.filter(({ zone }) => zone === 'amber').length,
    reds: sessions.filter(({ zone }) => zone === 'red').length,
    flares: life.days.filter(({ inFlare }, index) => inFlare && !life.days[index - 1]?.inFlare).length,
    reviews: new Set(notes.flatMap((note) => (note.kind === 'review' ? [note.of] : []))).size,
    visit: notes.some(({ kind }) => kind === 'visit' || kind === 'referred'),
    stepsUp: changes.filter(({ kind }) => kind === 'progressed').length,
    stepsDown: changes.filter(({ kind }) => kind === 'regressed').length,
    level: Math.max(...life.days.map(({ programme }) => programme.level)),
    ...(usualInWeek === undefined ? {} : { usualInWeek }),
    usualAtEnd: usualShare(life, world, life.days.length) ?? 0,
    painFrom: life.days[0]?.pain ?? 0,
    painTo: last?.pain ?? 0,
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

/** One line for each family, in the order in which they come. */
export const tableOf = (figures: readonly LifeFigures[]): readonly FamilyFigures[] =>
  [...Map.groupBy(figures, ({ family }) => family)].map(([family, own]): FamilyFigures => {
    const mean = (of: (one: LifeFigures) => number): number => Math.round(10 * meanOf(own.map(of))) / 10
    const inWeek = own.flatMap(({ usualInWeek }) => usualInWeek ?? []).sort((a, b) => a - b)
    const middle = inWeek[Math.floor((inWeek.length - 1) / 2)]
    return {
      family,
      people: own.length,
      sessions: mean((one) => one.sessions),
      planned: mean((one) => one.planned),
      ambers: mean((one) => one.ambers),
      reds: mean((one) => one.reds),
      flares: mean((one) => one.flares),
      reviews: mean((one) => one.reviews),
      visits: own.filter(({ visit }) => visit).length,
      stepsUp: mean((one) => one.stepsUp),
      stepsDown: mean((one) => one.stepsDown),
      level: mean((one) => one.level),
      reachedUsual: inWeek.length,
      ...(middle === undefined ? {} : { usualInWeek: middle }),
      usualAtEnd: Math.round(100 * meanOf(own.map(({ usualAtEnd }) => usualAtEnd))) / 100,
      painFrom: mean((one) => one.painFrom),
      painTo: mean((one) => one.painTo),
    }
  })
