import type { Vector } from '../geometry/vector.ts'

/** What the skin wears at a place. Feet are bare. */
export const REGIONS = ['skin', 'top', 'trousers', 'hair'] as const
export type Region = (typeof REGIONS)[number]

/**
 * Everything is told from the place in the rest pose, in metres, so that hems and hairline stay crisp however coarse
 * the mesh is. In that pose arms and legs stand away from the body, so a place belongs to one of them only.
 */
const CUT = {
  /** Beyond this, and above that, it is an arm. */
  arm: { x: 0.19, y: 0.9 },
  /** Where the sleeve starts, which way it goes, how long it is. */
  sleeve: { x: 0.164, y: 1.411, z: -0.034, along: [0.726, -0.667, 0.154], length: 0.155 },
  /** The round neck: an ellipse from above, cut off by a plane that rises to the back; the corner between them is `round`. */
  neck: { y: 1.404, z: 0.03, rise: 0.42, middle: -0.034, width: 0.086, depth: 0.1, round: 0.05, top: 1.505 },
  /** The hem's height at the sides, how far it dips in the middle, and how far it rises behind, so that it clears the seat when the hips bend. */
  hem: { y: 0.945, dip: 0.012, behind: 0.036, from: 0.03, to: -0.085 },
  ankle: 0.135,
  /** The hairline runs from the nape up behind the ear to the temple and the forehead. */
  hair: { nape: 1.545, forehead: 1.686, from: -0.062, to: 0.05, temple: 2.4, behind: 8, parting: 0.012, parted: 0.04 },
  /** The ears are free. */
  ear: { x: 0.066, y: 1.626, z: -0.014, height: 0.033, depth: 0.022 },
} as const

/**
 * What the face shows: a brow and a closed eye on each side, the nose's tip and the mouth, as bows seen from the front. Half of it is `reach`, it rises
 * by `bow` in its middle, and is as thick as twice `thick`; metres.
 */
export const FACE_BOWS = [
  { x: 0.031, y: 1.6445, reach: 0.0165, bow: 0.0042, thick: 0.0019 },
  { x: 0.0305, y: 1.6285, reach: 0.0125, bow: -0.0034, thick: 0.0013 },
  { x: 0, y: 1.594, reach: 0.008, bow: -0.0028, thick: 0.0008 },
  { x: 0, y: 1.564, reach: 0.0155, bow: -0.0026, thick: 0.0009 },
] as const
/** How thick a stroke of the face is about, metres: finer ones pale instead of growing. */
const FACE_STROKE = 0.0028
/** They lie on the front of the head only. */
const FACE_FRONT = 0.03

/** How far inside each piece a place is, metres; negative outside. Hair covers all, the top covers the trousers. */
export interface Edges {
  readonly top: number
  readonly trousers: number
  readonly hair: number
  /** Brows and eyes: as dark as hair, but they lie flat. */
  readonly face: number
}

/** A smooth step from 0 to 1. */
const step = (low: number, high: number, value: number): number => {
  const t = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}

/** @param rest a place on the skin in the rest pose, metres */
export const edgesAt = (rest: Vector): Edges => {
  const x = Math.abs(rest[0])
  const y = rest[1]
  const z = rest[2]
  const { arm, sleeve, neck, hem, hair, ear } = CUT
  const isArm = x > arm.x && y > arm.y
  const along = (x - sleeve.x) * sleeve.along[0] + (y - sleeve.y) * sleeve.along[1] + (z - sleeve.z) * sleeve.along[2]
  const beside = (Math.hypot(x / neck.width, (z - neck.middle) / neck.depth) - 1) * neck.width
  const below = neck.y + (neck.z - z) * neck.rise - y
  const near = Math.max(0, neck.round - Math.abs(beside - below)) / neck.round
  const opening = Math.max(beside, below) + near * near * neck.round * 0.25
  const hemline = hem.y - hem.dip * Math.cos(x * 14) + hem.behind * (1 - step(hem.to, hem.from, z))
  const trunk = Math.min(y - hemline, opening, neck.top - y)
  const line = hair.nape + (hair.forehead - hair.nape) * step(hair.from, hair.to, z) + hair.behind * x * x * (1 - step(hair.from, 0, z)) - hair.temple * x * x * step(0, hair.to, z) + hair.parting * (1 - step(0, hair.parted, x)) * step(0, hair.to, z)
  const lobe = (Math.hypot((y - ear.y) / ear.height, (z - ear.z) / ear.depth) - 1) * ear.depth
  return {
    top: isArm ? sleeve.length - along : trunk,
    trousers: isArm ? -1 : Math.min(y - CUT.ankle, hem.y + 0.1 - y),
    hair: Math.min(y - line, x > ear.x ? lobe : 1, 0.12 - x),
    face: Math.min(z - FACE_FRONT, Math.max(...FACE_BOWS.map((bow) => insideBow(bow, x, y)))),
  }
}

const insideBow = ({ x: middle, y: height, reach, bow, thick }: (typeof FACE_BOWS)[number], x: number, y: number): number => {
  const along = ((x - middle) / reach) ** 2
  return thick * (1 - along) - Math.abs(y - height - bow * (1 - along))
}

/** What is worn at a place of the skin in the rest pose. */
export const clothAt = (rest: Vector): Region => {
  const { top, trousers, hair, face } = edgesAt(rest)
  return hair > 0 || face > 0 ? 'hair' : top > 0 ? 'top' : trousers > 0 ? 'trousers' : 'skin'
}

/** A number as GLSL writes it. */
const f = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))
const { arm, sleeve, neck, hem, hair, ear } = CUT

/**
 * The same in GLSL ES 3.00. `clothEdges` gives (top, trousers, hair, face) in metres inside, `clothShares` how much of
 * (skin, top, trousers, hair) shows with edges `soft` metres wide, `clothRegion` the place in `REGIONS`.
 */
export const CLOTH_GLSL = `
vec4 clothEdges(vec3 rest) {
  float x = abs(rest.x);
  float y = rest.y;
  float z = rest.z;
  bool isArm = x > ${f(arm.x)} && y > ${f(arm.y)};
  float along = dot(vec3(x - ${f(sleeve.x)}, y - ${f(sleeve.y)}, z - (${f(sleeve.z)})), vec3(${sleeve.along.map(f).join(', ')}));
  float beside = (length(vec2(x / ${f(neck.width)}, (z - (${f(neck.middle)})) / ${f(neck.depth)})) - 1.0) * ${f(neck.width)};
  float below = ${f(neck.y)} + (${f(neck.z)} - z) * ${f(neck.rise)} - y;
  float near = max(0.0, ${f(neck.round)} - abs(beside - below)) / ${f(neck.round)};
  float opening = max(beside, below) + near * near * ${f(neck.round)} * 0.25;
  float hemline = ${f(hem.y)} - ${f(hem.dip)} * cos(x * 14.0) + ${f(hem.behind)} * (1.0 - smoothstep(${f(hem.to)}, ${f(hem.from)}, z));
  float trunk = min(y - hemline, min(opening, ${f(neck.top)} - y));
  float line = ${f(hair.nape)} + (${f(hair.forehead)} - ${f(hair.nape)}) * smoothstep(${f(hair.from)}, ${f(hair.to)}, z) + ${f(hair.behind)} * x * x * (1.0 - smoothstep(${f(hair.from)}, 0.0, z)) - ${f(hair.temple)} * x * x * smoothstep(0.0, ${f(hair.to)}, z) + ${f(hair.parting)} * (1.0 - smoothstep(0.0, ${f(hair.parted)}, x)) * smoothstep(0.0, ${f(hair.to)}, z);
  float lobe = (length(vec2((y - ${f(ear.y)}) / ${f(ear.height)}, (z - (${f(ear.z)})) / ${f(ear.depth)})) - 1.0) * ${f(ear.depth)};
${FACE_BOWS.map(({ x, reach }, i) => `  float along${i} = (x - ${f(x)}) * (x - ${f(x)}) / ${f(reach * reach)};`).join('\n')}
  float face = min(z - ${f(FACE_FRONT)}, ${FACE_BOWS.map(({ y, bow, thick }, i) => `${f(thick)} * (1.0 - along${i}) - abs(y - ${f(y)} - (${f(bow)}) * (1.0 - along${i}))`).reduce((most, one) => `max(${most}, ${one})`)});
  return vec4(
    isArm ? ${f(sleeve.length)} - along : trunk,
    isArm ? -1.0 : min(y - ${f(CUT.ankle)}, ${f(hem.y)} + 0.1 - y),
    min(min(y - line, x > ${f(ear.x)} ? lobe : 1.0), 0.12 - x),
    face
  );
}
vec4 clothShares(vec3 rest, float soft) {
  vec4 inside = smoothstep(vec4(-0.5 * soft), vec4(0.5 * soft), clothEdges(rest));
  // A stroke thinner than a pixel takes up that part of it only.
  inside.z = max(inside.z, inside.w * min(1.0, ${f(FACE_STROKE)} / soft));
  float bare = 1.0 - inside.z;
  float under = bare * (1.0 - inside.x);
  return vec4(under * (1.0 - inside.y), bare * inside.x, under * inside.y, inside.z);
}
float clothRegion(vec3 rest) {
  vec4 inside = clothEdges(rest);
  return max(inside.z, inside.w) > 0.0 ? 3.0 : inside.x > 0.0 ? 1.0 : inside.y > 0.0 ? 2.0 : 0.0;
}
`
