import type { JointName } from '../../body/joints.ts'
import type { Part } from '../../body/shape.ts'
import type { ObstacleName } from '../../props/obstacles.ts'
import type { ClipPhase } from '../play.ts'

export const CHECKS = ['limits', 'through', 'planted', 'reach', 'self', 'smooth'] as const
export type Check = (typeof CHECKS)[number]

/** Something that no body can do, at the worst moment of a phase. */
export interface Problem {
  readonly check: Check
  readonly part: JointName | Part
  /** The freedom that goes too far, or what is run into. */
  readonly against?: string
  readonly phase: ClipPhase
  /** Since the phase began. */
  readonly seconds: number
  readonly amount: number
  /** The most that is allowed; the least when the amount is below it. */
  readonly limit: number
  readonly unit: 'cm' | '°' | '°/s'
}

const WORDS: Readonly<Record<string, string>> = {
  lumbar: 'low back',
  thoraxLow: 'lower chest',
  thoraxUp: 'upper chest',
  girdle: 'shoulder blade',
  tips: 'fingertips',
  'upper-arm': 'upper arm',
} satisfies Partial<Record<string, string>>

const THINGS: Readonly<Partial<Record<string, string>>> = { frame: 'door frame', 'chair-back': "chair's back" } satisfies Partial<Record<ObstacleName, string>>

/** `forearmR` → “right forearm”. */
export const partToWords = (part: string): string => {
  const [, kind, side] = /^(.*?)([LR])?$/.exec(part) ?? []
  const word = WORDS[kind ?? ''] ?? kind ?? part
  return side ? `${side === 'L' ? 'left' : 'right'} ${word}` : word
}

/** “right wrist: 0.9 cm from where it is planted (at most 0.5 cm), out, 1.2 s” */
export const problemInWords = (problem: Problem): string => {
  const { check, part, against = '', phase, seconds, amount, limit, unit } = problem
  const size = (value: number): string => {
    const text = unit === 'cm' ? `${value.toFixed(1)} cm` : `${value.toFixed(0)}${unit}`
    return text.replace('-', '−')
  }
  const said: Readonly<Record<Check, string>> = {
    limits: `${against} ${size(amount)}`,
    through: `${size(amount)} into the ${THINGS[against] ?? against}`,
    planted: `${size(amount)} from where it is planted`,
    reach: `cannot reach, ${size(amount)} from where it is held`,
    self: `${size(amount)} into the ${partToWords(against)}`,
    smooth: `turns at ${size(amount)}`,
  }
  return `${partToWords(part)}: ${said[check]} (at ${amount < limit ? 'least' : 'most'} ${size(limit)}), ${phase}, ${seconds.toFixed(1)} s`
}

/** Keeps the worst moment of each problem in each phase. */
export interface Findings {
  readonly note: (problem: Problem) => void
  readonly all: () => readonly Problem[]
}

export const newFindings = (): Findings => {
  const worst = new Map<string, Problem>()
  const excess = ({ amount, limit }: Problem): number => Math.abs(amount - limit)
  return {
    note: (problem) => {
      const key = `${problem.check} ${problem.part} ${problem.against ?? ''} ${problem.phase}`
      const before = worst.get(key)
      if (!before || excess(problem) > excess(before)) worst.set(key, problem)
    },
    all: () => [...worst.values()],
  }
}
