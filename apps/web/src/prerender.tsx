import { renderToStringAsync } from 'preact-render-to-string'

import { App, preload, titleOf } from './app.tsx'
import { planIfLoaded } from './content.ts'
import { learn } from './messages/learn-en.ts'
import { listIfLoaded, pageIfLoaded } from './handbook.ts'
import { words } from './messages/index.ts'
import { structuredData } from './structured-data.ts'

/** Called in Node by the build, once for each route; `globalThis.location` is that route while it runs. */
export async function prerender(path: string): Promise<{ title: string; head: string; html: string }> {
  await preload(path)
  return {
    title: titleOf(path),
    head: `<meta name="description" content="${escapeQuoted(descriptionOf(path))}"><meta name="theme-color" content="#f5f1ea">${dataOf(path)}`,
    html: await renderToStringAsync(<App />),
  }
}

/** What a search engine shows of the page, and a reader before opening it. */
const descriptionOf = (path: string): string => {
  const [, folder, exercise = ''] = path.split('/')
  if (folder === 'learn') return listIfLoaded()?.pages.find(({ id }) => id === exercise)?.description ?? learn.lead
  if (folder !== 'exercises') return words.description
  return planIfLoaded()?.words.exercises[exercise]?.summary ?? words.exercises.lead
}

/** What a page of the handbook says of itself to a search engine. `<` is written so that no text can end the element. */
const dataOf = (path: string): string => {
  const [, folder, id = ''] = path.split('/')
  const page = folder === 'learn' ? pageIfLoaded(id) : undefined
  return page ? `<script type="application/ld+json">${JSON.stringify(structuredData(page)).replaceAll('<', '\\u003c')}</script>` : ''
}

const escapeQuoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
