import type { Answers } from '@rhomboid/domain'

/** From and to, both included; each made-up person of a family gets a value between them. */
export type Between = readonly [from: number, to: number]

/** How the pain of a family goes by itself. */
export interface NaturalCourse {
  /** Points, 0 to 10: on the first day, and what it comes to in the end. */
  readonly start: Between
  readonly end: Between
  /** Days in which half of the way between the two is done. */
  readonly halfDays: Between
  /** Spread of the days around the course, in points. */
  readonly noise: number
}

/** Times when the pain is higher than usual for some days. */
export interface Flares {
  /** Days on which one begins, counted from day 0. */
  readonly on: readonly number[]
  /** More of them, by chance: how many in twelve weeks on average. */
  readonly byChance: number
  readonly height: Between
  readonly days: Between
  /** Chance that the person presses "worse than usual". */
  readonly told: number
}

/** How the body answers what is done. */
export interface Body {
  /** Share by which a session may ask for more than the sessions of late without any ache. */
  readonly room: number
  /** Points of ache for each share of 1 above that. */
  readonly ache: number
  /** Spread of the ache after any session, in points. */
  readonly unrest: number
  /** Points by which each session lowers the pain for good. */
  readonly relief: number
  /** Usual effort of a session, 0 to 10. */
  readonly effort: number
}

/** How much of the truth is told, and how. */
export interface Telling {
  /** Points added to every pain that is told; below 0 for those who say too little. */
  readonly bias: number
  /** Share of a rise that is told: 1 is the truth. */
  readonly rise: number
  /** Chance that how a session went, and how the next morning was, is told. */
  readonly tells: number
  /** Chance that a measure is answered on its day. */
  readonly measures: number
}

/** Who does what was planned. */
export interface Adherence {
  /** Chance that a planned session is done. */
  readonly does: number
  /** Days away: from one, until another one that is there again. */
  readonly away: readonly Between[]
  /** Chance that an easier or a harder step is chosen in a session. */
  readonly chooses: number
}

/** Made-up people who are alike. */
export interface Family {
  readonly id: string
  /** Years. */
  readonly age: Between
  /** What they answer in the check-in beside age and pain; the rest is answered "no". */
  readonly answers: Answers
  readonly course: NaturalCourse
  readonly flares: Flares
  readonly body: Body
  readonly telling: Telling
  readonly adherence: Adherence
}
