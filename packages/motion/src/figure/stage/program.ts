/** A linked pair of shaders and where its uniforms are. */
export interface Program<Name extends string> {
  readonly program: WebGLProgram
  readonly at: Readonly<Record<Name, WebGLUniformLocation | null>>
}

/**
 * Both shaders get their version and precision here.
 * @param kept what of the vertex shader's own output is written to buffers, one for each
 * @throws Error with the driver's words when the shaders do not fit: a mistake of ours, or a driver too old
 */
export const link = <Name extends string>(gl: WebGL2RenderingContext, vertex: string, fragment: string, names: readonly Name[], kept: readonly string[] = []): Program<Name> => {
  const program = gl.createProgram()
  const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)]
  for (const shader of shaders) gl.attachShader(program, shader)
  if (kept.length > 0) gl.transformFeedbackVaryings(program, [...kept], gl.SEPARATE_ATTRIBS)
  gl.linkProgram(program)
  // A context that is lost meanwhile links nothing; it will be built anew.
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`the shaders do not link: ${shaders.map((shader) => gl.getShaderInfoLog(shader)).join(' ')} ${gl.getProgramInfoLog(program)}`)
  }
  // The program keeps them until it goes itself.
  for (const shader of shaders) gl.deleteShader(shader)
  const at = Object.fromEntries(names.map((name) => [name, gl.getUniformLocation(program, name)])) as Record<Name, WebGLUniformLocation | null>
  return { program, at }
}

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`

const compile = (gl: WebGL2RenderingContext, kind: GLenum, text: string): WebGLShader => {
  const shader = gl.createShader(kind)
  // Only a lost context makes none.
  if (!shader) throw new Error('the context is lost')
  gl.shaderSource(shader, HEAD + text)
  gl.compileShader(shader)
  return shader
}
