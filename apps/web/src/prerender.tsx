import { renderToStringAsync } from 'preact-render-to-string'

import { App, preload, titleOf } from './app.tsx'
import { planIfLoaded } from './content.ts'
import { words } from './messages/index.ts'

/** Called in Node by the build, once for each route; `globalThis.location` is that route while it runs. */
export async function prerender(path: string): Promise<{ title: string; head: string; html: string }> {
  await preload(path)
  return {
    title: titleOf(path),
    head: `<meta name="description" content="${escapeQuoted(descriptionOf(path))}"><meta name="theme-color" content="#f5f1ea">`,
    html: await renderToStringAsync(<App />),
  }
}

/** What a search engine shows of the page, and a reader before opening it. */
const descriptionOf = (path: string): string => {
  const [, folder, exercise = ''] = path.split('/')
  if (folder !== 'exercises') return words.description
  return planIfLoaded()?.words.exercises[exercise]?.summary ?? words.exercises.lead
}

const escapeQuoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
