import type { Surface } from '../../body/hold.ts'
import type { Part, PlacedPiece } from '../../body/shape.ts'
import type { Frame } from './frames.ts'
import type { Findings } from './problem.ts'

/** How deep two parts of the body may press into each other, metres: plainly, and where soft flesh lies on soft flesh. */
const PLAIN = 0.015
const SOFT = 0.025
/** An arm pressed to the ribs: both give. */
const PRESSED = 0.035
/** Tummy and thigh, heel and seat: a deep fold flattens both sides. */
const FOLDED = 0.04
const SPACING = 0.04

/** Parts that a limb's joint always lets touch: what holds them apart is the joint's own limit. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  hand: ['forearm'],
  forearm: ['hand', 'upper-arm'],
  'upper-arm': ['forearm'],
  thigh: ['shin'],
  shin: ['thigh', 'foot'],
  foot: ['shin'],
}

const split = (part: Part): readonly [kind: string, side: string] => (part === 'trunk' || part === 'head' ? [part, ''] : [part.slice(0, -1), part.slice(-1)])

/** How deep these two may press into each other; undefined when nothing is asked of them. */
const allowedBetween = (a: Part, b: Part): number | undefined => {
  const [kindA, sideA] = split(a)
  const [kindB, sideB] = split(b)
  if (a === b || (sideA === sideB && NEIGHBOURS[kindA]?.includes(kindB))) return undefined
  const kinds = [kindA, kindB].toSorted().join(' ')
  // Child's pose and sitting on the heels.
  if (['thigh trunk', 'foot trunk', 'shin trunk', 'foot thigh'].includes(kinds)) return FOLDED
  if (kinds === 'trunk upper-arm') return PRESSED
  // An arm that is raised lies at the ear; thighs and calves lie side by side.
  if (['head upper-arm', 'thigh thigh', 'shin shin'].includes(kinds)) return SOFT
  return PLAIN
}

/** What a hand that rests on it may press more softly, and a further limb that comes to lie there with it. */
const TOUCHED: Readonly<Partial<Record<Surface, readonly string[]>>> = {
  thigh: ['thigh'],
  knee: ['thigh', 'shin'],
  chest: ['trunk', 'forearm', 'upper-arm'],
  ribs: ['trunk', 'forearm', 'upper-arm'],
  tummy: ['trunk', 'forearm'],
  'low-back': ['trunk'],
  head: ['head'],
  shoulder: ['trunk', 'upper-arm', 'forearm'],
  'upper-arm': ['upper-arm', 'forearm', 'trunk'],
  wrist: ['forearm'],
  hand: ['forearm'],
}
/** Hands that meet here lie in each other, fingers between fingers. */
const CLASPED: readonly Surface[] = ['hand', 'wrist', 'head', 'strap', 'band', 'stick', 'weight', 'towel']

interface Touch {
  readonly softer: ReadonlySet<string>
  readonly areClasped: boolean
}

const touchOf = ({ from, to }: Frame): Touch => {
  const softer = new Set<string>()
  let clasping = 0
  for (const side of ['L', 'R'] as const) {
    const surfaces = [from, to].flatMap(({ holds }) => holds[`hand${side}`]?.on ?? [])
    for (const kind of surfaces.flatMap((on) => TOUCHED[on] ?? [])) {
      // The whole arm comes along: a hand on the other shoulder lays its forearm on the chest.
      softer.add(`hand${side} ${kind}`)
      softer.add(`forearm${side} ${kind}`)
    }
    if (surfaces.some((on) => on === 'hand' || on === 'wrist')) clasping = 2
    if (surfaces.some((on) => CLASPED.includes(on))) clasping += 1
  }
  return { softer, areClasped: clasping >= 2 }
}

/** Where upper arms and thighs leave what they grow out of, 0 to 1 along them: the armpit and the chest's muscle fold round the upper half of an arm. */
const startOf = (part: Part, other: Part): number => (part.startsWith('upper-arm') ? (other === 'trunk' ? 1 / 2 : 1 / 3) : part.startsWith('thigh') ? 1 / 3 : 0)

interface Pair {
  readonly limb: number
  readonly other: number
  readonly allowed: number
}

const pairsBy = new WeakMap<object, readonly Pair[]>()

/** Which pieces to hold against which; the same for every frame of a body. */
const pairsOf = (pieces: readonly PlacedPiece[]): readonly Pair[] => {
  const first = pieces[0]?.piece ?? {}
  const known = pairsBy.get(first)
  if (known) return known
  const pairs = pieces.flatMap(({ piece: { part } }, limb) =>
    part === 'trunk' || part === 'head'
      ? []
      : pieces.flatMap(({ piece }, other) => {
          const allowed = allowedBetween(part, piece.part)
          return allowed === undefined ? [] : [{ limb, other, allowed }]
        }),
  )
  pairsBy.set(first, pairs)
  return pairs
}

/** Limbs that go through the trunk, the head or another limb. */
export const checkSelf = (frame: Frame, { note }: Findings): void => {
  const { pieces, phase, elapsed } = frame
  let touch: Touch | undefined
  for (const { limb, other, allowed } of pairsOf(pieces)) {
    const one = pieces[limb] as PlacedPiece
    const two = pieces[other] as PlacedPiece
    const depth = depthOf(one, two, allowed)
    if (depth <= allowed) continue
    touch ??= touchOf(frame)
    const [kind] = split(two.piece.part)
    const areHands = kind === 'hand' && one.piece.part.startsWith('hand')
    if (areHands && touch.areClasped) continue
    const limit = touch.softer.has(`${one.piece.part} ${kind}`) || touch.softer.has(`${two.piece.part} ${split(one.piece.part)[0]}`) ? Math.max(allowed, SOFT) : allowed
    if (depth <= limit) continue
    const [part, against] = lightestFirst(one.piece.part, two.piece.part)
    note({ check: 'self', part, against, phase, seconds: elapsed, amount: depth * 100, limit: limit * 100, unit: 'cm' })
  }
}

const KINDS = ['hand', 'foot', 'forearm', 'shin', 'upper-arm', 'thigh', 'head', 'trunk'] as const

/** Two limbs in each other are one problem, told of the one that is easier to move. */
const lightestFirst = (a: Part, b: Part): readonly [Part, Part] => {
  const weight = (part: Part): number => KINDS.findIndex((kind) => kind === split(part)[0])
  return weight(a) < weight(b) || (weight(a) === weight(b) && a < b) ? [a, b] : [b, a]
}

/** Not `Math.hypot`, which is many times slower, and this is asked a hundred thousand times for a clip. */
const size = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z)

/** How deep the first piece, from where its limb stands free, lies in the second; 0 as soon as it cannot matter. */
const depthOf = ({ piece: { part, ra, rb }, a, b }: PlacedPiece, { piece, a: c, b: d }: PlacedPiece, allowed: number): number => {
  const length = size(b[0] - a[0], b[1] - a[1], b[2] - a[2])
  const ax = d[0] - c[0]
  const ay = d[1] - c[1]
  const az = d[2] - c[2]
  const square = ax * ax + ay * ay + az * az
  const apart = size(a[0] + b[0] - c[0] - d[0], a[1] + b[1] - c[1] - d[1], a[2] + b[2] - c[2] - d[2]) / 2
  if (apart > (length + Math.sqrt(square)) / 2 + Math.max(ra, rb) + Math.max(piece.ra, piece.rb) - allowed) return 0
  const start = startOf(part, piece.part)
  const steps = Math.max(1, Math.ceil((length * (1 - start)) / SPACING))
  let deepest = 0
  for (let i = 0; i <= steps; i += 1) {
    const t = start + ((1 - start) * i) / steps
    const x = a[0] + (b[0] - a[0]) * t - c[0]
    const y = a[1] + (b[1] - a[1]) * t - c[1]
    const z = a[2] + (b[2] - a[2]) * t - c[2]
    const along = square > 0 ? Math.max(0, Math.min(1, (x * ax + y * ay + z * az) / square)) : 0
    const gap = size(x - ax * along, y - ay * along, z - az * along)
    deepest = Math.max(deepest, ra + (rb - ra) * t + piece.ra + (piece.rb - piece.ra) * along - gap)
  }
  return deepest
}
