// Runs in the browser: one moment of a clip on the stage, as a picture.
import { extentOf, bodyAt, paletteOf, prepare, readMesh, setScene, SKELETONS, viewOf, type Clip, type Instant } from '@rhomboid/motion'
import { createStage, type Stage } from '@rhomboid/motion/stage.ts'

let stage: Stage | undefined
const canvas = document.createElement('canvas')

const open = (mesh: string, size: number): void => {
  stage = createStage(canvas, { mesh: readMesh(Uint8Array.from(atob(mesh), (letter) => letter.charCodeAt(0))), colours: paletteOf('sand', 'light'), skeleton: SKELETONS.narrow })
  stage?.resize(size, size, 1)
}

const shoot = (clip: Clip, instants: readonly Instant[]): readonly string[] => {
  const prepared = prepare(clip)
  const extent = extentOf(prepared)
  return instants.map((instant) => {
    stage?.draw(setScene(prepared, bodyAt(prepared, instant), extent, viewOf(prepared), 1), { glow: 1 })
    return canvas.toDataURL()
  })
}

Object.assign(globalThis, { openStage: open, shoot })

declare global {
  var openStage: (mesh: string, size: number) => void
  var shoot: (clip: Clip, instants: readonly Instant[]) => readonly string[]
}
