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
  /** The hem's height at the sides and how far it dips in the middle. */
  hem: { y: 0.945, dip: 0.012 },
  ankle: 0.135,
  /** The hairline runs from the nape up behind the ear to the temple and the forehead. */
  hair: { nape: 1.545, forehead: 1.686, from: -0.062, to: 0.05, temple: 2.4, behind: 8, parting: 0.012, parted: 0.04 },
  /** The ears are free. */
  ear: { x: 0.066, y: 1.626, z: -0.014, height: 0.033, depth: 0.022 },
} as const

/** How far inside each piece a place is, metres; negative outside. Hair covers all, the top covers the trousers. */
export interface Edges {
  readonly top: number
  readonly trousers: number
  readonly hair: number
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
  const trunk = Math.min(y - hem.y + hem.dip * Math.cos(x * 14), opening, neck.top - y)
  const line = hair.nape + (hair.forehead - hair.nape) * step(hair.from, hair.to, z) + hair.behind * x * x * (1 - step(hair.from, 0, z)) - hair.temple * x * x * step(0, hair.to, z) + hair.parting * (1 - step(0, hair.parted, x)) * step(0, hair.to, z)
  const lobe = (Math.hypot((y - ear.y) / ear.height, (z - ear.z) / ear.depth) - 1) * ear.depth
  return {
    top: isArm ? sleeve.length - along : trunk,
    trousers: isArm ? -1 : Math.min(y - CUT.ankle, hem.y + 0.1 - y),
    hair: Math.min(y - line, x > ear.x ? lobe : 1, 0.12 - x),
  }
}

/** What is worn at a place of the skin in the rest pose. */
export const clothAt = (rest: Vector): Region => {
  const { top, trousers, hair } = edgesAt(rest)
  return hair > 0 ? 'hair' : top > 0 ? 'top' : trousers > 0 ? 'trousers' : 'skin'
}

/** A number as GLSL writes it. */
const f = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))
const { arm, sleeve, neck, hem, hair, ear } = CUT

/**
 * The same in GLSL ES 3.00. `clothEdges` gives (top, trousers, hair) in metres inside, `clothShares` how much of
 * (skin, top, trousers, hair) shows with edges `soft` metres wide, `clothRegion` the place in `REGIONS`.
 */
export const CLOTH_GLSL = `
vec3 clothEdges(vec3 rest) {
  float x = abs(rest.x);
  float y = rest.y;
  float z = rest.z;
  bool isArm = x > ${f(arm.x)} && y > ${f(arm.y)};
  float along = dot(vec3(x - ${f(sleeve.x)}, y - ${f(sleeve.y)}, z - (${f(sleeve.z)})), vec3(${sleeve.along.map(f).join(', ')}));
  float beside = (length(vec2(x / ${f(neck.width)}, (z - (${f(neck.middle)})) / ${f(neck.depth)})) - 1.0) * ${f(neck.width)};
  float below = ${f(neck.y)} + (${f(neck.z)} - z) * ${f(neck.rise)} - y;
  float near = max(0.0, ${f(neck.round)} - abs(beside - below)) / ${f(neck.round)};
  float opening = max(beside, below) + near * near * ${f(neck.round)} * 0.25;
  float trunk = min(y - ${f(hem.y)} + ${f(hem.dip)} * cos(x * 14.0), min(opening, ${f(neck.top)} - y));
  float line = ${f(hair.nape)} + (${f(hair.forehead)} - ${f(hair.nape)}) * smoothstep(${f(hair.from)}, ${f(hair.to)}, z) + ${f(hair.behind)} * x * x * (1.0 - smoothstep(${f(hair.from)}, 0.0, z)) - ${f(hair.temple)} * x * x * smoothstep(0.0, ${f(hair.to)}, z) + ${f(hair.parting)} * (1.0 - smoothstep(0.0, ${f(hair.parted)}, x)) * smoothstep(0.0, ${f(hair.to)}, z);
  float lobe = (length(vec2((y - ${f(ear.y)}) / ${f(ear.height)}, (z - (${f(ear.z)})) / ${f(ear.depth)})) - 1.0) * ${f(ear.depth)};
  return vec3(
    isArm ? ${f(sleeve.length)} - along : trunk,
    isArm ? -1.0 : min(y - ${f(CUT.ankle)}, ${f(hem.y)} + 0.1 - y),
    min(min(y - line, x > ${f(ear.x)} ? lobe : 1.0), 0.12 - x)
  );
}
vec4 clothShares(vec3 rest, float soft) {
  vec3 inside = smoothstep(vec3(-0.5 * soft), vec3(0.5 * soft), clothEdges(rest));
  float bare = 1.0 - inside.z;
  float under = bare * (1.0 - inside.x);
  return vec4(under * (1.0 - inside.y), bare * inside.x, under * inside.y, inside.z);
}
float clothRegion(vec3 rest) {
  vec3 inside = clothEdges(rest);
  return inside.z > 0.0 ? 3.0 : inside.x > 0.0 ? 1.0 : inside.y > 0.0 ? 2.0 : 0.0;
}
`
