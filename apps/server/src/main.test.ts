import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

let pages: string
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'pages-'))
  await writeFile(join(pages, 'index.html'), '<!doctype html>')
})
afterAll(() => rm(pages, { recursive: true }))

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function start(folder: string, environment: Record<string, string>): ChildProcess & { readonly said: () => string } {
  const child = spawn(process.execPath, [MAIN, folder], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return Object.assign(child, { said: () => output })
}

async function untilItSays(child: ReturnType<typeof start>, words: string): Promise<void> {
  while (!child.said().includes(words)) {
    if (child.exitCode !== null) throw new Error(`It ended: ${child.said()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)('it prints its address, answers, and ends cleanly on %s', async (signal) => {
  const port = await freePort()
  const child = start(pages, { PORT: String(port) })
  await untilItSays(child, `Rhomboid is at http://localhost:${port} (Ctrl-C ends it)\n`)
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200)

  // Twice: a terminal and npm both send it.
  child.kill(signal)
  child.kill(signal)
  expect(await once(child, 'close')).toEqual([0, null])
})

test('a taken port is one sentence and a failure', async () => {
  const other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const child = start(pages, { PORT: String(port) })
  const [code] = (await once(child, 'close')) as [number]
  other.close()
  expect(code).toBe(1)
  expect(child.said()).toMatch(new RegExp(`^Port ${port} is taken by another program: end that one, or choose another port, as in PORT=\\d+ npm start\\.\\n$`))
})

test.each([
  ['a port of 0', { PORT: '0' }, /^PORT must be a whole number from 1 to 65535, and it is "0"\.\n$/],
  ['a host that is not ours', { HOST: '192.0.2.1' }, /^The server cannot listen on 192\.0\.2\.1, port 4173: .+\.\n$/],
])('%s is one sentence and a failure', async (_name, environment, sentence) => {
  const child = start(pages, environment)
  expect(await once(child, 'close')).toEqual([1, null])
  expect(child.said()).toMatch(sentence)
})

test('no built pages is one sentence and a failure', async () => {
  const child = start(join(pages, 'none'), {})
  expect(await once(child, 'close')).toEqual([1, null])
  expect(child.said()).toBe(`There are no built pages in ${join(pages, 'none')}: run npm run build first.\n`)
})
