import { FREEDOMS, SIDES, type JointName } from './joints.ts'

/**
 * A pose's numbers in one row, so that poses blend as rows do. Metres for `x y z` of the pelvis, degrees for joints,
 * degrees for `bend` (of the straighter knee, when the feet stand), 0 to 1 for `breath` (out to in).
 */
export const CHANNELS: readonly string[] = [
  'x',
  'y',
  'z',
  'bend',
  'breath',
  ...Object.entries(FREEDOMS).flatMap(([kind, freedoms]) =>
    Object.keys(freedoms).flatMap((freedom) => (isCentral(kind) ? [`${kind}.${freedom}`] : SIDES.map((side) => `${kind}${side}.${freedom}`))),
  ),
]

function isCentral(kind: string): boolean {
  return ['pelvis', 'lumbar', 'thoraxLow', 'thoraxUp', 'neck', 'head'].includes(kind)
}

const INDEX: ReadonlyMap<string, number> = new Map(CHANNELS.map((channel, place) => [channel, place]))

export type Row = Float64Array

export const emptyRow = (): Row => new Float64Array(CHANNELS.length)

/** @throws RangeError for a channel that no joint has: our own bug, since content is checked before */
export const channel = (name: string): number => {
  const place = INDEX.get(name)
  if (place === undefined) throw new RangeError(`no joint has the freedom ${name}`)
  return place
}

export const hasChannel = (name: string): boolean => INDEX.has(name)

export interface JointChannels {
  readonly joint: JointName
  readonly freedoms: readonly (readonly [freedom: string, place: number])[]
}

/** Where each joint's freedoms stand in a row. */
export const freedomsOf = (kind: keyof typeof FREEDOMS, joint: JointName): readonly (readonly [freedom: string, place: number])[] =>
  Object.keys(FREEDOMS[kind]).map((freedom) => [freedom, channel(`${joint}.${freedom}`)] as const)

/** The same row for the other side: left and right change places, and what points sideways turns round. */
export const mirrorRow = (row: Row): Row => {
  const mirrored = emptyRow()
  CHANNELS.forEach((name, place) => {
    const [joint = '', freedom = ''] = name.split('.')
    const other = joint.endsWith('L') ? `${joint.slice(0, -1)}R` : joint.endsWith('R') ? `${joint.slice(0, -1)}L` : joint
    const value = row[channel(freedom ? `${other}.${freedom}` : name)] ?? 0
    const isSideways = name === 'x' || (other === joint && ['yaw', 'roll', 'side', 'twist'].includes(freedom))
    mirrored[place] = isSideways ? -value : value
  })
  return mirrored
}
