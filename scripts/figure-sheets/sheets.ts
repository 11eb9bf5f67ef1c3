// Contact sheets for the eye: start, middle and end of every movement, as a drawing (left) and on the stage (right).
// npm run figures [exercise …] writes docs/figures/*.jpg.
import { readFile } from 'node:fs/promises'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadContent } from '@rhomboid/content'
import { sceneAt, stillsOf } from '@rhomboid/content/stills.ts'
import { drawSvg } from '@rhomboid/motion/draw.ts'
import { meshOf, meshPath } from '@rhomboid/motion/build/ensure.ts'
import { paletteOf, polesOf, prepare, type Clip, type Instant } from '@rhomboid/motion'
import { build } from 'vite'
import { launchChromium } from '../chromium.ts'

const FOLDER = fileURLToPath(new URL('../../docs/figures/', import.meta.url))
const CELL = 150
const ROWS = 10
const AT_MOST = 100_000

const loaded = loadContent()
if (!loaded.ok) throw new Error('The content has mistakes: node content/check.ts says which.')
const content = loaded.value
const wanted = new Set(process.argv.slice(2))
const clips = stillsOf(content)
  .filter(({ pose, exercise }) => pose === 'end' && (wanted.size === 0 || wanted.has(exercise)))
  .map(({ exercise, form, clip }) => ({ name: form === 'main' ? exercise : `${exercise}: ${form}`, clip }))

const mesh = await meshOf('narrow')
const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['es'], fileName: 'page' } } })
const [first] = Array.isArray(made) ? made : [made]
const script = first && 'output' in first ? first.output[0].code : ''

const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: CELL * 6 + 20, height: 900 } })
await page.setContent('<!doctype html><body></body>')
await page.addScriptTag({ content: script, type: 'module' })
await page.waitForFunction(() => 'shoot' in globalThis)
await page.evaluate(([bytes, size]) => globalThis.openStage(bytes, size), [(await readFile(meshPath('narrow'))).toString('base64'), CELL * 2] as const)

const drawing = (clip: Clip, instant: Instant): string => {
  const prepared = prepare(clip)
  return drawSvg(sceneAt(prepared, instant), mesh, { build: 'narrow', palette: paletteOf('sand', 'light'), colours: 'fixed', title: '' })
}

/** Start, middle and end; a round movement has its quarters. */
const instantsOf = (clip: Clip): readonly Instant[] => {
  const poles = polesOf(prepare(clip))
  const middle = clip.cycle ? 0.5 : poles.out.length > 2 ? 0.45 : 0.5
  return [
    { phase: 'ready', elapsed: 0, length: 1 },
    { phase: 'out', elapsed: middle, length: 1 },
    { phase: 'out', elapsed: 1, length: 1 },
  ]
}

mkdirSync(FOLDER, { recursive: true })
const sheets = Math.ceil(clips.length / ROWS)
for (let sheet = 0; sheet < sheets; sheet += 1) {
  const rows: string[] = []
  for (const { name, clip } of clips.slice(sheet * ROWS, (sheet + 1) * ROWS)) {
    const instants = instantsOf(clip)
    const shots = await page.evaluate(([shown, at]) => globalThis.shoot(shown, at), [clip, instants] as const)
    const cells = [...instants.map((instant) => `<div>${drawing(clip, instant)}</div>`), ...shots.map((data) => `<div><img src="${data}"></div>`)]
    rows.push(`<h2>${name}</h2><section>${cells.join('')}</section>`)
  }
  const sheetPage = await browser.newPage({ viewport: { width: CELL * 6 + 20, height: 900 } })
  await sheetPage.setContent(`<!doctype html><style>body{margin:0;padding:4px 10px;background:#f5f1ea;font:600 13px sans-serif;color:#26323d}h2{font-size:13px;margin:2px 0 0}section{display:grid;grid-template-columns:repeat(6,${CELL}px)}svg,img{width:${CELL}px;height:${CELL}px;display:block}</style>${rows.join('')}`)
  const file = join(FOLDER, wanted.size > 0 ? `../../node_modules/.cache/figures-${sheet + 1}.jpg` : `sheet-${String(sheet + 1).padStart(2, '0')}.jpg`)
  for (const quality of [72, 60, 50, 40, 30]) {
    writeFileSync(file, await sheetPage.screenshot({ type: 'jpeg', quality, fullPage: true }))
    if (statSync(file).size <= AT_MOST) break
  }
  if (statSync(file).size > AT_MOST) rmSync(file)
  console.log(file)
  await sheetPage.close()
}
await browser.close()
