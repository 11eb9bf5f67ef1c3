import { SKELETONS } from '../body/build.ts'
import { solve, type Solution } from '../body/solve.ts'
import { channel, emptyRow } from '../body/channels.ts'
import type { Prop } from './prop.ts'

export const skeleton = SKELETONS.narrow

/** Standing with the arms raised in front by these degrees, elbows bent by 30°. */
export const bodyWith = (elevation: number): Solution => {
  const row = emptyRow()
  row[channel('y')] = 0.95
  for (const side of ['L', 'R']) {
    row[channel(`shoulder${side}.elevation`)] = elevation
    row[channel(`shoulder${side}.plane`)] = 80
    row[channel(`elbow${side}.flex`)] = 30
  }
  return solve(skeleton, { row, held: {}, rest: 'given', straightArms: false })
}

/** One of every kind, and the shapes that a kind can take. */
export const PROPS: Readonly<Record<string, Prop>> = {
  chair: { kind: 'chair' },
  'low chair with a high back': { kind: 'chair', height: 0.4, back: 1.0, at: [0.1, 0.2] },
  stool: { kind: 'chair', back: 0 },
  'wall in front': { kind: 'wall', z: 0.5 },
  'wall behind': { kind: 'wall', z: -0.3 },
  doorway: { kind: 'doorway', z: 0.2 },
  'mat askew': { kind: 'mat', at: [0.1, -0.2], turn: 25 },
  table: { kind: 'table', z: 0.4, height: 0.75 },
  'table behind': { kind: 'table', z: -0.4, height: 0.9, depth: 0.5 },
  roller: { kind: 'roller', at: [0, 0.075, 0.3], radius: 0.075, look: 'roller' },
  towel: { kind: 'roller', at: [0, 0.04, 0.3], radius: 0.04, look: 'towel' },
  cushion: { kind: 'cushion', at: [0, 0.06, 0.5], size: [0.4, 0.12, 0.3] },
  'folded towel on the head': { kind: 'cushion', at: [0, 0.2, 0], size: [0.2, 0.05, 0.15], in: 'head', look: 'towel' },
  bench: { kind: 'bench', at: [0, 0.45, 0], length: 1.1, width: 0.3 },
  'sloping bench': { kind: 'bench', at: [0, 0.5, 0.1], length: 1, width: 0.28, slope: 30 },
  ball: { kind: 'ball', at: [0, 0.32, 0.4], radius: 0.32 },
  'left dumbbell': { kind: 'dumbbell', hand: 'L' },
  'right dumbbell': { kind: 'dumbbell', hand: 'R' },
  'band between the hands': { kind: 'band', through: ['handL', 'handR'] },
  'band round a door handle': { kind: 'band', through: ['handL', { in: 'world', at: [0, 1, 1.2] }, 'handR'] },
  'strap round a foot': { kind: 'strap', through: ['handL', { in: 'ankleR', at: [0, -0.08, 0.1] }, 'handR'] },
  stick: { kind: 'stick', between: ['handL', 'handR'] },
}
