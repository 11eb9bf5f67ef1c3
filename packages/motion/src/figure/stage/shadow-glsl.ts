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
out vec2 place;
void main() {
  place = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  gl_Position = vec4(place * 2.0 - 1.0, 0.0, 1.0);
}
`

/** Spreads along one way: `stride` is one texel; red goes far, green stays near. `sharp` is one over twice the square of each spread in texels. */
export const BLUR_FRAGMENT = `
in vec2 place;
uniform sampler2D shadow;
uniform vec2 stride;
uniform vec2 sharp;
out vec4 colour;
void main() {
  vec2 sum = vec2(0.0);
  vec2 all = vec2(0.0);
  for (int i = -6; i <= 6; i++) {
    vec2 share = exp(-float(i * i) * sharp);
    sum += share * texture(shadow, place + stride * float(i)).rg;
    all += share;
  }
  colour = vec4(sum / all, 0.0, 1.0);
}
`

/** The patch of floor, a little over the floor, so that mats lie under the shadow. */
export const FLOOR_VERTEX = `
uniform mat4 lens;
uniform vec3 square;
out vec2 place;
void main() {
  place = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 at = square.xy + (place * 2.0 - 1.0) * square.z;
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
