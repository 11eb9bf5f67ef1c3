// Writes the safety documents that are made from data: node content/write-safety.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from './load.ts'
import { SAFETY_FOLDER } from './safety/conditions.ts'
import { safetyDocuments } from './safety/documents.ts'

const loaded = loadContent()
if (!loaded.ok) {
  console.error('The content has mistakes: node content/check.ts says which.')
  process.exit(1)
}
const { texts, problems } = safetyDocuments(loaded.value)
for (const { file, line, message } of problems) console.error(`docs/safety/${file}:${line}  ${message}`)
if (problems.length > 0) process.exitCode = 1
else
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(SAFETY_FOLDER, name), text)
    console.log(`docs/safety/${name}: ${(text.length / 1000).toFixed(0)} kB`)
  }
