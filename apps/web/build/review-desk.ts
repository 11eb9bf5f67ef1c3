// Makes the review desk as a folder that needs no server: node apps/web/build/review-desk.ts OUT_DIR
// A script of modules would not run from a file, so it is one plain script.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preact } from '@preact/preset-vite'
import { CONTENT_ROOT, loadContent } from '@rhomboid/content'
import { stillsOf } from '@rhomboid/content/stills.ts'
import { build } from 'vite'
import { reviewPlugin } from '../vite-review.ts'

const WEB = fileURLToPath(new URL('..', import.meta.url))

/** Writes index.html, one script, one sheet of styles and the pictures. What else lies in the folder stays. */
export const writeReviewDesk = async (folder: string): Promise<void> => {
  const content = loadContent()
  if (!content.ok) throw new Error('The content has mistakes: node content/check.ts says which.')
  await build({
    configFile: false,
    root: WEB,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [preact(), reviewPlugin()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: join(WEB, 'src', 'review', 'review.tsx'), formats: ['iife'], name: 'ReviewDesk', fileName: () => 'review.js', cssFileName: 'review' },
    },
  })
  const page = await readFile(join(WEB, 'review.html'), 'utf8')
  await writeFile(
    join(folder, 'index.html'),
    page
      .replace('</title>', '</title>\n    <link rel="stylesheet" href="review.css" />')
      .replace('<script type="module" src="/src/review/review.tsx">', '<script defer src="review.js">'),
  )
  for (const { exercise, form, pose, file } of stillsOf(content.value)) {
    const target = join(folder, 'figures', exercise, `${form}-${pose}.svg`)
    await mkdir(dirname(target), { recursive: true })
    await cp(join(CONTENT_ROOT, file), target)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('node apps/web/build/review-desk.ts OUT_DIR')
    process.exitCode = 1
  } else await writeReviewDesk(folder).then(() => console.log(`The review desk lies in ${folder}: open index.html.`))
}
