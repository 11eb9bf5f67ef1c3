#!/usr/bin/env node
// The door for a host whose own Node may be too old for what is behind it: then the project's Node takes over.

const NEEDED = 24
const major = Number.parseInt(process.versions.node, 10)

if (major >= NEEDED) await import('../src/main.ts')
else await runWithProjectNode()

async function runWithProjectNode() {
  const { spawn } = await import('node:child_process')
  const { fileURLToPath } = await import('node:url')
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const projectNode = fileURLToPath(new URL(`../../../node_modules/node/bin/${name}`, import.meta.url))

  const child = spawn(projectNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to both of us, and twice would be once too often; the rest is sent to us alone.
  const isAtTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !isAtTerminal) child.kill(signal)
    })
  }
  child.once('error', () => {
    console.error(`Rhomboid needs Node ${NEEDED}, and this is Node ${process.versions.node}: run npm install in the project, which brings its own.`)
    process.exitCode = 1
  })
  child.once('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1
      return
    }
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
