import type { Patch } from './lens.ts'
import { link } from './program.ts'
import { BLUR_FRAGMENT, FLOOR_FRAGMENT, FLOOR_VERTEX, SQUARE_VERTEX } from './shadow-glsl.ts'

/** Texels along each side of the shadow's square. */
export const GRAIN = 256

/** How far the shadow's edge is spread, and that of what nearly touches the floor, metres. */
const SPREAD = { far: 0.03, near: 0.016 } as const
/** The blur looks this many texels to each side. */
const REACH = 6

export interface Shadow {
  /** What is drawn by `cast` (red: shadow, green: nearly touching, the larger wins) becomes the soft shadow of the patch. */
  make(patch: Patch, cast: () => void): void
  /** Lays the shadow on the floor of the picture, whose size is in pixels. `strength` 0 to 1. */
  lay(patch: Patch, lens: Float32Array, ink: Float32Array, strength: number, width: number, height: number): void
  dispose(): void
}

export const createShadow = (gl: WebGL2RenderingContext): Shadow => {
  const blur = link(gl, SQUARE_VERTEX, BLUR_FRAGMENT, ['shadow', 'stride', 'sharp'])
  const floor = link(gl, FLOOR_VERTEX, FLOOR_FRAGMENT, ['lens', 'square', 'shadow', 'ink', 'size', 'strength'])
  const bare = gl.createVertexArray()
  const sheets = [createSheet(gl), createSheet(gl)] as const
  const sharpness = (spread: number, texel: number): number => {
    // A spread that the blur cannot reach would end in a hard edge.
    const texels = Math.min(spread / texel, REACH / 2)
    return 1 / (2 * texels * texels)
  }

  return {
    make: (patch, cast) => {
      const texel = (2 * patch.half) / GRAIN
      gl.viewport(0, 0, GRAIN, GRAIN)
      gl.bindFramebuffer(gl.FRAMEBUFFER, sheets[0].target)
      gl.clearColor(0, 0, 0, 0)
      gl.clear(gl.COLOR_BUFFER_BIT)
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.STENCIL_TEST)
      gl.disable(gl.CULL_FACE)
      gl.enable(gl.BLEND)
      gl.blendEquation(gl.MAX)
      cast()
      gl.blendEquation(gl.FUNC_ADD)
      gl.disable(gl.BLEND)
      gl.useProgram(blur.program)
      gl.uniform1i(blur.at.shadow, 0)
      gl.uniform2f(blur.at.sharp, sharpness(SPREAD.far, texel), sharpness(SPREAD.near, texel))
      gl.bindVertexArray(bare)
      for (const [from, to, x, y] of [[sheets[0], sheets[1], 1, 0], [sheets[1], sheets[0], 0, 1]] as const) {
        gl.bindFramebuffer(gl.FRAMEBUFFER, to.target)
        gl.bindTexture(gl.TEXTURE_2D, from.texture)
        gl.uniform2f(blur.at.stride, x / GRAIN, y / GRAIN)
        gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4)
      }
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    },
    lay: ({ x, z, half }, lens, ink, strength, width, height) => {
      gl.useProgram(floor.program)
      gl.uniformMatrix4fv(floor.at.lens, false, lens)
      gl.uniform3f(floor.at.square, x, z, half)
      gl.uniform3fv(floor.at.ink, ink)
      gl.uniform2f(floor.at.size, width, height)
      gl.uniform1f(floor.at.strength, strength)
      gl.uniform1i(floor.at.shadow, 0)
      gl.bindTexture(gl.TEXTURE_2D, sheets[0].texture)
      gl.bindVertexArray(bare)
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4)
    },
    dispose: () => {
      for (const { texture, target } of sheets) {
        gl.deleteTexture(texture)
        gl.deleteFramebuffer(target)
      }
      gl.deleteVertexArray(bare)
      gl.deleteProgram(blur.program)
      gl.deleteProgram(floor.program)
    },
  }
}

interface Sheet {
  readonly texture: WebGLTexture
  readonly target: WebGLFramebuffer
}

/** A texture of two channels that can be drawn into. */
const createSheet = (gl: WebGL2RenderingContext): Sheet => {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RG8, GRAIN, GRAIN)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  const target = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, target)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  return { texture, target }
}
