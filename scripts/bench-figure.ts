// What the figure costs: the pose, a frame's JavaScript, a whole frame beside three.js, and bytes. Printed, never guessed.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'vite'

import { loadContent } from '../content/load.ts'
import { ensureMeshes, meshPath } from '../packages/motion/build/ensure.ts'
import { runsOf } from '../packages/motion/src/clip/checks/frames.ts'
import { bodyAt, BUILDS, prepare, type Clip } from '../packages/motion/src/index.ts'
import type { Times } from './bench-figure-page.ts'
import { launchChromium } from './chromium.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('The content has mistakes: node content/check.ts says which.')
const { clips } = loaded.value

const at = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
const median = (values: readonly number[]): number => at(values, 0.5)
const milliseconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} ms`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** Every frame is solved so many times before it counts. */
const WARM_UP = 2

/** @returns one line: what solving a pose takes, over every frame of every clip */
function benchSolve(): string {
  const frames = Object.values(clips).flatMap((forms) =>
    Object.values(forms).flatMap((clip) => {
      const prepared = prepare(clip)
      return runsOf(prepared).flatMap((run) => run.frames.map(({ phase, elapsed, length }) => ({ prepared, instant: { phase, elapsed, length } })))
    }),
  )
  for (let round = 0; round < WARM_UP; round += 1) for (const { prepared, instant } of frames) bodyAt(prepared, instant)
  const spent = frames.map(({ prepared, instant }) => {
    const started = performance.now()
    bodyAt(prepared, instant)
    return performance.now() - started
  })
  return `Pose of the body at an instant: median ${milliseconds(median(spent))}, 99 of 100 within ${milliseconds(at(spent, 0.99))}, ${spent.length} frames of all clips`
}

/** The script of an entry as a browser gets it. */
async function bundle(entry: string): Promise<string> {
  const path = fileURLToPath(new URL(entry, import.meta.url))
  const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: true, lib: { entry: path, formats: ['es'], fileName: 'bundle' }, rolldownOptions: { output: { minify: true } } } })
  const [first] = Array.isArray(made) ? made : [made]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error(`${entry} was not built`)
  return chunk.code
}

const gzipped = (contents: string | Buffer): number => gzipSync(contents, { level: 9 }).length

const SIZE = 720
const ROUNDS = 4
/** One standing among things, one on the floor, one with something in the hands. */
const SHOWN = ['serratus-wall-slide', 'bird-dog', 'band-pull-apart'] as const
const ADDRESS = 'http://localhost/figure/'
/** Only a page that is cut off from others gets a fine clock. */
const FINE_CLOCK = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

async function benchFrames(shown: readonly Clip[]): Promise<Times> {
  const script = await bundle('bench-figure-page.ts')
  const mesh = await readFile(meshPath('narrow'), 'base64')
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.route(`${ADDRESS}**`, (route) =>
      route.fulfill(route.request().url().endsWith('.js') ? { contentType: 'text/javascript', headers: FINE_CLOCK, body: script } : { contentType: 'text/html', headers: FINE_CLOCK, body: '<!doctype html><body><script type="module" src="bench.js"></script>' }),
    )
    await page.goto(ADDRESS)
    await page.waitForFunction(() => 'figureBench' in window)
    return await page.evaluate(([given, file, size, rounds]) => window.figureBench.compare(given, file, size, rounds), [shown, mesh, SIZE, ROUNDS] as const)
  } finally {
    await browser.close()
  }
}

const times = (ratio: number): string => `${ratio.toFixed(1)} times`

/** @returns lines to print, each saying what was measured */
export async function benchFigure(): Promise<readonly string[]> {
  await ensureMeshes()
  const shown = SHOWN.flatMap((id) => Object.values(clips[id] ?? {}).slice(0, 1))
  const frames = await benchFrames(shown)
  const of = (run: keyof Times): number => median(frames[run])
  const besides = (name: string, ours: keyof Times, three: keyof Times): string =>
    `  ${name}: ours median ${milliseconds(of(ours))}, three.js ${milliseconds(of(three))}; three.js takes ${times(of(three) / of(ours))} as long`
  const [all, body, rival] = [await bundle('bench-figure-product.ts'), await bundle('bench-figure-body.ts'), await bundle('bench-figure-three.ts')].map(gzipped) as [number, number, number]
  const meshes = await Promise.all(BUILDS.map(async (build) => `${build} ${kilobytes(gzipped(await readFile(meshPath(build))))}`))
  return [
    benchSolve(),
    `A frame's JavaScript in Chromium, from the instant to the last call of the graphics card: median ${milliseconds(of('script'))} over ${frames.script.length} frames`,
    `A whole frame in Chromium until it is drawn, ${SIZE} × ${SIZE} pixels, software GL, ${frames.script.length} frames of ${SHOWN.join(', ')}, turn and turn about`,
    besides('smooth edges', 'ours-smooth', 'three-smooth'),
    besides('without', 'ours-rough', 'three-rough'),
    besides('without, and ours with all left out that a slow machine leaves out', 'ours-plain', 'three-rough'),
    '  ours: skin with cloth, muscles and steps of light, outline, inner lines, start pose behind, soft shadow on the floor, things; three.js: the same skin in one standard material, one directional light with a soft shadow, one hemisphere light',
    `JavaScript of the moving figure, minified and gzipped: ${kilobytes(all)}, of which drawing and turning by hand ${kilobytes(all - body)}; three.js for drawing alone ${kilobytes(rival)}, ${times(rival / (all - body))} as much`,
    `Meshes, gzipped: ${meshes.join(', ')}`,
  ]
}
