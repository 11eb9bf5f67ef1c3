import { hydrate, render } from 'preact'

import { App, preload } from './app.tsx'
import { isLeftBehind, leaveQuickly, watchHistory } from './leave.ts'
import { SomethingBroke } from './something-broke.tsx'
import './style/base.css'
import './app.css'
import './components/components.css'

/** Not a top-level await: the page's script imports this one's, and each would wait for the other. */
async function start(root: HTMLElement): Promise<void> {
  watchHistory()
  if (isLeftBehind()) return leaveQuickly()
  await preload(location.pathname)
  const isPrerendered = root.firstElementChild !== null
  if (isPrerendered) hydrate(<App />, root)
  else render(<App />, root)
}

/** A script that did not come or failed must not leave a page waiting for ever. What the build wrote whole, the pages of exercises and of the handbook, stays as it is. */
function saySo(root: HTMLElement): void {
  if (/^\/(exercises|learn)\//.test(location.pathname)) return
  root.replaceChildren()
  render(
    <main id="page">
      <SomethingBroke />
    </main>,
    root,
  )
}

const root = document.getElementById('app')
if (root) start(root).catch(() => saySo(root))
