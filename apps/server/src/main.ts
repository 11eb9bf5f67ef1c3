// The composition root: reads the environment, starts the server, ends it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { createServer } from './server.ts'
import { readSettings, type Settings } from './settings.ts'

const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** @returns a sentence when it cannot start */
async function start(pages: string, { host, port, trustedProxies }: Settings): Promise<string | undefined> {
  if (!existsSync(join(pages, 'index.html'))) return `There are no built pages in ${pages}: run npm run build first.`

  const server = await createServer({ pages, trustedProxies })
  try {
    await server.listen({ host, port })
  } catch (error) {
    return whyNotListening(error as NodeJS.ErrnoException, host, port)
  }
  // Under npm, Ctrl-C comes twice: from the terminal, and passed on by npm. The second must not cut the first short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void server.close().then(() => process.exit(0)))
  }
  console.log(`Rhomboid is at http://${host}:${port} (Ctrl-C ends it)`)
  return undefined
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: end that one, or choose another port, as in PORT=${port === 65_535 ? port - 1 : port + 1} npm start.`
  }
  if (code === 'EACCES') return `Port ${port} is not open to this user: choose one above 1023, as in PORT=4173 npm start.`
  return `The server cannot listen on ${host}, port ${port}: ${message}.`
}

const outcome = readSettings(process.env)
const refusal = outcome.ok ? await start(process.argv[2] ?? PAGES, outcome.settings) : outcome.sentence
if (refusal !== undefined) {
  console.error(refusal)
  process.exitCode = 1
}
