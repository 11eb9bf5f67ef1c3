/** What is asked now and then: pain, PEG, PSFS, global change, sleep, confidence, use of medicines and care. */
export const MEASURES = ['pain', 'peg', 'psfs', 'change', 'sleep', 'confidence', 'use'] as const
export type MeasureId = (typeof MEASURES)[number]
