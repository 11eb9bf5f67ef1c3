// The browser for tests, from inside an npm package: no download, nothing to install on the host.
//   CHROMIUM_PATH=/usr/bin/chromium npm test     uses another one
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions } from 'playwright-core'

import { CACHE } from './places.mjs'

const run = promisify(execFile)

const FLAGS = [
  // WebGL in software: there may be no graphics card.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // A browser under test talks to the page's server and to nobody else.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // The same letters on every host.
  '--font-render-hinting=none',
]

/** Close what it gives: `await using browser = …` or `browser.close()`. */
export async function launchChromium({ args = [], env, ...options }: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, variables } = await findChromium()
  return chromium.launch({
    ...options,
    executablePath,
    args: [...FLAGS, ...args],
    env: { ...definedOnly(process.env), ...variables, ...env },
  })
}

/** The same with a profile in a folder, so that what pages keep lies on the disk. Closing it closes the browser. */
export async function launchChromiumIn(folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const { executablePath, variables } = await findChromium()
  return chromium.launchPersistentContext(folder, { ...options, executablePath, args: FLAGS, env: { ...definedOnly(process.env), ...variables } })
}

interface Found {
  readonly executablePath: string
  readonly variables: Readonly<Record<string, string>>
}

async function findChromium(): Promise<Found> {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return { executablePath: chosen, variables: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests bring a browser for Linux on x64 only: set CHROMIUM_PATH to a Chromium or Chrome on this machine.')
  }
  const folder = await unpackOnce()
  const executablePath = join(folder, 'chromium')
  return { executablePath, variables: { FONTCONFIG_FILE: await fontsOf(folder), ...(await missingLibraries(folder, executablePath)) } }
}

/**
 * The package's own list of fonts names folders of another machine. With no font at all the browser dies at the first
 * field of a form, so it gets a list that names the fonts which lie beside it.
 */
async function fontsOf(folder: string): Promise<string> {
  const list = join(folder, 'fonts', 'here.conf')
  const fonts = `<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts', 'cache')}</cachedir></fontconfig>`
  if (!existsSync(list)) await writeFile(list, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${fonts}`)
  return list
}

/** Two processes may come at once: each unpacks aside, the first to finish gives the folder its name. */
async function unpackOnce(): Promise<string> {
  const folder = join(CACHE, `chromium-${await packageVersion()}`)
  if (existsSync(folder)) return folder

  await mkdir(CACHE, { recursive: true })
  const aside = await mkdtemp(join(CACHE, 'unpacking-'))
  const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url))
  await run(process.execPath, [script], { env: { ...process.env, TMPDIR: aside } })
  try {
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function packageVersion(): Promise<string> {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  return version
}

/** The package carries the libraries that a bare host lacks (NSS and its kin); a host that has its own keeps them. */
async function missingLibraries(folder: string, executablePath: string): Promise<Record<string, string>> {
  const isComplete = await run('ldd', [executablePath]).then(
    ({ stdout }) => !stdout.includes('not found'),
    () => false,
  )
  if (isComplete) return {}
  const own = join(folder, 'al2023', 'lib')
  const inherited = process.env['LD_LIBRARY_PATH']
  return { LD_LIBRARY_PATH: inherited ? `${own}:${inherited}` : own }
}

const definedOnly = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
