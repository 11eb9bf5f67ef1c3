import type { MuscleEffort } from '../../clip/muscle.ts'
import { EFFORT_SIZE, paintMuscles } from '../muscles.ts'

/** Where on the rest pose muscles work, as a texture of two layers, back and front. */
export interface EffortTexture {
  readonly texture: WebGLTexture
  /** Paints it anew, unless the list is that of before. */
  show(muscles: readonly MuscleEffort[]): void
  dispose(): void
}

export const createEffortTexture = (gl: WebGL2RenderingContext): EffortTexture => {
  const texture = gl.createTexture()
  const { width, height } = EFFORT_SIZE
  let shown: readonly MuscleEffort[] | undefined
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture)
  gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RG8, width, height, 2)
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  return {
    texture,
    show: (muscles) => {
      if (muscles === shown) return
      shown = muscles
      const { back, front } = paintMuscles(muscles)
      gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture)
      for (const [layer, bytes] of [back, front].entries()) {
        gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, 0, 0, layer, width, height, 1, gl.RG, gl.UNSIGNED_BYTE, bytes)
      }
    },
    dispose: () => gl.deleteTexture(texture),
  }
}
