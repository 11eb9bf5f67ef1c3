import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CONTENT_ROOT, loadContent } from '@rhomboid/content'
import { BODY_SIDES } from '@rhomboid/content/body-places.ts'
import { bodyMapFile } from '@rhomboid/content/body-map.ts'
import { stillsOf } from '@rhomboid/content/stills.ts'
import { INKS, paletteOf, SKIN_TONES, type Theme } from '@rhomboid/motion'
import { ensureMeshes } from '@rhomboid/motion/build/ensure.ts'
import type { Plugin } from 'vite'

const FOLDER = '/figures/'
const PICTURE = /^\/figures\/([a-z0-9-]+)\/([a-z0-9-]+)\.svg$/

const COLOURS = 'virtual:figure-colours.css'

/** The figure's colours as CSS variables: paper is always light, a dark page is dark, a chosen skin tone wins over both. */
const coloursSheet = (): string => {
  const variables = (names: readonly (typeof INKS)[number][], theme: Theme, tone: (typeof SKIN_TONES)[number]): string => {
    const palette = paletteOf(tone, theme)
    return names.map((name) => `--figure-${name}:${palette[name]}`).join(';')
  }
  const changing = INKS.filter((ink) => paletteOf('sand', 'light')[ink] !== paletteOf('sand', 'dark')[ink])
  const dark = variables(changing, 'dark', 'sand')
  return [
    `:root{${variables(INKS, 'light', 'sand')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
    ...SKIN_TONES.map((tone) => `:root[data-skin=${tone}]{${variables(['skin', 'hair'], 'light', tone)}}`),
  ].join('\n')
}

/**
 * The figure's files: the pictures of the exercises, kept beside them in the content, under /figures/; and the body,
 * made from code before anything asks for it.
 */
export const figuresPlugin = (): Plugin => ({
  name: 'rhomboid-figures',
  resolveId: (id) => (id === COLOURS ? id : undefined),
  load: (id) => (id === COLOURS ? coloursSheet() : undefined),
  async buildStart() {
    await ensureMeshes()
  },
  async generateBundle() {
    const loaded = loadContent()
    if (!loaded.ok) return // Said by the content's own plugin.
    for (const { exercise, form, pose, file } of stillsOf(loaded.value)) {
      const path = join(CONTENT_ROOT, file)
      if (!existsSync(path)) throw new Error(`content/${file} is missing: node content/draw-stills.ts draws it`)
      this.emitFile({ type: 'asset', fileName: `figures/${exercise}/${form}-${pose}.svg`, source: await readFile(path) })
    }
    for (const side of BODY_SIDES) this.emitFile({ type: 'asset', fileName: `figures/body/${side}.svg`, source: await readFile(join(CONTENT_ROOT, bodyMapFile(side))) })
  },
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const [, exercise, name] = PICTURE.exec(request.url ?? '') ?? []
      if (!request.url?.startsWith(FOLDER) || exercise === undefined || name === undefined) return next()
      const path = exercise === 'body' ? join(CONTENT_ROOT, 'figure', `body-${name}.svg`) : join(CONTENT_ROOT, 'exercises', exercise, 'figure', `${name}.svg`)
      if (!existsSync(path)) return next()
      response.setHeader('content-type', 'image/svg+xml')
      createReadStream(path).pipe(response)
    })
  },
})
