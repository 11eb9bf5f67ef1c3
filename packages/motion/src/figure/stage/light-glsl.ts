import { LIGHT_STEPS } from '../drawing/light.ts'
import { OPACITY } from '../palette.ts'

/** A number as GLSL wants it, with its point. */
export const numberToGlsl = (value: number): string => value.toFixed(4)

/** Half the width of the border between two steps of light, as a cosine: soft, yet a border. */
const SOFT = 0.05

const step = (edge: number): string => `smoothstep(-soft, soft, lit - ${numberToGlsl(edge)})`

/** The drawing's steps of light: `shaded` lays shade, deep shade and gleam on a rounded surface. `soft`: half the width of their borders. */
export const LIGHT_GLSL = `
const float SOFT = ${numberToGlsl(SOFT)};
vec3 shaded(vec3 under, float lit, float soft, vec3 shade, vec3 gleam) {
  soft = max(soft, fwidth(lit));
  under = mix(under, shade, ${numberToGlsl(OPACITY.shade)} * (1.0 - ${step(LIGHT_STEPS.shade)}));
  under = mix(under, shade, ${numberToGlsl(OPACITY.deepShade)} * (1.0 - ${step(LIGHT_STEPS.deepShade)}));
  return mix(under, gleam, ${numberToGlsl(OPACITY.gleam)} * ${step(LIGHT_STEPS.gleam)});
}
`
