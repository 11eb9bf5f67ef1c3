import type { OutcomeConstants } from './measure.ts'
import type { Outcomes } from './series.ts'
import type { OutcomeTrend } from './trend.ts'

/** What the progress page can say to do now. Each has its words in the content. */
export const ADVICE = [
  'check-again',
  'worse-after-a-week',
  'early-days',
  'tell-us',
  'tell-us-why',
  'carry-on',
  'not-better-14',
  'not-known-14',
  'not-better-42',
  'not-known-42',
  'still-limits-42',
  'not-better-84',
  'not-known-84',
  'still-limits-84',
  'plateau',
  'keep-it-up',
] as const
export type AdviceId = (typeof ADVICE)[number]

/** Days since the start on which the page looks back; the last one that has come holds until the next. */
export const REVIEW_DAYS = [3, 7, 14, 42, 84] as const

export type Limiting = 'yes' | 'no' | 'unknown'

/**
 * Whether pain still keeps the person from things, by the latest PEG and PSFS of the days
 * for which the person's own word counts. One "yes" is enough; "no" needs one of them.
 */
export const limitingOf = ({ scores }: Pick<Outcomes, 'scores'>, today: number, { limitingPeg, limitingPsfs, ownWordDays }: Pick<OutcomeConstants, 'limitingPeg' | 'limitingPsfs' | 'ownWordDays'>): Limiting => {
  const latest = (id: 'peg' | 'psfs'): number | undefined => scores[id].findLast(({ on, score }) => score.value !== undefined && on <= today && today - on <= ownWordDays)?.score.value
  const [peg, psfs] = [latest('peg'), latest('psfs')]
  if ((peg !== undefined && peg >= limitingPeg) || (psfs !== undefined && psfs <= limitingPsfs)) return 'yes'
  return peg === undefined && psfs === undefined ? 'unknown' : 'no'
}

/**
 * What to do now, the most pressing first. From day 14 on, anything but a clear improvement
 * sends to a clinician, and so does not knowing.
 *
 * @param dayNumber whole days since the start, which is day 0
 */
export const adviceOn = (dayNumber: number, { label, rescreen }: Pick<OutcomeTrend, 'label' | 'rescreen'>, limiting: Limiting): readonly AdviceId[] => {
  const now: readonly AdviceId[] = [
    ...(rescreen ? (['check-again'] as const) : []),
    ...(label === 'worsening' && dayNumber >= 7 ? (['worse-after-a-week'] as const) : []),
    ...(label === 'disagree' ? (['tell-us-why'] as const) : []),
  ]
  return [...now, ...lookBack(dayNumber, label, limiting)]
}

const lookBack = (dayNumber: number, label: OutcomeTrend['label'], limiting: Limiting): readonly AdviceId[] => {
  if (dayNumber < 14) {
    if (label === 'worsening' || label === 'disagree') return []
    return label === 'too-early' ? ['early-days', 'tell-us'] : ['early-days']
  }
  const by = dayNumber >= 84 ? 84 : dayNumber >= 42 ? 42 : 14
  if (label === 'too-early') return [`not-known-${by}`, 'tell-us']
  if (label === 'plateau') return ['plateau']
  if (label !== 'improving') return [`not-better-${by}`]
  if (by === 14) return ['carry-on']
  return limiting === 'yes' ? [`still-limits-${by}`] : limiting === 'unknown' ? ['carry-on', 'tell-us'] : ['keep-it-up']
}
