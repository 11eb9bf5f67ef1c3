// Before the browser tests: our own server, serving the real build on a free port of this machine.
import type { AddressInfo } from 'node:net'

import type { TestProject } from 'vitest/node'

import { createServer } from '../apps/server/src/server.ts'
import { BUILT_PAGES } from './places.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pages are served, such as `http://localhost:40123`. */
    readonly baseUrl: string
  }
}

export default async function serveTheBuild(project: TestProject): Promise<() => Promise<void>> {
  const server = await createServer({ pages: BUILT_PAGES })
  await server.listen({ host: 'localhost', port: 0 })
  const { port } = server.server.address() as AddressInfo
  project.provide('baseUrl', `http://localhost:${port}`)
  return () => server.close()
}
