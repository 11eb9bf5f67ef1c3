// The built files, listed once when the server starts. Only what is in this list can ever be sent, so no address can
// lead outside the folder.
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

import type { Encoding } from './encoding.ts'

export interface Asset {
  /** The file's name under the folder, with forward slashes. */
  readonly file: string
  readonly contentType: string
  /** Its name holds a hash of what it holds: it can be kept for ever. */
  readonly isImmutable: boolean
  /** How else it lies beside itself, such as `index.html.br`. */
  readonly encodings: readonly Encoding[]
}

/** By address: `/check-in/` and `/check-in/index.html` both lead to `check-in/index.html`. */
export type AssetByPath = ReadonlyMap<string, Asset>

export const EXTENSION_BY_ENCODING = { br: '.br', gzip: '.gz' } as const satisfies Record<Encoding, string>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

// Vite's names: assets/page-DUfZREHa.js
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/
const ENCODED = new Set<string>(Object.values(EXTENSION_BY_ENCODING))

export async function listAssets(folder: string): Promise<AssetByPath> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  )
  const assetByPath = new Map<string, Asset>()
  for (const file of files) {
    const isHidden = file.split('/').some((part) => part.startsWith('.'))
    if (isHidden || ENCODED.has(extname(file))) continue
    const asset = describe(file, files)
    assetByPath.set(`/${file}`, asset)
    if (file === 'index.html' || file.endsWith('/index.html')) {
      assetByPath.set(`/${file.slice(0, -'index.html'.length)}`, asset)
    }
  }
  return assetByPath
}

function describe(file: string, files: ReadonlySet<string>): Asset {
  const encodings = (['br', 'gzip'] as const).filter((encoding) => files.has(file + EXTENSION_BY_ENCODING[encoding]))
  return {
    file,
    contentType: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    isImmutable: HASHED.test(file),
    encodings,
  }
}
