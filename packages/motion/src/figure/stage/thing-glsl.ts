/**
 * Things have their colour from their corners. `grow` moves them outwards, metres for each metre of depth, for
 * lines; `back` makes them lie farther from the eye, metres.
 */
export const THING_VERTEX = `
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 outwards;
layout(location = 2) in vec4 tint;
uniform mat4 lens;
uniform vec3 towards;
uniform float grow;
uniform float back;
out float height;
out vec4 paint;

void main() {
  height = position.y;
  paint = tint;
  vec3 at = position + outwards * (grow * (lens * vec4(position, 1.0)).w);
  gl_Position = lens * vec4(at, 1.0);
  vec4 behind = lens * vec4(at - towards * back, 1.0);
  gl_Position.z = behind.z / behind.w * gl_Position.w;
}
`

export const THING_FRAGMENT = `
in vec4 paint;
out vec4 colour;
void main() {
  colour = paint;
}
`
