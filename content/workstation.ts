import type { Evidence } from '@rhomboid/domain'

/** The check of a place to work, as data: plain, so that a clinician can change a number without touching logic. */
export interface Workstation {
  readonly numbers: Readonly<Record<WorkstationNumber, Measured>>
  readonly questions: readonly WorkstationQuestion[]
  /** The most useful first. */
  readonly changes: readonly WorkstationChange[]
}

export const WORKSTATION_NUMBERS = ['screenNearest', 'screenFarthest', 'elbowLeast', 'elbowMost', 'knee', 'backLeast', 'backMost', 'breakFrom', 'breakTo', 'eyeLevel'] as const
export type WorkstationNumber = (typeof WORKSTATION_NUMBERS)[number]

interface Supported {
  readonly evidence: Evidence
  readonly sources: readonly string[]
}

export interface Measured extends Supported {
  readonly value: number
  readonly unit: 'cm' | 'degrees' | 'minutes'
}

/** Answers by question: any one of them fits. */
export type Fits = Readonly<Record<string, readonly string[]>>

export interface WorkstationQuestion {
  readonly id: string
  readonly options: readonly string[]
  readonly unless?: Fits | undefined
}

export interface WorkstationChange extends Supported {
  readonly id: string
  /** Every question named here has one of these answers; what was not answered never fits. */
  readonly when: Fits
  readonly unless?: Fits | undefined
}
