import { describe, expect, test } from 'vitest'
import type { Clip } from '../clip/clip.ts'
import { bodyAt } from '../clip/play.ts'
import { prepare } from '../clip/prepare.ts'
import type { Face } from '../props/solid.ts'
import { cameraFor, extentOf, project } from './camera.ts'
import { capsuleMesh } from './capsules.fixture.ts'
import { drawSvg, type DrawOptions } from './draw.ts'
import { pathToLoops, windingAt } from './drawing/path.fixture.ts'
import { paletteOf } from './palette.ts'
import { rasterise } from './raster.ts'
import type { Scene } from './scene.ts'

const CLIP: Clip = { stance: 'seated', camera: { turn: 35, tilt: 12 }, props: [], muscles: { pectorals: 0.9, obliques: { left: 0.4 } }, poses: { start: {}, end: { spine: { twist: 30 } } } }
const prepared = prepare(CLIP)
const start = bodyAt(prepared, { phase: 'ready', elapsed: 0, length: 1 })
const end = bodyAt(prepared, { phase: 'hold', elapsed: 0, length: 1 })
const mesh = capsuleMesh()
const TABLE: Face = { corners: [[-0.8, 0.7, 0.15], [-0.8, 0.7, 0.8], [0.8, 0.7, 0.8], [0.8, 0.7, 0.15]], normal: [0, 1, 0], material: 'wood' }

const sceneOf = (more: Partial<Scene> = {}, aspect = 1): Scene => ({ body: start, faces: [], muscles: prepared.muscles, camera: cameraFor(extentOf(prepared), { turn: 35, tilt: 12, zoom: 1 }, aspect), ...more })
const OPTIONS: DrawOptions = { build: 'narrow', palette: paletteOf('honey', 'light'), colours: 'fixed', title: 'Sitting' }
const svg = drawSvg(sceneOf({ faces: [TABLE], ghost: end }), mesh, OPTIONS)

/** Every tag is closed in its turn, every attribute stands in quotes, and no bare & or < is left. */
const expectWellFormed = (text: string): void => {
  const open: string[] = []
  const rest = text.replaceAll(/<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<&]*")*)(\/?)>/g, (_, closing: string, name: string, __: string, own: string) => {
    if (closing) expect(open.pop()).toBe(name)
    else if (!own) open.push(name)
    return ''
  })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
}

const pathsOf = (text: string): readonly string[] => [...text.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d!)

describe('the drawing', () => {
  test('is the same text each time', () => {
    expect(drawSvg(sceneOf({ faces: [TABLE], ghost: end }), mesh, OPTIONS)).toBe(svg)
  })

  test('is well-formed, whatever its title says', () => {
    expectWellFormed(svg)
    const odd = drawSvg(sceneOf(), mesh, { ...OPTIONS, title: 'Cat & <cow> "now"', description: '1 < 2 && 3 > 2' })
    expectWellFormed(odd)
    expect(odd).toContain('<title>Cat &amp; &lt;cow&gt; "now"</title><desc>1 &lt; 2 &amp;&amp; 3 &gt; 2</desc>')
  })

  test('is an image of 360 units in height, and as wide as the camera sees', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 360 360" role="img"><title>Sitting<\/title>/)
    expect(drawSvg(sceneOf({}, 4 / 3), mesh, OPTIONS)).toContain('viewBox="0 0 480 360"')
  })

  test('has the same shapes in colours that are fixed and in colours that a page sets', () => {
    const themed = drawSvg(sceneOf({ faces: [TABLE], ghost: end }), mesh, { ...OPTIONS, colours: 'themed' })
    expectWellFormed(themed)
    expect(pathsOf(themed)).toEqual(pathsOf(svg))
    expect(themed.replaceAll(/var\(--figure-[a-z-]+,(#[0-9a-f]{6})\)/g, '$1')).toBe(svg)
    expect(svg).not.toContain('var(')
  })

  test('the outline holds the same pixels as the raster, to within one in a hundred', () => {
    const scene = sceneOf({ muscles: [] })
    const { body: { owner } } = rasterise(scene, mesh, { build: 'narrow', width: 720, height: 720 })
    const text = drawSvg(scene, mesh, OPTIONS)
    const skin = new RegExp(`d="([^"]*)" fill="${OPTIONS.palette.skin}"`).exec(text)![1]!
    const loops = pathToLoops(skin)
    let both = 0
    let either = 0
    for (let y = 0; y < 720; y += 4) {
      for (let x = 0; x < 720; x += 4) {
        const inRaster = owner[y * 720 + x]! >= 0
        const inPath = windingAt(loops, (x + 0.5) / 2, (y + 0.5) / 2) !== 0
        both += Number(inRaster && inPath)
        either += Number(inRaster || inPath)
      }
    }
    expect(either).toBeGreaterThan(2000)
    expect(both / either).toBeGreaterThan(0.99)
  })

  test('the edge of a table cuts the body in one straight line', () => {
    const scene = sceneOf({ faces: [TABLE], muscles: [] })
    const text = drawSvg(scene, mesh, OPTIONS)
    const loops = pathToLoops(new RegExp(`d="([^"]*)" fill="${OPTIONS.palette.skin}"`).exec(text)![1]!)
    const unit = (corner: readonly [number, number, number]): readonly [number, number] => {
      const [x, y] = project(scene.camera, corner)
      return [(x + 1) * 180, (1 - y) * 180]
    }
    // The near edge, behind which the legs go on.
    const [a, b] = [unit([-0.8, 0.7, 0.8]), unit([0.8, 0.7, 0.8])]
    const away = ([x, y]: readonly [number, number]): number => Math.abs((x - a[0]) * (b[1] - a[1]) - (y - a[1]) * (b[0] - a[0])) / Math.hypot(b[0] - a[0], b[1] - a[1])
    const along = loops.flatMap((loop) => loop.filter((point) => away(point) < 0.15))
    const columns = along.map(([x]) => x)
    expect(Math.max(...columns) - Math.min(...columns)).toBeGreaterThan(10)
    // Nothing of the body is left just behind the edge.
    const beyond = loops.flatMap((loop) => loop.filter((point) => away(point) < 1.5 && away(point) >= 0.6))
    expect(beyond.length).toBeLessThan(along.length)
  })

  test('the start pose, the muscles and the table are drawn when they are there', () => {
    expect(svg).toContain('stroke-dasharray')
    expect(svg).toContain(OPTIONS.palette.muscle)
    expect(svg).toContain(OPTIONS.palette['muscle-core'])
    expect(svg).toContain(OPTIONS.palette['wood-lit'])
    const bare = drawSvg(sceneOf({ muscles: [] }), mesh, OPTIONS)
    for (const missing of ['stroke-dasharray', OPTIONS.palette.muscle, OPTIONS.palette['wood-lit']]) expect(bare).not.toContain(missing)
  })

  test('a body that a wall hides is not drawn, and nothing fails', () => {
    const wall: Face = { corners: [[-3, 0, 1], [3, 0, 1], [3, 3, 1], [-3, 3, 1]], normal: [0, 0, 1], material: 'wall' }
    const hidden = drawSvg(sceneOf({ faces: [wall] }), mesh, OPTIONS)
    expect(hidden).not.toContain(OPTIONS.palette.skin)
    expectWellFormed(hidden)
  })
})
