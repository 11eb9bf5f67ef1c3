// Draws the kept pictures of every exercise anew: node content/draw-stills.ts [exercise …]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { meshOf } from '@rhomboid/motion/build/ensure.ts'
import { BODY_SIDES } from './body-places.ts'
import { bodyMapFile, drawBodyMap } from './body-map.ts'
import { CONTENT_ROOT, loadContent } from './load.ts'
import { drawStill, stillsOf } from './stills.ts'

const loaded = loadContent()
if (!loaded.ok) {
  console.error('The content has mistakes: node content/check.ts says which.')
  process.exit(1)
}
const wanted = new Set(process.argv.slice(2))
const mesh = await meshOf('narrow')
const stills = stillsOf(loaded.value).filter(({ exercise }) => wanted.size === 0 || wanted.has(exercise))
const kept = new Set(stills.map(({ file }) => file))
for (const exercise of new Set(stills.map((still) => still.exercise))) {
  // A picture whose form is gone goes too.
  const folder = join('exercises', exercise, 'figure')
  mkdirSync(join(CONTENT_ROOT, folder), { recursive: true })
  for (const name of readdirSync(join(CONTENT_ROOT, folder))) if (!kept.has(`${folder}/${name}`)) rmSync(join(CONTENT_ROOT, folder, name))
}
let bytes = 0
for (const still of stills) {
  const text = drawStill(still, loaded.value, mesh)
  bytes += text.length
  mkdirSync(dirname(join(CONTENT_ROOT, still.file)), { recursive: true })
  writeFileSync(join(CONTENT_ROOT, still.file), text)
}
for (const side of BODY_SIDES) writeFileSync(join(CONTENT_ROOT, bodyMapFile(side)), drawBodyMap(side, loaded.value, mesh))
console.log(`${stills.length} pictures, ${(bytes / 1000).toFixed(0)} kB`)
