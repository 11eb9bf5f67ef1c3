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

/** The body as it is seen. `worn` is told for each corner: whether all around it is the same cloth, and which. */
export const SURFACE_VERTEX = `
layout(location = 0) in vec3 at;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec3 restAt;
layout(location = 3) in vec3 restNormal;
layout(location = 4) in vec2 cloth;
uniform mat4 lens;
out vec3 rest, turned;
out float facing;
out vec2 worn;

void main() {
  rest = restAt;
  turned = normal;
  facing = restNormal.z;
  worn = cloth;
  gl_Position = lens * vec4(at, 1.0);
}
`

/**
 * The body a little wider, for lines, or as it is. `width` moves the skin outwards along its own normal by a part of the picture;
 * what faces the eye or turns its back on it has no side to go to, and hardly moves. `back` is added to the depth before the
 * division and to what it is divided by: the line then lies farther from the eye. Only its depth is that of farther back: moved
 * itself, it would also shrink towards the picture's middle.
 */
export const LINE_VERTEX = `
layout(location = 0) in vec3 at;
layout(location = 1) in vec3 normal;
uniform mat4 lens;
uniform vec3 right, up;
uniform vec2 width, back;

void main() {
  gl_Position = lens * vec4(at, 1.0);
  gl_Position.z = (gl_Position.z + back.x) / (gl_Position.w + back.y) * gl_Position.w;
  vec2 side = vec2(dot(normal, right), dot(normal, up));
  gl_Position.xy += side / max(length(side), 0.25) * width * gl_Position.w;
}
`

/** The body thrown on to the floor. */
export const CAST_VERTEX = `
layout(location = 0) in vec3 at;
uniform mat4 lens;
out float height;
void main() {
  height = at.y;
  gl_Position = lens * vec4(at, 1.0);
}
`

/** In the order of the shader's `inks`; the first four in that of `REGIONS`. */
export const BODY_INKS = ['skin', 'top', 'trousers', 'hair', 'muscle', 'muscle-core', 'shade', 'gleam'] as const satisfies readonly Ink[]

const effortStep = (edge: number, opacity: number): string => `smoothstep(-blur, blur, effort - ${numberToGlsl(edge)}) * ${numberToGlsl(opacity)} * strength`

/**
 * Colours each pixel from where it was in the rest pose, so that the edges of cloth and muscle stay crisp. Of the efforts, left and
 * right have a channel each; the back is the first layer, the front the second. What asks the neighbouring pixels comes before any
 * fork. A face is lit softly: in hard steps of light it looks stern.
 */
export const BODY_FRAGMENT = `
in vec3 rest, turned;
in float facing;
in vec2 worn;
uniform vec3 inks[${BODY_INKS.length}];
uniform vec3 key;
uniform float glow;
uniform highp sampler2DArray efforts;
out vec4 colour;
${LIGHT_GLSL}
${CLOTH_GLSL}

float effortAt(vec3 at, float facing) {
  vec2 place = vec2(abs(at.x), at.y - ${numberToGlsl(EFFORT_SPAN.bottom)}) / vec2(${numberToGlsl(EFFORT_SPAN.aside)}, ${numberToGlsl(EFFORT_SPAN.top - EFFORT_SPAN.bottom)});
  if (place.x > 1.0 || place.y < 0.0) return 0.0;
  float front = smoothstep(-0.1, 0.1, facing);
  vec2 both = front < 1.0 ? textureLod(efforts, vec3(place, 0.0), 0.0).rg * (1.0 - front) : vec2(0.0);
  if (front > 0.0) both += textureLod(efforts, vec3(place, 1.0), 0.0).rg * front;
  return at.x >= 0.0 ? both.x : both.y;
}

void main() {
  float seam = length(fwidth(rest));
  float effort = effortAt(rest, facing) * mix(0.9, 1.0, glow);
  float blur = max(0.08, fwidth(effort));
  vec3 base;
  float bare;
  if (worn.x > 0.999) {
    base = inks[int(worn.y + 0.5)];
    bare = 1.0 - min(worn.y, 1.0);
  } else {
    vec4 shares = clothShares(rest, seam);
    base = inks[0] * shares.x + inks[1] * shares.y + inks[2] * shares.z + inks[3] * shares.w;
    bare = shares.x;
  }
  float soft = mix(SOFT, 0.2, bare * smoothstep(1.47, 1.53, rest.y));
  if (effort + blur > ${numberToGlsl(EFFORT_STEPS.halo)}) {
    float strength = mix(0.62, 1.0, glow);
    base = mix(base, inks[4], ${effortStep(EFFORT_STEPS.halo, OPACITY.halo)});
    base = mix(base, inks[4], ${effortStep(EFFORT_STEPS.muscle, OPACITY.muscle)});
    base = mix(base, inks[5], ${effortStep(EFFORT_STEPS.core, OPACITY.core)});
  }
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
