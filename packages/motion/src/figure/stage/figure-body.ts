import { BONES, FRAME_SIZE } from '../bones.ts'
import type { Mesh } from '../mesh.ts'
import { SKIN_FRAGMENT, SKIN_VARYINGS, SKIN_VERTEX } from './body-glsl.ts'
import { link } from './program.ts'
import { wornBy } from './worn.ts'

/** A body's surface in one pose, on the graphics card. */
export interface Pose {
  /** Carries the skin to a new pose, once for all drawings of it. @param frames of `boneFrames` */
  move(frames: Float32Array): void
  /** Draws every triangle with the program in use: place and normal in the world, then those in the rest pose. */
  draw(): void
  /** Draws the same shape in far fewer triangles. */
  drawCoarsely(): void
}

export interface Body {
  readonly now: Pose
  readonly ghost: Pose
  dispose(): void
}

/** The mesh, and room for two poses of it. */
export const createBody = (gl: WebGL2RenderingContext, mesh: Mesh): Body => {
  const kept: (() => void)[] = []
  const { program, at } = link(gl, SKIN_VERTEX, SKIN_FRAGMENT, ['frames'], SKIN_VARYINGS)
  kept.push(() => gl.deleteProgram(program))

  const createBuffer = (contents: Float32Array | Uint8Array | Uint16Array | number, target: GLenum = gl.ARRAY_BUFFER): WebGLBuffer => {
    const buffer = gl.createBuffer()
    gl.bindBuffer(target, buffer)
    if (typeof contents === 'number') gl.bufferData(target, contents, gl.DYNAMIC_COPY)
    else gl.bufferData(target, contents, gl.STATIC_DRAW)
    kept.push(() => gl.deleteBuffer(buffer))
    return buffer
  }
  const createArray = (): WebGLVertexArrayObject => {
    const array = gl.createVertexArray()
    gl.bindVertexArray(array)
    kept.push(() => gl.deleteVertexArray(array))
    return array
  }
  const feed = (place: number, buffer: WebGLBuffer): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.enableVertexAttribArray(place)
    gl.vertexAttribPointer(place, 3, gl.FLOAT, false, 0, 0)
  }

  const vertices = mesh.positions.length / 3
  const rest = createBuffer(mesh.positions)
  const restNormals = createBuffer(mesh.normals)
  const source = createArray()
  feed(0, rest)
  feed(1, restNormals)
  createBuffer(mesh.bones)
  gl.enableVertexAttribArray(2)
  gl.vertexAttribIPointer(2, 4, gl.UNSIGNED_BYTE, 0, 0)
  createBuffer(mesh.weights)
  gl.enableVertexAttribArray(3)
  gl.vertexAttribPointer(3, 4, gl.UNSIGNED_BYTE, true, 0, 0)
  gl.bindVertexArray(null)
  const worn = createBuffer(wornBy(mesh))
  const order = createBuffer(Uint16Array.of(...mesh.triangles, ...mesh.coarse), gl.ELEMENT_ARRAY_BUFFER)
  const frames = createFrames(gl)
  kept.push(() => gl.deleteTexture(frames.texture))

  const createPose = (): Pose => {
    const places = createBuffer(mesh.positions.byteLength)
    const normals = createBuffer(mesh.normals.byteLength)
    const array = createArray()
    for (const [place, buffer] of [places, normals, rest, restNormals].entries()) feed(place, buffer)
    gl.bindBuffer(gl.ARRAY_BUFFER, worn)
    gl.enableVertexAttribArray(4)
    gl.vertexAttribPointer(4, 2, gl.UNSIGNED_BYTE, false, 0, 0)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, order)
    gl.bindVertexArray(null)
    const written = gl.createTransformFeedback()
    kept.push(() => gl.deleteTransformFeedback(written))
    gl.bindBuffer(gl.ARRAY_BUFFER, null)
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, written)
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, places)
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 1, normals)
    gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, null)
    return {
      move: (numbers) => {
        gl.useProgram(program)
        gl.uniform1i(at.frames, 0)
        frames.upload(numbers)
        gl.bindVertexArray(source)
        gl.enable(gl.RASTERIZER_DISCARD)
        gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, written)
        gl.beginTransformFeedback(gl.POINTS)
        gl.drawArrays(gl.POINTS, 0, vertices)
        gl.endTransformFeedback()
        gl.bindTransformFeedback(gl.TRANSFORM_FEEDBACK, null)
        gl.disable(gl.RASTERIZER_DISCARD)
      },
      draw: () => {
        gl.bindVertexArray(array)
        gl.drawElements(gl.TRIANGLES, mesh.triangles.length, gl.UNSIGNED_SHORT, 0)
      },
      drawCoarsely: () => {
        gl.bindVertexArray(array)
        gl.drawElements(gl.TRIANGLES, mesh.coarse.length, gl.UNSIGNED_SHORT, mesh.triangles.byteLength)
      },
    }
  }
  return {
    now: createPose(),
    ghost: createPose(),
    dispose: () => {
      for (const free of kept) free()
    },
  }
}

/** The bones as a texture: three texels, the rows of a matrix, for each. It needs no room among the uniforms. */
const createFrames = (gl: WebGL2RenderingContext) => {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, FRAME_SIZE / 4, BONES.length)
  // Full floats cannot be smoothed everywhere, and each is fetched by itself.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  return {
    texture,
    upload: (frames: Float32Array): void => {
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, FRAME_SIZE / 4, BONES.length, gl.RGBA, gl.FLOAT, frames)
    },
  }
}
