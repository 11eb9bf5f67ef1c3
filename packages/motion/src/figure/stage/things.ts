import { CORNER_BYTES, emptyTriangles, fillThings, type ThingInks } from './thing-triangles.ts'
import type { Vector } from '../../geometry/vector.ts'
import type { Face } from '../../props/solid.ts'

/** The things around the body on the graphics card, as one buffer. */
export interface Things {
  /** Fills the buffer anew, unless the faces, the light and the inks are those of before. */
  fill(faces: readonly Face[], light: Vector, inks: ThingInks): void
  /** In their own colours. */
  draw(): void
  /** Only what keeps light from the floor: what lies flat on it is left out. */
  drawCasting(): void
  /** All in one ink, four numbers. */
  drawFlat(ink: Float32Array): void
  dispose(): void
}

const TINT = 2

export const createThings = (gl: WebGL2RenderingContext): Things => {
  const buffer = gl.createBuffer()
  const coloured = gl.createVertexArray()
  const flat = gl.createVertexArray()
  const triangles = emptyTriangles()
  let room = 0
  let before: { readonly faces: readonly Face[]; readonly light: Vector; readonly inks: ThingInks } | undefined

  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  for (const array of [coloured, flat]) {
    gl.bindVertexArray(array)
    for (const place of [0, 1]) {
      gl.enableVertexAttribArray(place)
      gl.vertexAttribPointer(place, 3, gl.FLOAT, false, CORNER_BYTES, place * 12)
    }
  }
  gl.bindVertexArray(coloured)
  gl.enableVertexAttribArray(TINT)
  gl.vertexAttribPointer(TINT, 4, gl.UNSIGNED_BYTE, true, CORNER_BYTES, 24)
  gl.bindVertexArray(null)

  const drawFirst = (array: WebGLVertexArrayObject, count: number): void => {
    if (count === 0) return
    gl.bindVertexArray(array)
    gl.drawArrays(gl.TRIANGLES, 0, count)
  }

  return {
    fill: (faces, light, inks) => {
      if (before?.faces === faces && before.inks === inks && before.light.every((value, i) => value === light[i])) return
      before = { faces, light, inks }
      fillThings(triangles, faces, light, inks)
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      if (triangles.bytes.length > room) {
        room = triangles.bytes.length
        gl.bufferData(gl.ARRAY_BUFFER, room, gl.DYNAMIC_DRAW)
      }
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, triangles.bytes, 0, triangles.count * CORNER_BYTES)
    },
    draw: () => drawFirst(coloured, triangles.count),
    drawCasting: () => drawFirst(coloured, triangles.casting),
    drawFlat: (ink) => {
      gl.vertexAttrib4fv(TINT, ink)
      drawFirst(flat, triangles.count)
    },
    dispose: () => {
      gl.deleteVertexArray(coloured)
      gl.deleteVertexArray(flat)
      gl.deleteBuffer(buffer)
    },
  }
}
