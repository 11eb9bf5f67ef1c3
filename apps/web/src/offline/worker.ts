// The service worker: keeps every page and file of one edition, so that after the first visit all works without a connection.
// It is built apart from the pages. What it keeps is our own files only; nothing that a person told passes through it.

declare const self: ServiceWorkerGlobalScope

/** Written in by the build: the edition, and each file with the mark of its content. */
declare const EDITION: string
declare const FILES: readonly (readonly [path: string, mark: string])[]

const PREFIX = 'rhomboid-'
const CACHE = `${PREFIX}${EDITION}`
/** Kept in each cache: what is in it, so that the next edition fetches only what changed. */
const LIST = '/files-of-this-edition'
/** Files fetched at the same time: few, so that the page that is being read goes first. */
const AT_ONCE = 6

self.addEventListener('install', (event) => event.waitUntil(keepAll()))

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name)
      await self.clients.claim()
    })(),
  ),
)

// A new edition waits until no page of the old one is open, or until a page asks for it: a running session is never cut off.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== self.location.origin) return
  event.respondWith(answer(request, address))
})

const answer = async (request: Request, { pathname }: URL): Promise<Response> => {
  const cache = await caches.open(CACHE)
  const path = request.mode === 'navigate' && !pathname.endsWith('/') && !pathname.endsWith('.html') ? `${pathname}/` : pathname
  const kept = await cache.match(path)
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    // A lesson is drawn from its words, which are kept; only its written page is not.
    const instead = request.mode === 'navigate' ? await cache.match(path.startsWith('/learn/') ? '/shell.html' : '/404.html') : undefined
    if (instead) return instead
    throw error
  }
}

/** All or nothing: an edition of which one file did not come is not used. */
const keepAll = async (): Promise<void> => {
  const cache = await caches.open(CACHE)
  const older = await olderFiles()
  const waiting = [...FILES]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [path, mark] = next
      const same = await older(path, mark)
      if (same) {
        await cache.put(path, same)
        continue
      }
      const fresh = await fetch(path, { cache: 'no-cache', credentials: 'omit' })
      // The page for unknown addresses comes with the status of its address.
      if (!fresh.ok && path !== '/404.html') throw new Error(`${path}: ${fresh.status}`)
      await cache.put(path, new Response(fresh.body, { status: 200, headers: fresh.headers }))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await cache.put(LIST, new Response(JSON.stringify(FILES)))
}

/** Finds a file that an older edition kept with the same content. */
const olderFiles = async (): Promise<(path: string, mark: string) => Promise<Response | undefined>> => {
  const editions: { readonly cache: Cache; readonly marks: ReadonlyMap<string, string> }[] = []
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue
    const cache = await caches.open(name)
    const list = await cache.match(LIST)
    if (list) editions.push({ cache, marks: new Map((await list.json()) as readonly (readonly [string, string])[]) })
  }
  return async (path, mark) => {
    const edition = editions.find(({ marks }) => marks.get(path) === mark)
    return edition?.cache.match(path)
  }
}
