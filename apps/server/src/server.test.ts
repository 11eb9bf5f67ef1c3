import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createServer } from './server.ts'

const FIRST_PAGE = '<!doctype html><title>First</title>'
const CHECK_IN = '<!doctype html><title>Check in</title>'
const NOT_FOUND = '<!doctype html><title>Not here</title>'
const SCRIPT = 'console.log("0123456789")\n'

const FILES: Readonly<Record<string, string | Buffer>> = {
  'index.html': FIRST_PAGE,
  'index.html.br': brotliCompressSync(FIRST_PAGE),
  'index.html.gz': gzipSync(FIRST_PAGE),
  'check-in/index.html': CHECK_IN,
  '404.html': NOT_FOUND,
  'sw.js': '// service worker',
  'manifest.webmanifest': '{}',
  'assets/page-DUfZREHa.js': SCRIPT,
  'assets/page-DUfZREHa.js.br': brotliCompressSync(SCRIPT),
  'assets/page-DUfZREHa.js.gz': gzipSync(SCRIPT),
  'assets/letters-a1B2_c-4.woff2': Buffer.from([1, 2, 3]),
  '.vite/manifest.json': '{"secret": true}',
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Sends the address exactly as written; fetch would tidy it first. */
function ask(port: number, path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: 'localhost', port, path, method, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) }))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

async function serve(files: typeof FILES, trustedProxies: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  const pages = join(folder, 'pages')
  await writeFile(join(folder, 'outside.txt'), 'private')
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(pages, name)), { recursive: true })
    await writeFile(join(pages, name), content)
  }
  const server = await createServer({ pages, trustedProxies })
  await server.listen({ host: 'localhost', port: 0 })
  const { port } = server.server.address() as AddressInfo
  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(port, path, { headers }),
    ask: (path: string, method: string) => ask(port, path, { method }),
    end: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  site = await serve(FILES)
})
afterAll(() => site.end())

describe('pages', () => {
  test('the first page is sent as HTML, to be asked for every time', async () => {
    const { status, headers, body } = await site.get('/')
    expect([status, body.toString()]).toEqual([200, FIRST_PAGE])
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-length': String(FIRST_PAGE.length) })
  })

  test('a route is a folder with a page in it', async () => {
    const { status, body } = await site.get('/check-in/')
    expect([status, body.toString()]).toEqual([200, CHECK_IN])
  })

  test('a route without its last slash leads to the one with it, question and all, and goes no further', async () => {
    const { status, headers } = await site.get('/check-in?from=result')
    expect([status, headers.location]).toEqual([308, '/check-in/?from=result'])
    expect((await site.get(headers.location ?? '')).status).toBe(200)
  })

  test('a question after the address changes nothing', async () => {
    expect((await site.get('/?theme=dark')).body.toString()).toBe(FIRST_PAGE)
  })

  test('an address that nobody knows gets the page for that, with status 404', async () => {
    const { status, headers, body } = await site.get('/no-such-page')
    expect([status, body.toString()]).toEqual([404, NOT_FOUND])
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  })

  test('without a page for unknown addresses, a sentence says it', async () => {
    const bare = await serve({ 'index.html': FIRST_PAGE })
    const { status, headers, body } = await bare.get('/no-such-page')
    await bare.end()
    expect([status, headers['content-type'], body.toString()]).toEqual([404, 'text/plain; charset=utf-8', 'There is no page at this address.\n'])
  })
})

describe('caching', () => {
  test('a file whose name holds a hash is kept for ever', async () => {
    for (const path of ['/assets/page-DUfZREHa.js', '/assets/letters-a1B2_c-4.woff2']) {
      expect((await site.get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    }
  })

  test('the service worker and the manifest are asked for every time', async () => {
    for (const path of ['/sw.js', '/manifest.webmanifest', '/check-in/']) {
      expect((await site.get(path)).headers['cache-control']).toBe('no-cache')
    }
  })

  test('a file that has not changed is not sent again', async () => {
    const { headers } = await site.get('/')
    const again = await site.get('/', { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['content-security-policy']).toBeDefined()
  })
})

describe('compression', () => {
  test('brotli and gzip are sent to who reads them, and say so', async () => {
    const br = await site.get('/', { 'accept-encoding': 'gzip, br' })
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' })
    expect(brotliDecompressSync(br.body).toString()).toBe(FIRST_PAGE)

    const gz = await site.get('/assets/page-DUfZREHa.js', { 'accept-encoding': 'gzip' })
    expect(gz.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding', 'content-type': 'text/javascript; charset=utf-8' })
    expect(gunzipSync(gz.body).toString()).toBe(SCRIPT)
  })

  test('who reads neither gets the plain file, which still says that others may differ', async () => {
    const { headers, body } = await site.get('/', { 'accept-encoding': 'identity' })
    expect([headers['content-encoding'], headers.vary, body.toString()]).toEqual([undefined, 'Accept-Encoding', FIRST_PAGE])
  })

  test('the compressed file is not an address of its own', async () => {
    expect((await site.get('/index.html.br')).status).toBe(404)
  })
})

describe('parts of a file', () => {
  test('a range is sent as asked', async () => {
    const { status, headers, body } = await site.get('/assets/page-DUfZREHa.js', { range: 'bytes=13-15' })
    expect([status, headers['content-range'], body.toString()]).toEqual([206, `bytes 13-15/${SCRIPT.length}`, '012'])
  })

  test('a range beyond the end is refused, and nothing of the file is promised', async () => {
    const { status, headers } = await site.get('/assets/page-DUfZREHa.js', { range: 'bytes=999-', 'accept-encoding': 'br' })
    expect(status).toBe(416)
    expect(headers['content-range']).toMatch(/^bytes \*\/\d+$/)
    expect([headers['content-encoding'], headers['cache-control']]).toEqual([undefined, 'no-cache'])
  })
})

describe('what is not answered', () => {
  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/%252e%252e%252foutside.txt',
    '/..%5coutside.txt',
    '//outside.txt',
    '/.vite/manifest.json',
    '/index.html%00.txt',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await site.get(path)
    expect([status, body.toString()]).toEqual([404, NOT_FOUND])
  })

  test.each(['/%', '/%zz', '/%c3%28', '/check-in/%'])('%s cannot be read, which a sentence says', async (path) => {
    const { status, headers, body } = await site.get(path)
    expect([status, body.toString()]).toEqual([400, 'This address cannot be read.\n'])
    expect(headers['content-security-policy']).toBeDefined()
  })

  test.each(['//evil.example/check-in', '//check-in', '/check-in//'])('%s does not lead to another place', async (path) => {
    const { status, headers } = await site.get(path)
    expect([status, headers.location]).toEqual([404, undefined])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused, and told what would do', async (method) => {
    const { status, headers } = await site.ask('/', method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

test('HEAD tells what GET would, without the body', async () => {
  const head = await site.ask('/', 'HEAD')
  const get = await site.get('/')
  const told = ({ headers: { date: _date, ...rest } }: Answer) => rest
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect(told(head)).toEqual(told(get))
})

describe('security headers', () => {
  test.each(['/', '/check-in', '/assets/page-DUfZREHa.js', '/no-such-page', '/%'])('%s carries them all', async (path) => {
    const { headers } = await site.get(path)
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  test('https is demanded for the future only when a trusted proxy says the request came that way', async () => {
    const forwarded = { 'x-forwarded-proto': 'https' }
    expect((await site.get('/', forwarded)).headers['strict-transport-security']).toBeUndefined()

    const proxied = await serve(FILES, ['127.0.0.1', '::1'])
    const [secure, plain] = [await proxied.get('/', forwarded), await proxied.get('/')]
    await proxied.end()
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000')
    expect(plain.headers['strict-transport-security']).toBeUndefined()
  })
})
