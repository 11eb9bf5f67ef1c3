import type { Build } from '../body/build.ts'
import { REGIONS } from './cloth.ts'
import { clipConvex } from './drawing/clip-convex.ts'
import { contourLines } from './drawing/contour-lines.ts'
import { faceLines } from './drawing/face-lines.ts'
import { blurred, cropOf, cropped, type Field } from './drawing/field.ts'
import type { Curve } from './drawing/fit.ts'
import { EFFORT_STEPS, LIGHT_STEPS } from './drawing/light.ts'
import { inPaintOrder } from './drawing/paint-order.ts'
import { curvesToPath, outlinesToPath } from './drawing/path.ts'
import { seeBody, smoothOnBody, stepOnBody, type SeenBody } from './drawing/seen-body.ts'
import type { SeenFace } from './drawing/seen-face.ts'
import type { Mesh } from './mesh.ts'
import { FACE_LIGHTS, OPACITY, variableOf, type Ink, type Palette } from './palette.ts'
import { rasterise, type Raster } from './raster.ts'
import type { Scene } from './scene.ts'
import { trace } from './trace.ts'

export interface DrawOptions {
  readonly build: Build
  readonly palette: Palette
  /** `themed`: each colour is a CSS variable (`--figure-skin` and so on) and the palette's stands in when a page sets none. */
  readonly colours: 'fixed' | 'themed'
  /** What a screen reader says. */
  readonly title: string
  readonly description?: string
}

/** The drawing's height in its own units; its width follows from the camera's aspect. */
const HEIGHT = 360
const PIXELS_PER_UNIT = 2

/** Line widths in the drawing's units. */
const STROKE = { outline: 1.4, line: 0.85, thing: 1.2, ghost: 1, seam: 0.5 } as const
const FACE_OPACITY = 0.8
/** How far a curve may leave what it traces, pixels, and what is too small to draw, square pixels. */
const FINE = { tolerance: 0.6, least: 80, leastHole: 110 } as const
const COARSE = { tolerance: 0.8, least: 110 } as const
const SOFT = { tolerance: 1.1, least: 200, leastHole: 1500 } as const

/** The scene as an SVG text. The same scene gives the same text. */
export const drawSvg = (scene: Scene, mesh: Mesh, { build, palette, colours, title, description }: DrawOptions): string => {
  const width = Math.round(HEIGHT * scene.camera.aspect)
  const raster = rasterise(scene, mesh, { build, width: width * PIXELS_PER_UNIT, height: HEIGHT * PIXELS_PER_UNIT })
  const colour = (ink: Ink): string => (colours === 'fixed' ? palette[ink] : `var(${variableOf(ink)},${palette[ink]})`)
  const about = `<title>${escapeText(title)}</title>${description === undefined ? '' : `<desc>${escapeText(description)}</desc>`}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" role="img">${about}<g id="figure">${drawThings(raster, colour)}${drawGhost(raster, colour)}${drawBody(raster, colour)}${drawFace(raster, scene, mesh, build, colour)}</g></svg>`
}

type Colour = (ink: Ink) => string

const SCALE = { unitsPerPixel: 1 / PIXELS_PER_UNIT }

/** A path, or nothing when there is nothing to draw. */
const path = (curves: readonly Curve[], attributes: string): string => (curves.length === 0 ? '' : `<path d="${curvesToPath(curves, SCALE)}" ${attributes}/>`)

/** What lies on the floor, the shadow, and the other things from back to front. */
const drawThings = (raster: Raster, colour: Colour): string => {
  const { width, height, faces, shadow } = raster
  const frame = Float64Array.of(-8, -8, width + 8, -8, width + 8, height + 8, -8, height + 8)
  const shown = new Uint8Array(faces.length)
  for (const place of raster.things.owner) if (place >= 0) shown[place] = 1
  const seen = faces.flatMap((face, place) => (shown[place] === 1 ? [{ ...face, outline: clipConvex(face.outline, frame) }] : []))
  const crop = cropOf(shadow, width, height, 10)
  const soft = crop && blurred(cropped(shadow, width, crop), 3)
  const floorShadow = soft ? path(trace({ ...soft, values: soft.values.map((value) => value - 0.5) }, SOFT), `fill="${colour('shadow')}" fill-opacity="${OPACITY.shadow}"`) : ''
  return drawFaces(seen.filter(({ isOnFloor }) => isOnFloor), colour) + floorShadow + drawFaces(seen.filter(({ isOnFloor }) => !isOnFloor), colour)
}

/** First a line round all of them, then each with a hair's width of its own colour, so that no gap shines through. */
const drawFaces = (faces: readonly SeenFace[], colour: Colour): string => {
  if (faces.length === 0) return ''
  let drawn = `<path d="${outlinesToPath(faces.map(({ outline }) => outline), SCALE)}" fill="none" stroke="${colour('outline')}" stroke-width="${STROKE.thing * 2}"/>`
  let run: SeenFace[] = []
  const inkOf = ({ material, level }: SeenFace): Ink => `${material}-${FACE_LIGHTS[level]}`
  const finish = (): void => {
    const first = run[0]
    if (!first) return
    const fill = colour(inkOf(first))
    drawn += `<path d="${outlinesToPath(run.map(({ outline }) => outline), SCALE)}" fill="${fill}" stroke="${fill}"/>`
    run = []
  }
  for (const face of inPaintOrder(faces)) {
    if (run[0] && inkOf(run[0]) !== inkOf(face)) finish()
    run.push(face)
  }
  finish()
  return `<g stroke-linejoin="round" stroke-width="${STROKE.seam}">${drawn}</g>`
}

/** Where the movement begins: a pale shape with a broken line. */
const drawGhost = ({ ghost, width, height }: Raster, colour: Colour): string => {
  const crop = ghost && cropOf(ghost, width, height, 4)
  if (!crop) return ''
  const soft = blurred(cropped(ghost, width, crop), 2)
  return path(
    trace({ ...soft, values: soft.values.map((value) => value - 0.5) }, COARSE),
    `fill="${colour('ghost')}" fill-opacity="${OPACITY.ghostFill}" stroke="${colour('ghost')}" stroke-opacity="${OPACITY.ghost}" stroke-width="${STROKE.ghost}" stroke-dasharray="4 3"`,
  )
}

/** How far the edges of parts, and of light, are smoothed, pixels. */
const PART_BLUR = 2
const LIGHT_BLUR = 4

const drawBody = (raster: Raster, colour: Colour): string => {
  const body = seeBody(raster)
  if (!body) return ''
  const outline = trace(body.outline, FINE)
  const near = blurred(body.mask, PART_BLUR)
  const wide = blurred(body.mask, LIGHT_BLUR)
  const filled = (field: Field, ink: Ink, options: typeof FINE | typeof COARSE, attributes = ''): string => path(trace(field, options), `fill="${colour(ink)}"${attributes}`)
  const parts = REGIONS.flatMap((part, place) => (part === 'skin' ? [] : [filled(partOf(body, raster, place + 1, near), part, FINE, ` stroke="${colour(part)}" stroke-width="${STROKE.seam}"`)]))

  const light = smoothOnBody(body, cropped(raster.light, raster.width, body.crop), LIGHT_BLUR, wide)
  const effort = smoothOnBody(body, cropped(raster.effort, raster.width, body.crop), PART_BLUR, near)
  return [
    path(outline, `fill="${colour('skin')}"`),
    ...parts,
    filled(stepOnBody(body, effort, EFFORT_STEPS.halo, 1), 'muscle', COARSE, ` fill-opacity="${OPACITY.halo}"`),
    filled(stepOnBody(body, effort, EFFORT_STEPS.muscle, 1), 'muscle', COARSE, ` fill-opacity="${OPACITY.muscle}"`),
    filled(stepOnBody(body, effort, EFFORT_STEPS.core, 1), 'muscle-core', COARSE, ` fill-opacity="${OPACITY.core}"`),
    filled(stepOnBody(body, light, LIGHT_STEPS.shade, -1), 'shade', COARSE, ` fill-opacity="${OPACITY.shade}"`),
    filled(stepOnBody(body, light, LIGHT_STEPS.deepShade, -1), 'shade', COARSE, ` fill-opacity="${OPACITY.deepShade}"`),
    filled(gleamOf(body, raster, wide), 'gleam', COARSE, ` fill-opacity="${OPACITY.gleam}"`),
    path(contourLines(raster, COARSE.tolerance), `fill="none" stroke="${colour('line')}" stroke-opacity=".8" stroke-width="${STROKE.line}" stroke-linecap="round"`),
    path(outline, `fill="none" stroke="${colour('outline')}" stroke-width="${STROKE.outline}" stroke-linejoin="round"`),
  ].join('')
}

/** Brows, closed eyes, nose and mouth. */
const drawFace = (raster: Raster, scene: Scene, mesh: Mesh, build: Build, colour: Colour): string =>
  faceLines(raster, scene, mesh, build)
    .map(({ curve, thick }) => path([curve], `fill="none" stroke="${colour('hair')}" stroke-opacity="${FACE_OPACITY}" stroke-width="${(thick / PIXELS_PER_UNIT).toFixed(1)}" stroke-linecap="round"`))
    .join('')

/** Where this region has the larger share of what is near. */
const partOf = (body: SeenBody, { region, width }: Raster, place: number, near: Field): Field => {
  const own = cropped(region, width, body.crop)
  for (let i = 0; i < own.values.length; i += 1) own.values[i] = own.values[i] === place ? 1 : 0
  return stepOnBody(body, smoothOnBody(body, own, PART_BLUR, near), 0.5, 1)
}

/** What shines: all but the top, whose cloth is dull. */
const gleamOf = (body: SeenBody, { light, region, width }: Raster, wide: Field): Field => {
  const given = cropped(light, width, body.crop)
  const part = cropped(region, width, body.crop).values
  for (let i = 0; i < part.length; i += 1) if (REGIONS[(part[i] as number) - 1] === 'top') given.values[i] = 0
  return stepOnBody(body, smoothOnBody(body, given, LIGHT_BLUR, wide), LIGHT_STEPS.gleam, 1)
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
