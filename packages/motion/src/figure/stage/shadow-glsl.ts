import { OPACITY } from '../palette.ts'
import { numberToGlsl } from './light-glsl.ts'

/** What throws a shadow, seen from the lamp: red is the soft shadow, paler from high above; green only what nearly touches the floor. */
export const CAST_FRAGMENT = `
in float height;
out vec4 colour;
void main() {
  float above = max(height, 0.0);
  colour = vec4(mix(1.0, 0.45, smoothstep(0.2, 1.8, above)), exp(-above * 14.0), 0.0, 1.0);
}
`

/** A square of four corners, without any buffer. */
export const SQUARE_VERTEX = `
void main() {
  gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0, 0.0, 1.0);
}
`

/** The blur looks this many texels to each side. */
export const REACH = 6

/**
 * Spreads along one way and makes the sheet half as long there: red goes far, green stays near. `along` is (1, 0) or (0, 1).
 * `shares` is what a texel gives that lies a half, one and a half, … from the new texel's middle; both sides add up to a whole.
 */
export const BLUR_FRAGMENT = `
uniform sampler2D shadow;
uniform ivec2 along;
uniform vec2 shares[${REACH}];
out vec4 colour;
void main() {
  ivec2 low = ivec2(gl_FragCoord.xy) * (1 + along);
  ivec2 high = low + along;
  vec2 sum = vec2(0.0);
  for (int i = 0; i < ${REACH}; i++) {
    sum += shares[i] * (texelFetch(shadow, low - along * i, 0).rg + texelFetch(shadow, high + along * i, 0).rg);
  }
  colour = vec4(sum, 0.0, 1.0);
}
`

/** What of the patch of floor holds the shadow, a little over the floor, so that mats lie under it. */
export const FLOOR_VERTEX = `
uniform mat4 lens;
uniform vec3 square;
uniform vec4 held;
out vec2 place;
void main() {
  vec2 at = mix(held.xy, held.zw, vec2(gl_VertexID & 1, gl_VertexID >> 1));
  place = (at - square.xy) / (2.0 * square.z) + 0.5;
  gl_Position = lens * vec4(at.x, 0.003, at.y, 1.0);
}
`

/** Pales towards the edges of the picture, where a long shadow would end as if cut. */
export const FLOOR_FRAGMENT = `
in vec2 place;
uniform sampler2D shadow;
uniform vec3 ink;
uniform vec2 size;
uniform float strength;
out vec4 colour;
void main() {
  vec2 dark = texture(shadow, place).rg;
  vec2 margin = min(gl_FragCoord.xy, size - gl_FragCoord.xy) / min(size.x, size.y);
  float shown = smoothstep(0.0, 0.12, min(margin.x, margin.y));
  float opacity = 1.0 - (1.0 - dark.r * ${numberToGlsl(OPACITY.shadow * 1.15)}) * (1.0 - dark.g * ${numberToGlsl(OPACITY.shadow * 1.3)});
  colour = vec4(ink, 1.0) * (opacity * shown * strength);
}
`
