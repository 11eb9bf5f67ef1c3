import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { reportCrash } from './crash.ts'
import { realTerminal } from './terminal.ts'

// Saves what type stripping and compiling cost on every call. Where nothing may be written, there is no cache.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/rhomboid/code', import.meta.url)))

const terminal = realTerminal()

/** Whoever reads us may stop reading, as `| head` does: then there is nobody left to tell. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
const crash = (error: unknown): void => {
  process.exitCode = reportCrash(error, process.argv.includes('--json'), terminal, process.env['RHOMBOID_DEBUG'] === '1')
}
process.on('uncaughtException', (error) => {
  // Last of all, when a running session has given the screen back.
  process.once('exit', () => crash(error))
  process.exit()
})

try {
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2), terminal)
} catch (error) {
  crash(error)
}
