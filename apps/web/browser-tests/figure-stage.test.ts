import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { Clip, Mesh, Scene } from '@rhomboid/motion'
import { meshOf, meshPath } from '@rhomboid/motion/build/ensure.ts'
import type { DrawOptions } from '@rhomboid/motion/stage.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { build } from 'vite'

import { launchChromium } from '../../../scripts/chromium.ts'
import { CLIPS, toScene } from './figure-scenes.fixture.ts'
import type { Lab } from './figure-stage.fixture.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

interface Rasteriser {
  rasterise(scene: Scene, mesh: Mesh, options: { readonly build: 'narrow'; readonly width: number; readonly height: number }): { readonly body: { readonly owner: Int32Array } }
}

const SIZE = 256

let browser: Browser
let page: Page
let rasterise: Rasteriser['rasterise']
let mesh: Mesh
const complaints: string[] = []

const bundle = async (): Promise<string> => {
  const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib: { entry: here('figure-stage.fixture.ts'), formats: ['es'], fileName: 'stage' } } })
  const [first] = Array.isArray(made) ? made : [made]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('the page of the stage was not built')
  return chunk.code
}

beforeAll(async () => {
  // The drawing's own pixels, which the package keeps to itself.
  const file = here('../../../packages/motion/src/figure/raster.ts')
  ;({ rasterise } = (await import(file)) as Rasteriser)
  mesh = await meshOf('narrow')
  const script = await bundle()
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 800, height: 600 } })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Reading pixels back is slow, and the driver says so.
    if (!message.text().includes('GL Driver Message')) complaints.push(message.text())
  })
  const address = new URL('/stage-under-test/', inject('baseUrl')).href
  // Under the policy of our own server.
  const policy = (await fetch(inject('baseUrl'))).headers.get('content-security-policy') ?? ''
  if (!policy.includes("script-src 'self'")) throw new Error('our own server gives no policy')
  const headers = { 'content-security-policy': policy }
  await page.route(`${address}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)
    if (name === 'stage.js') return route.fulfill({ headers, contentType: 'text/javascript', body: script })
    if (name === 'narrow.bin') return route.fulfill({ headers, body: await readFile(meshPath('narrow')) })
    return route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html><html lang="en"><title>Stage</title><link rel="icon" href="data:,"><body><script type="module" src="stage.js"></script></body></html>' })
  })
  await page.goto(address)
  await page.waitForFunction(() => 'lab' in window)
})
afterAll(() => browser.close())

const shootClip = async (clip: Clip, options: DrawOptions = {}): Promise<Uint8Array> =>
  Buffer.from(await page.evaluate(([shown, size, given]) => window.lab.shoot(shown, size, given), [clip, SIZE, options] as const), 'base64')
const shoot = (name: string, options?: DrawOptions): Promise<Uint8Array> => shootClip(CLIPS[name]!, options)

test.each(Object.keys(CLIPS))('the stage and the drawing show the same silhouette: %s', async (name) => {
  const pixels = await shoot(name, { line: 0 })
  const { owner } = rasterise(toScene(CLIPS[name]!), mesh, { build: 'narrow', width: SIZE, height: SIZE }).body
  let both = 0
  let either = 0
  owner.forEach((triangle, pixel) => {
    // The shadow is never half opaque.
    const isOnStage = (pixels[pixel * 4 + 3] ?? 0) > 127
    if (isOnStage && triangle >= 0) both += 1
    if (isOnStage || triangle >= 0) either += 1
  })
  expect(either).toBeGreaterThan(3000)
  expect(both / either).toBeGreaterThanOrEqual(0.96)
})

test('round the figure there is a line, and on the floor a soft shadow', async () => {
  const plain = await shoot('standing', { line: 0 })
  const lined = await shoot('standing')
  const count = (pixels: Uint8Array, least: number, most: number): number => pixels.filter((value, at) => at % 4 === 3 && value >= least && value <= most).length
  expect(count(lined, 128, 255)).toBeGreaterThan(count(plain, 128, 255) + 300)
  expect(count(plain, 4, 90)).toBeGreaterThan(400)
  // Soft: many steps between none and full.
  expect(new Set(plain.filter((value, at) => at % 4 === 3 && value > 0 && value < 90)).size).toBeGreaterThan(12)
})

test('things hide what lies behind them and are hidden by the body', async () => {
  const bare = await shoot('seated', { line: 0 })
  const seated = await shootClip({ ...CLIPS['seated']!, props: [{ kind: 'chair' }, { kind: 'wall', z: 0.9 }] }, { line: 0 })
  const skin = (pixels: Uint8Array): number => pixels.filter((_, at) => at % 4 === 0 && (pixels[at] ?? 0) > 190 && (pixels[at + 1] ?? 0) > 130 && (pixels[at + 1] ?? 0) < 190 && (pixels[at + 2] ?? 0) < 160).length
  expect(skin(bare)).toBeGreaterThan(500)
  // Seen from its right front the wall stands before the figure.
  expect(skin(seated)).toBeLessThan(skin(bare) * 0.8)
  expect(seated.filter((value, at) => at % 4 === 3 && value === 255).length).toBeGreaterThan(bare.filter((value, at) => at % 4 === 3 && value === 255).length * 1.3)
})

test('working muscles redden the figure, the more the stronger they glow', async () => {
  const redness = async (clip: Clip, glow: number): Promise<number> => {
    const pixels = await shootClip(clip, { glow })
    let sum = 0
    for (let at = 0; at < pixels.length; at += 4) sum += Math.max(0, (pixels[at] ?? 0) - (pixels[at + 1] ?? 0) - 60)
    return sum
  }
  const still = CLIPS['overhead']!
  const working: Clip = { ...still, muscles: { 'trapezius-middle': 0.9, rhomboids: 0.9 } }
  const faint = await redness(working, 0)
  expect(faint).toBeGreaterThan((await redness(still, 1)) + 5000)
  expect(await redness(working, 1)).toBeGreaterThan(faint * 1.1)
})

test('the start pose shows through faintly, and only where the figure is not', async () => {
  const [bodyPixels, changed, strongest] = await page.evaluate(async (clip) => {
    const { canvas, stage } = await window.lab.open(256)
    const scene = window.lab.toScene({ ...clip, poses: { start: {}, end: { both: { shoulder: { elevation: 160, plane: 10 } } } } })
    const start = window.lab.toScene(clip)
    stage.draw(scene, { line: 0 })
    const before = window.lab.readPixels(canvas)
    stage.draw({ ...scene, ghost: start.body }, { line: 0 })
    const after = window.lab.readPixels(canvas)
    stage.dispose()
    canvas.remove()
    let touched = 0
    let seen = 0
    let most = 0
    for (let at = 0; at < before.length; at += 4) {
      const isBody = before[at + 3] === 255
      const differs = before[at + 3] !== after[at + 3] || before[at] !== after[at]
      if (isBody && differs) touched += 1
      if (!isBody && differs) seen += 1
      if (!isBody && differs && before[at + 3] === 0) most = Math.max(most, after[at + 3] ?? 0)
    }
    return [touched, seen, most]
  }, CLIPS['standing']!)
  expect(bodyPixels).toBe(0)
  expect(changed).toBeGreaterThan(150)
  expect(strongest).toBeLessThan(128)
})

test('a context that is lost comes back with the last scene', async () => {
  const { before, lost, after } = await page.evaluate(async (clip) => {
    const { canvas, stage } = await window.lab.open(256)
    stage.draw(window.lab.toScene({ ...clip, props: [{ kind: 'mat' }] }))
    const first = window.lab.countPixels(window.lab.readPixels(canvas))
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    const event = (name: string) => new Promise<void>((resolve) => canvas.addEventListener(name, () => resolve(), { once: true }))
    const gone = event('webglcontextlost')
    extension?.loseContext()
    await gone
    const wasLost = stage.isLost
    stage.draw(window.lab.toScene(clip))
    const last = window.lab.toScene({ ...clip, props: [{ kind: 'mat' }] })
    stage.draw(last)
    let pixels = 0
    // Heard after the stage's own: what it drew is still there.
    const back = new Promise<void>((resolve) =>
      canvas.addEventListener('webglcontextrestored', () => {
        pixels = window.lab.countPixels(window.lab.readPixels(canvas))
        resolve()
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 0))
    extension?.restoreContext()
    await back
    const stillLost = stage.isLost
    stage.dispose()
    canvas.remove()
    return { before: first, lost: [wasLost, stillLost], after: pixels }
  }, CLIPS['supine']!)
  expect(lost).toEqual([true, false])
  expect(before).toBeGreaterThan(3000)
  expect(after).toBe(before)
})

test('a stage that is disposed of leaves nothing behind, and its canvas can have another', async () => {
  const [during, afterwards, again] = await page.evaluate(async (clip) => {
    window.lab.countLiving()
    const living = () => Object.values(window.lab.living).reduce((sum, count) => sum + count, 0)
    const { canvas, stage } = await window.lab.open(128)
    const scene = window.lab.toScene({ ...clip, props: [{ kind: 'chair' }], muscles: { obliques: 1 } })
    stage.draw({ ...scene, ghost: scene.body })
    const most = living()
    stage.dispose()
    await Promise.resolve()
    const least = living()
    const second = window.lab.createStage(canvas, { mesh: await window.lab.loadMesh(), colours: window.lab.paletteOf('espresso', 'dark'), skeleton: window.lab.skeletons.narrow })
    second?.draw(scene)
    const pixels = window.lab.countPixels(window.lab.readPixels(canvas))
    second?.dispose()
    canvas.remove()
    return [most, least, pixels] as const
  }, CLIPS['seated']!)
  expect(during).toBeGreaterThan(15)
  expect(afterwards).toBe(0)
  expect(again).toBeGreaterThan(1000)
})

test('a canvas that cannot have WebGL2 gets no stage', async () => {
  const isThere = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.getContext('2d')
    return window.lab.createStage(canvas, { mesh: await window.lab.loadMesh(), colours: window.lab.paletteOf('sand', 'light'), skeleton: window.lab.skeletons.narrow }) !== undefined
  })
  expect(isThere).toBe(false)
})

test('the figure is turned by dragging, by keys and by the wheel, and a double tap brings it home', async () => {
  await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.id = 'turned'
    canvas.tabIndex = 0
    canvas.width = canvas.height = 300
    document.body.append(canvas)
    const orbit = window.lab.followPointer(canvas, { turn: 30, tilt: 10, zoom: 1 }, () => {})
    Object.assign(window, { orbit })
  })
  const view = () => page.evaluate(() => (window as unknown as { readonly orbit: ReturnType<Lab['followPointer']> }).orbit.view)
  const canvas = page.locator('#turned')
  const { x, y } = (await canvas.boundingBox())!

  await page.mouse.move(x + 150, y + 150)
  await page.mouse.down()
  await page.mouse.move(x + 210, y + 180, { steps: 4 })
  await page.mouse.up()
  const dragged = await view()
  expect([dragged.turn, dragged.tilt]).toEqual([expect.closeTo(30 - 44, 3), expect.closeTo(24, 3)])

  await canvas.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('+')
  expect(await view()).toEqual({ turn: expect.closeTo(-4, 3), tilt: dragged.tilt, zoom: expect.closeTo(1.15, 6) })
  await page.mouse.wheel(0, -200)
  await expect.poll(async () => (await view()).zoom).toBeGreaterThan(1.3)
  await page.keyboard.press('Home')
  expect(await view()).toEqual({ turn: 30, tilt: 10, zoom: 1 })

  await page.keyboard.press('ArrowRight')
  await page.mouse.click(x + 100, y + 100, { clickCount: 2 })
  expect(await view()).toEqual({ turn: 30, tilt: 10, zoom: 1 })
  expect(await canvas.evaluate((it) => getComputedStyle(it).touchAction)).toBe('pan-y')

  const stopped = await page.evaluate(() => {
    const { orbit } = window as unknown as { readonly orbit: ReturnType<Lab['followPointer']> }
    orbit.stop()
    document.querySelector('#turned')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }))
    return orbit.view.turn
  })
  expect(stopped).toBe(30)
})

test('two fingers enlarge the figure', async () => {
  const zoom = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    document.body.append(canvas)
    const orbit = window.lab.followPointer(canvas, { turn: 0, tilt: 0, zoom: 1 }, () => {})
    // Fingers that only the script has cannot be captured.
    canvas.setPointerCapture = () => {}
    const send = (type: string, pointerId: number, clientX: number) => canvas.dispatchEvent(new PointerEvent(type, { pointerId, clientX, clientY: 50, button: 0, bubbles: true }))
    send('pointerdown', 1, 100)
    send('pointerdown', 2, 200)
    send('pointermove', 2, 250)
    send('pointermove', 1, 90)
    send('pointerup', 1, 90)
    send('pointerup', 2, 250)
    canvas.remove()
    return [orbit.view.zoom, orbit.view.turn]
  })
  expect(zoom).toEqual([expect.closeTo(1.6, 6), 0])
})

test('nothing was refused by the policy of the page, and nothing failed', () => {
  expect(complaints).toEqual([])
})
