import { hydrate, render } from 'preact'

import { App, preload } from './app.tsx'
import './style/base.css'
import './app.css'
import './components/components.css'

/** Not a top-level await: the page's script imports this one's, and each would wait for the other. */
async function start(root: HTMLElement): Promise<void> {
  await preload(location.pathname)
  const isPrerendered = root.firstElementChild !== null
  if (isPrerendered) hydrate(<App />, root)
  else render(<App />, root)
}

const root = document.getElementById('app')
if (root) void start(root)
