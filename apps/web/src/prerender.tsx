import { renderToStringAsync } from 'preact-render-to-string'

import { App, preload, titleOf } from './app.tsx'
import { words } from './messages/index.ts'

/** Called in Node by the build, once for each route; `globalThis.location` is that route while it runs. */
export async function prerender(path: string): Promise<{ title: string; head: string; html: string }> {
  await preload(path)
  return {
    title: titleOf(path),
    head: `<meta name="description" content="${words.description}"><meta name="theme-color" content="#f5f1ea">`,
    html: await renderToStringAsync(<App />),
  }
}
