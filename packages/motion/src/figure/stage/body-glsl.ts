import { CLOTH_GLSL } from '../cloth.ts'
import { EFFORT_STEPS } from '../drawing/light.ts'
import { EFFORT_SPAN } from '../muscles.ts'
import { OPACITY, type Ink } from '../palette.ts'
import { LIGHT_GLSL, numberToGlsl } from './light-glsl.ts'

/** Carries the skin by its bones into the world; what it writes is kept for every drawing of that pose. */
export const SKIN_VERTEX = `
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in uvec4 bones;
layout(location = 3) in vec4 shares;
uniform sampler2D frames;
out vec3 moved, movedNormal;

mat3x4 frameOf(uint bone) {
  int row = int(bone);
  return mat3x4(texelFetch(frames, ivec2(0, row), 0), texelFetch(frames, ivec2(1, row), 0), texelFetch(frames, ivec2(2, row), 0));
}

void main() {
  mat3x4 frame = frameOf(bones.x) * shares.x + frameOf(bones.y) * shares.y + frameOf(bones.z) * shares.z + frameOf(bones.w) * shares.w;
  moved = vec4(position, 1.0) * frame;
  movedNormal = normalize(vec4(normal, 0.0) * frame);
}
`
export const SKIN_VARYINGS = ['moved', 'movedNormal'] as const
export const SKIN_FRAGMENT = 'void main() {}'

/**
 * `lens` takes the world to the picture, or throws it on to the floor. `width` moves the skin outwards along its own
 * normal by a part of the picture, for lines; `back` makes it lie farther from the eye, metres.
 */
export const BODY_VERTEX = `
layout(location = 0) in vec3 at;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 restAt;
layout(location = 3) in vec3 restFacing;
uniform mat4 lens;
uniform vec3 right, up, towards;
uniform vec2 width;
uniform float back;
out vec3 rest, restNormal, turned;
out float height;

void main() {
  turned = normal;
  rest = restAt;
  restNormal = restFacing;
  height = at.y;
  gl_Position = lens * vec4(at, 1.0);
  // Only the depth is that of farther back: moved itself, it would also shrink towards the picture's middle.
  vec4 behind = lens * vec4(at - towards * back, 1.0);
  gl_Position.z = behind.z / behind.w * gl_Position.w;
  // What faces the eye or turns its back on it has no side to go to: it hardly moves.
  vec2 side = vec2(dot(normal, right), dot(normal, up));
  gl_Position.xy += side / max(length(side), 0.25) * width * gl_Position.w;
}
`

/** In the order of the shader's `inks`. */
export const BODY_INKS = ['skin', 'top', 'trousers', 'hair', 'muscle', 'muscle-core', 'shade', 'gleam'] as const satisfies readonly Ink[]

const effortStep = (edge: number, opacity: number): string => `smoothstep(-blur, blur, effort - ${numberToGlsl(edge)}) * ${numberToGlsl(opacity)} * strength`

/** Colours each pixel from where it was in the rest pose, so that the edges of cloth and muscle stay crisp. */
export const BODY_FRAGMENT = `
in vec3 rest, restNormal, turned;
uniform vec3 inks[${BODY_INKS.length}];
uniform vec3 key;
uniform float glow;
uniform highp sampler2DArray efforts;
out vec4 colour;
${LIGHT_GLSL}
${CLOTH_GLSL}

// Left and right have a channel each; the back is the first layer, the front the second.
float effortAt(vec3 at, vec3 facing) {
  vec2 place = vec2(abs(at.x), at.y - ${numberToGlsl(EFFORT_SPAN.bottom)}) / vec2(${numberToGlsl(EFFORT_SPAN.aside)}, ${numberToGlsl(EFFORT_SPAN.top - EFFORT_SPAN.bottom)});
  vec2 behind = texture(efforts, vec3(place, 0.0)).rg;
  vec2 before = texture(efforts, vec3(place, 1.0)).rg;
  vec2 both = mix(behind, before, smoothstep(-0.1, 0.1, facing.z));
  return (at.x >= 0.0 ? both.x : both.y) * step(place.x, 1.0);
}

void main() {
  vec4 shares = clothShares(rest, length(fwidth(rest)));
  vec3 base = inks[0] * shares.x + inks[1] * shares.y + inks[2] * shares.z + inks[3] * shares.w;
  // A face in hard steps of light looks stern.
  float soft = mix(SOFT, 0.2, shares.x * smoothstep(1.47, 1.53, rest.y));
  float strength = mix(0.62, 1.0, glow);
  float effort = effortAt(rest, restNormal) * mix(0.9, 1.0, glow);
  float blur = max(0.08, fwidth(effort));
  base = mix(base, inks[4], ${effortStep(EFFORT_STEPS.halo, OPACITY.halo)});
  base = mix(base, inks[4], ${effortStep(EFFORT_STEPS.muscle, OPACITY.muscle)});
  base = mix(base, inks[5], ${effortStep(EFFORT_STEPS.core, OPACITY.core)});
  colour = vec4(shaded(base, dot(normalize(turned), key), soft, inks[6], inks[7]), 1.0);
}
`

/** One flat ink, its red, green and blue already multiplied by its opacity. */
export const FLAT_FRAGMENT = `
uniform vec4 ink;
out vec4 colour;
void main() {
  colour = ink;
}
`
