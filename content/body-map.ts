import { paletteOf, prepare, viewOf, type Mesh } from '@rhomboid/motion'
import { drawSvg } from '@rhomboid/motion/draw.ts'
import type { BodySide } from './body-places.ts'
import type { Content } from './content.ts'
import { sceneAt } from './stills.ts'

/** Sitting upright, hands in the lap: the upper body fills the picture. */
const POSED_AS = 'scap-setting'
const TURN: Readonly<Record<BodySide, number>> = { back: 180, front: 0 }

export const bodyMapFile = (side: BodySide): string => `figure/body-${side}.svg`

/** The body from one side, without working muscles: coral is for those alone. */
export const drawBodyMap = (side: BodySide, { clips, words }: Pick<Content, 'clips' | 'words'>, mesh: Mesh): string => {
  const clip = clips[POSED_AS]?.['main']
  if (!clip) throw new Error(`there is no exercise ${POSED_AS}`)
  const prepared = prepare({ ...clip, muscles: {}, props: [] })
  const view = { ...viewOf(prepared), turn: TURN[side], tilt: 4 }
  return drawSvg(sceneAt(prepared, { phase: 'ready', elapsed: 0, length: 1 }, view), mesh, { build: prepared.build, palette: paletteOf('sand', 'light'), colours: 'themed', title: words.figure.map[side], description: words.figure.map[side] })
}
