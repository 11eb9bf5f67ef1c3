import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The text as the package brings it; empty where it brings none. */
  readonly text: string
}

const WEB = dirname(fileURLToPath(import.meta.url))
const OURS = '@rhomboid/'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Where a package lies, looked for as Node does, without asking the package itself. */
const folderOf = (name: string, from: string): string | undefined => {
  const places = createRequire(join(from, 'package.json')).resolve.paths(name) ?? []
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'package.json')))
}

/** Every package that the pages are built from, our own left out, by name. */
export const licencesOf = (root: string = WEB): readonly Licence[] => {
  const found = new Map<string, Licence>()
  const seen = new Set<string>()
  const visit = (folder: string): void => {
    if (seen.has(folder)) return
    seen.add(folder)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    if (!manifest.name.startsWith(OURS)) {
      const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|ofl)/i.test(name))
      found.set(manifest.name, { name: manifest.name, version: manifest.version, licence: manifest.license ?? 'see text', text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim() })
    }
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const next = folderOf(name, folder)
      if (next !== undefined) visit(next)
    }
  }
  visit(root)
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The list as `virtual:licences`, and all texts as /licences.txt. */
export const licencesPlugin = (): Plugin => ({
  name: 'rhomboid-licences',
  resolveId: (id) => (id === 'virtual:licences' ? `\0${id}` : undefined),
  load: (id) => (id === '\0virtual:licences' ? `export default JSON.parse(${JSON.stringify(JSON.stringify(licencesOf().map(({ name, version, licence }) => ({ name, version, licence }))))})` : undefined),
  generateBundle() {
    const all = licencesOf().map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`)
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${all.join('\n\n----------------------------------------\n\n')}\n` })
  },
})
