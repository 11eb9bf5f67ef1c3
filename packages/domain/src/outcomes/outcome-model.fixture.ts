import type { ItemAnswer, Measure, OutcomeConstants, OutcomeModel } from './measure.ts'

/** Numbers for tests, like those of the content when they were written. */
export const CONSTANTS: OutcomeConstants = {
  startDays: 3,
  bandDays: 7,
  bandLeast: 3,
  betterShare: 0.3,
  betterPoints: 2,
  betterPointsLow: 1,
  lowStart: 4,
  worsePoints: 2,
  worseDays: 3,
  pegPoints: 1,
  psfsPoints: 2,
  sleepPoints: 2,
  confidencePoints: 2,
  ownWordDays: 42,
  plateauFrom: 42,
  plateauDays: 28,
  plateauShare: 0.1,
  plateauAdherence: 0.6,
  plateauPain: 2,
  limitingPeg: 3,
  limitingPsfs: 7,
  painLines: [
    { upTo: 4, points: 1 },
    { upTo: 7, points: 2 },
    { upTo: 10, points: 3 },
  ],
  searchDays: 90,
  searchWith: 8,
  searchWithout: 8,
  searchChance: 0.05,
  searchDrawings: 4000,
  searchPoints: 1,
  sameAgreement: 0.8,
  experimentDays: 14,
  experimentBlocks: 6,
  experimentChance: 0.05,
  experimentPoints: 1,
}

const SCALE: ItemAnswer = { kind: 'scale', from: 0, to: 10 }
const COUNT: ItemAnswer = { kind: 'count', to: 28 }
const REVIEW = { on: [0, 14, 28, 42, 84], thenEvery: 28, window: 6, review: true } as const
const scales = (...ids: readonly string[]) => ids.map((id) => ({ id, answer: SCALE }))
const KEPT = { licence: 'own', evidence: 'D', sources: ['K-practice'] } as const

export const MEASURE_DATA: readonly Measure[] = [
  { id: 'pain', items: scales('now', 'worst', 'average'), needs: 1, score: 'each', better: 'lower', daily: 'now', asked: REVIEW, ...KEPT },
  { id: 'peg', items: scales('average', 'enjoyment', 'activity'), needs: 3, score: 'mean', better: 'lower', asked: REVIEW, ...KEPT },
  { id: 'psfs', items: [], own: { least: 3, most: 5, answer: SCALE }, needs: 2, score: 'mean', better: 'higher', asked: { ...REVIEW, on: [0, 14, 42, 84] }, ...KEPT },
  {
    id: 'change',
    items: [{ id: 'change', answer: { kind: 'choice', options: ['very-much-worse', 'much-worse', 'a-little-worse', 'no-change', 'a-little-better', 'much-better', 'very-much-better'] } }],
    needs: 1,
    score: 'only',
    better: 'higher',
    asked: { ...REVIEW, on: [14, 42, 84] },
    ...KEPT,
  },
  { id: 'sleep', items: scales('sleep'), needs: 1, score: 'only', better: 'lower', asked: { on: [0], thenEvery: 7, window: 3, review: false }, ...KEPT },
  { id: 'confidence', items: scales('confidence'), needs: 1, score: 'only', better: 'higher', asked: { on: [0], thenEvery: 14, window: 6, review: false }, ...KEPT },
  { id: 'use', items: ['medicineDays', 'visits', 'daysLost'].map((id) => ({ id, answer: COUNT })), needs: 1, score: 'each', better: 'lower', asked: { ...REVIEW, on: [0, 28, 56, 84] }, ...KEPT },
]

export const MODEL: OutcomeModel = { measures: MEASURE_DATA, constants: CONSTANTS }
