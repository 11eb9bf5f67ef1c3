import type { Patch } from './lens.ts'
import { link } from './program.ts'
import { BLUR_FRAGMENT, FLOOR_FRAGMENT, FLOOR_VERTEX, REACH, SQUARE_VERTEX } from './shadow-glsl.ts'

/** Texels along each side of the shadow's square, once it is soft; it is drawn twice as fine. */
export const GRAIN = 128
const FINE = GRAIN * 2

/** How far the shadow's edge is spread, and that of what nearly touches the floor, metres. */
const SPREAD = [0.03, 0.016] as const

export interface Shadow {
  /** What is drawn by `cast` (red: shadow, green: nearly touching, the larger wins) becomes the soft shadow of the patch. */
  make(patch: Patch, cast: () => void): void
  /** Lays the shadow on the floor of the picture, whose size is in pixels. `strength` 0 to 1. */
  lay(patch: Patch, lens: Float32Array, ink: Float32Array, strength: number, width: number, height: number): void
  dispose(): void
}

export const createShadow = (gl: WebGL2RenderingContext): Shadow => {
  const blur = link(gl, SQUARE_VERTEX, BLUR_FRAGMENT, ['shadow', 'along', 'shares'])
  const floor = link(gl, FLOOR_VERTEX, FLOOR_FRAGMENT, ['lens', 'square', 'held', 'shadow', 'ink', 'size', 'strength'])
  const bare = gl.createVertexArray()
  const sharp = createSheet(gl, FINE, FINE)
  const halved = createSheet(gl, GRAIN, FINE)
  const soft = createSheet(gl, GRAIN, GRAIN)
  const shares = new Float32Array(2 * REACH)

  const empty = ({ target, width, height }: Sheet): void => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, target)
    gl.viewport(0, 0, width, height)
    gl.clear(gl.COLOR_BUFFER_BIT)
  }

  /** From one sheet to the next, along one way; only where the patch holds a shadow. */
  const spread = (from: Sheet, to: Sheet, x: 0 | 1, y: 0 | 1, { held, half, ...middle }: Patch): void => {
    const column = (at: number): number => ((at - middle.x) / (2 * half) + 0.5) * to.width
    const row = (at: number): number => ((at - middle.z) / (2 * half) + 0.5) * to.height
    empty(to)
    gl.enable(gl.SCISSOR_TEST)
    gl.scissor(Math.floor(column(held.left)), Math.floor(row(held.back)), Math.ceil(column(held.right) - column(held.left)) + 1, Math.ceil(row(held.front) - row(held.back)) + 1)
    gl.bindTexture(gl.TEXTURE_2D, from.texture)
    gl.uniform2i(blur.at.along, x, y)
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4)
    gl.disable(gl.SCISSOR_TEST)
  }

  return {
    make: (patch, cast) => {
      gl.clearColor(0, 0, 0, 0)
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.STENCIL_TEST)
      empty(sharp)
      gl.enable(gl.BLEND)
      gl.blendEquation(gl.MAX)
      cast()
      gl.blendEquation(gl.FUNC_ADD)
      gl.disable(gl.BLEND)
      writeShares(shares, (2 * patch.half) / FINE)
      gl.useProgram(blur.program)
      gl.uniform1i(blur.at.shadow, 0)
      gl.uniform2fv(blur.at.shares, shares)
      gl.bindVertexArray(bare)
      spread(sharp, halved, 1, 0, patch)
      spread(halved, soft, 0, 1, patch)
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    },
    lay: ({ x, z, half, held }, lens, ink, strength, width, height) => {
      gl.useProgram(floor.program)
      gl.uniformMatrix4fv(floor.at.lens, false, lens)
      gl.uniform3f(floor.at.square, x, z, half)
      gl.uniform4f(floor.at.held, held.left, held.back, held.right, held.front)
      gl.uniform3fv(floor.at.ink, ink)
      gl.uniform2f(floor.at.size, width, height)
      gl.uniform1f(floor.at.strength, strength)
      gl.uniform1i(floor.at.shadow, 0)
      gl.bindTexture(gl.TEXTURE_2D, soft.texture)
      gl.bindVertexArray(bare)
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4)
    },
    dispose: () => {
      for (const { texture, target } of [sharp, halved, soft]) {
        gl.deleteTexture(texture)
        gl.deleteFramebuffer(target)
      }
      gl.deleteVertexArray(bare)
      gl.deleteProgram(blur.program)
      gl.deleteProgram(floor.program)
    },
  }
}

/** What each texel gives to a blurred one, far and near in turn, from the nearest on. `texel` metres. */
const writeShares = (into: Float32Array, texel: number): void => {
  SPREAD.forEach((spread, channel) => {
    // A spread that the blur cannot reach would end in a hard edge.
    const texels = Math.min(spread / texel, REACH / 2)
    let side = 0
    for (let i = 0; i < REACH; i += 1) side += into[i * 2 + channel] = Math.exp(-((i + 0.5) ** 2) / (2 * texels * texels))
    for (let i = 0; i < REACH; i += 1) into[i * 2 + channel] = (into[i * 2 + channel] as number) / (2 * side)
  })
}

interface Sheet {
  readonly texture: WebGLTexture
  readonly target: WebGLFramebuffer
  readonly width: number
  readonly height: number
}

/** A texture of two channels that can be drawn into. */
const createSheet = (gl: WebGL2RenderingContext, width: number, height: number): Sheet => {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RG8, width, height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  const target = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, target)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  return { texture, target, width, height }
}
