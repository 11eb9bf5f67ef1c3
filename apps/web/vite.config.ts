import { fileURLToPath } from 'node:url'

import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'

import { contentPlugin } from './vite-content.ts'
import { figuresPlugin } from './vite-figures.ts'
import { licencesPlugin } from './vite-licences.ts'
import { reviewPlugin } from './vite-review.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [preact(), contentPlugin(), figuresPlugin(), reviewPlugin(), licencesPlugin()],
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    // The policy of the pages allows a data: address for pictures only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // For the prerendering, which runs in Node: one file with everything in it, so that there is one Preact.
  ssr: { noExternal: true },
  server: { host: 'localhost', port: 5173 },
})
