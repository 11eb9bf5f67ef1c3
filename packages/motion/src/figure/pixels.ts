import { REGIONS } from './cloth.ts'
import { contourChains } from './drawing/contour-lines.ts'
import { EFFORT_STEPS, LIGHT_STEPS } from './drawing/light.ts'
import { isBodySeen } from './drawing/seen-face.ts'
import { colourToChannels, FACE_LIGHTS, INKS, OPACITY, type Ink, type Palette } from './palette.ts'
import type { Raster } from './raster.ts'

/** Four bytes for each pixel: red, green, blue, opacity. */
export interface Image {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

const LINE_OPACITY = 0.75

/** The same flat colours as the drawing has, without its smooth outlines: for contact sheets and for tests. The background stays clear. */
export const toPixels = (raster: Raster, palette: Palette): Image => {
  const { width, height, body, things, faces, region, light, effort, shadow, ghost } = raster
  const rgba = new Uint8ClampedArray(width * height * 4)
  const channels = new Map(INKS.map((ink) => [ink, colourToChannels(palette[ink])]))
  const put = (pixel: number, ink: Ink, opacity: number): void => {
    const [red, green, blue] = channels.get(ink) ?? colourToChannels(palette[ink])
    const at = pixel * 4
    const under = (rgba[at + 3] as number) / 255
    const sum = opacity + under * (1 - opacity)
    const share = opacity / sum
    rgba[at] = (rgba[at] as number) * (1 - share) + red * share
    rgba[at + 1] = (rgba[at + 1] as number) * (1 - share) + green * share
    rgba[at + 2] = (rgba[at + 2] as number) * (1 - share) + blue * share
    rgba[at + 3] = sum * 255
  }
  const isBare = (pixel: number): boolean => body.depth[pixel] === Infinity
  for (let pixel = 0; pixel < region.length; pixel += 1) {
    const face = faces[things.owner[pixel] as number]
    if (face) put(pixel, `${face.material}-${FACE_LIGHTS[face.level]}`, 1)
    if (shadow[pixel] === 1 && (!face || face.isOnFloor)) put(pixel, 'shadow', OPACITY.shadow)
    if (ghost?.[pixel] === 1) put(pixel, 'ghost', OPACITY.ghostFill)
    const part = REGIONS[(region[pixel] as number) - 1]
    if (part === undefined || !isBodySeen(raster, pixel)) continue
    put(pixel, part, 1)
    const lit = light[pixel] as number
    if (lit < LIGHT_STEPS.shade) put(pixel, 'shade', OPACITY.shade)
    if (lit < LIGHT_STEPS.deepShade) put(pixel, 'shade', OPACITY.deepShade)
    if (lit > LIGHT_STEPS.gleam && part !== 'top') put(pixel, 'gleam', OPACITY.gleam)
    const strain = effort[pixel] as number
    if (strain > EFFORT_STEPS.halo) put(pixel, 'muscle', OPACITY.halo)
    if (strain > EFFORT_STEPS.muscle) put(pixel, 'muscle', OPACITY.muscle)
    if (strain > EFFORT_STEPS.core) put(pixel, 'muscle-core', OPACITY.core)
    if (pixel % width > 0 && pixel % width < width - 1 && (isBare(pixel + 1) || isBare(pixel - 1) || isBare(pixel + width) || isBare(pixel - width))) put(pixel, 'line', LINE_OPACITY)
  }
  // A line lies on the nearer of the two pixels that an edge parts; where it turns a corner both of its edges mean the same one.
  const lined = new Set(
    contourChains(raster).flatMap((chain) =>
      chain.map((edge) => {
        const pixel = edge >> 1
        const other = pixel + ((edge & 1) === 0 ? 1 : width)
        return (body.depth[pixel] as number) < (body.depth[other] as number) ? pixel : other
      }),
    ),
  )
  for (const pixel of lined) put(pixel, 'line', LINE_OPACITY)
  return { width, height, rgba }
}
