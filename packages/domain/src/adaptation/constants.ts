import type { Level } from '../knowledge/exercise.ts'

/** Numbers of adaptation. Each one stands in a content file with its unit, label, source and reason. */
export interface AdaptationConstants {
  /** Pain after a session that is green wherever it began, 0 to 10. */
  readonly safePain: number
  /** Pain after a session from which it is no longer amber, 0 to 10. */
  readonly redPain: number
  /** Points above the start that are still green, and still amber. */
  readonly greenRise: number
  readonly amberRise: number
  /** Points above the start, on the morning after, that are red. */
  readonly redMorning: number
  /** Most effort with which a session counts to a step up, and the least that was too hard, 0 to 10. */
  readonly effortAtMost: number
  readonly effortTooHard: number
  /** Green sessions in a row before a step up; more of them for those who go gently. */
  readonly greens: number
  readonly gentleGreens: number
  /** Sizes of one step: repetitions, seconds of a hold, seconds of a walk. */
  readonly repetitionStep: number
  readonly holdStep: number
  readonly steadyStep: number
  /** Steps up in seven days. */
  readonly stepsAWeek: number
  /** Share by which the sets of a week may grow within seven days. */
  readonly weeklyGrowth: number
  /** Share by which a session may last longer than the minutes asked for, through steps up. */
  readonly longerAtMost: number
  /** Days without a session after which each exercise goes down a step, and after which the programme starts again. */
  readonly missedDays: number
  readonly missedLongDays: number
  /** Weeks up to and with a lighter one, its days, and the days within which two ambers bring one. */
  readonly deloadEveryWeeks: number
  readonly deloadDays: number
  readonly ambers: number
  readonly amberDays: number
  /** Reds that bring a flare plan, and the days within which; the same for a review. */
  readonly redsForFlare: number
  readonly flareRedDays: number
  readonly redsForReview: number
  readonly reviewRedDays: number
  /** Hours of a flare plan: at least, and from when a little more than the usual pain will do; days to a review. */
  readonly flareLeastHours: number
  readonly flareHours: number
  readonly flareReviewDays: number
  /** Share of the range or load after an amber. */
  readonly easedRange: number
  /** Days at levels 0, 1 and 2, and green sessions in a row, before the next level opens. Nothing is above level 3. */
  readonly levelDays: Readonly<Record<Level, number>>
  readonly levelGreens: Readonly<Record<Level, number>>
  /** Weeks that lie ahead when the next ones are laid out. */
  readonly planWeeks: number
}
