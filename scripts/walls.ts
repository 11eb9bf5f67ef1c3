// The walls of the house as data: which room may import what. Arrows run downhill only.
// Pure, so that the linter's rule (walls-rule.ts) is a thin door on it.
import { posix } from 'node:path'

interface Room {
  /** Our own packages that it may import. */
  readonly ours: readonly string[]
  /** `manifest`: whatever its own package.json lists. */
  readonly npm: 'manifest' | readonly string[]
  /** May it use what only Node has? */
  readonly node: boolean
}

/** By folder. What is not listed (the root, scripts) is tooling, and free. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'packages/domain': { ours: [], npm: [], node: false },
  'packages/motion': { ours: [], npm: 'manifest', node: false },
  'packages/sync': { ours: [], npm: 'manifest', node: false },
  content: { ours: ['domain', 'motion'], npm: ['yaml', 'zod', 'flesch-kincaid', 'syllable'], node: true },
  'packages/ask': { ours: ['domain', 'content'], npm: 'manifest', node: false },
  'packages/paper': { ours: ['domain'], npm: 'manifest', node: false },
  'apps/web': { ours: ['domain', 'motion', 'sync', 'ask', 'paper', 'content'], npm: 'manifest', node: false },
  'apps/cli': { ours: ['domain', 'motion', 'content', 'ask', 'paper'], npm: 'manifest', node: true },
  'apps/server': { ours: ['sync'], npm: 'manifest', node: true },
}

/** Folders of apps/web/src that are a page each, and never import one another. */
export const PAGES = ['today', 'check-in', 'result', 'programme', 'exercises', 'session', 'progress', 'ask', 'learn', 'relief', 'report', 'data', 'workstation', 'about', 'settings']

const SCOPE = '@rhomboid/'
const PAGE_FOLDER = new RegExp(`^apps/web/src/(${PAGES.join('|')})/`)

export interface Import {
  /** The importing file, from the root, with forward slashes. */
  readonly from: string
  readonly specifier: string
  /** What the importing room's package.json lists. */
  readonly listed: ReadonlySet<string>
}

/** @returns why the import is refused, as a sentence; undefined when it may stand */
export function refusal({ from, specifier, listed }: Import): string | undefined {
  const folder = roomOf(from)
  const room = folder === undefined ? undefined : ROOMS[folder]
  if (folder === undefined || room === undefined) return undefined

  if (specifier.startsWith('.') || specifier.startsWith('/')) return refuseRelative(from, folder, specifier)
  if (specifier.startsWith(SCOPE)) return refuseOurs(folder, room, specifier)
  if (isTool(from)) return undefined
  if (specifier.startsWith('node:')) return room.node ? undefined : `${folder} runs anywhere: it cannot import ${specifier}.`
  if (specifier.startsWith('virtual:')) return folder === 'apps/web' ? undefined : `${specifier} exists in apps/web only.`
  return refusePackage(folder, room, packageName(specifier), listed)
}

function refuseRelative(from: string, folder: string, specifier: string): string | undefined {
  const to = specifier.startsWith('/') ? posix.join(folder, specifier) : posix.join(posix.dirname(from), specifier)
  const target = roomOf(to)
  if (target !== folder) {
    const isToolsOwn = isTool(from) && to.startsWith('scripts/')
    return isToolsOwn ? undefined : `${specifier} leaves ${folder}: another package is imported by its name.`
  }
  const page = PAGE_FOLDER.exec(from)?.[1]
  const otherPage = PAGE_FOLDER.exec(`${to}/`)?.[1]
  if (page !== undefined && otherPage !== undefined && page !== otherPage) {
    return `The page ${page} cannot import the page ${otherPage}: what both need lies in components, in platform or in src itself.`
  }
  return undefined
}

function refuseOurs(folder: string, room: Room, specifier: string): string | undefined {
  const name = specifier.slice(SCOPE.length).split('/')[0] ?? ''
  const isItself = folder.split('/').at(-1) === name
  if (isItself) return `${folder} imports its own files by their path.`
  return room.ours.includes(name) ? undefined : `${folder} cannot import ${SCOPE}${name}: the arrow is not in the table of the house.`
}

function refusePackage(folder: string, room: Room, name: string, listed: ReadonlySet<string>): string | undefined {
  if (room.npm === 'manifest') return listed.has(name) ? undefined : `${name} is not listed in ${folder}/package.json.`
  return room.npm.includes(name) ? undefined : `${folder} cannot import the npm package ${name}.`
}

export function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS).find((folder) => path.startsWith(`${folder}/`))
}

/**
 * Tests, what only they use (`*.fixture.ts`) and the builds of the web and of the body run in Node, with the tools of the root; the arrows
 * between our packages hold for them too.
 */
function isTool(from: string): boolean {
  return /\.(test|fixture)\.tsx?$/.test(from) || /^(apps\/web\/(build\/|browser-tests\/|[^/]+\.ts$)|packages\/motion\/build\/)/.test(from)
}

/** `preact/hooks` is part of `preact`, `@preact/signals/x` of `@preact/signals`. */
function packageName(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
