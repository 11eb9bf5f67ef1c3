import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// npm says which Node runs it: that of the host, which may be older than the project's, which runs this.
const hostNode = process.env['npm_node_execpath'] ?? process.execPath
const hostMajor = Number.parseInt(spawnSync(hostNode, ['--version'], { encoding: 'utf8' }).stdout.slice(1), 10)

// It listens before it speaks: what it says is the sign that a signal may come.
const MAIN = `
const [what] = process.argv.slice(2)
if (what === 'wait') { process.once('SIGINT', () => process.exit(7)); setInterval(() => {}, 1000) }
else process.exitCode = 3 satisfies number
console.log(process.versions.node, process.argv.slice(2).join(' '))
`

let house: string
let door: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'))
  door = join(house, 'apps/cli/bin/rhomboid.js')
  for (const folder of ['apps/cli/bin', 'apps/cli/src', 'node_modules/node/bin']) mkdirSync(join(house, folder), { recursive: true })
  cpSync(fileURLToPath(new URL('rhomboid.js', import.meta.url)), door)
  writeFileSync(join(house, 'package.json'), '{"type": "module"}')
  writeFileSync(join(house, 'apps/cli/src/main.ts'), MAIN)
  symlinkSync(process.execPath, join(house, 'node_modules/node/bin/node'))
})
afterAll(() => rmSync(house, { recursive: true }))

test('on the Node it needs, it runs what is behind it at once', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [door, 'say', 'two words'], { encoding: 'utf8' })
  expect([status, stdout, stderr]).toEqual([3, `${process.versions.node} say two words\n`, ''])
})

describe.skipIf(hostMajor >= 24)('on an older Node', () => {
  test('the Node of the project takes over, with the arguments, the output and the exit code', () => {
    const { status, stdout, stderr } = spawnSync(hostNode, [door, 'say', 'two words'], { encoding: 'utf8' })
    expect([status, stdout, stderr]).toEqual([3, `${process.versions.node} say two words\n`, ''])
  })

  test('a signal reaches what runs, and its answer comes back', async () => {
    const child = spawn(hostNode, [door, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([7, null])
  })

  test('a signal that ends what runs ends the door the same way', async () => {
    const child = spawn(hostNode, [door, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([null, 'SIGTERM'])
  })

  test('without the Node of the project, one sentence says what to do', () => {
    const bare = join(house, 'bare/apps/cli/bin/rhomboid.js')
    cpSync(door, bare)
    const { status, stdout, stderr } = spawnSync(hostNode, [bare], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Rhomboid needs Node 24, and this is Node [\d.]+: run npm install in the project, which brings its own\.\n$/)
  })
})
