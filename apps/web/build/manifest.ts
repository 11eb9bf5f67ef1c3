// Vite's own record of which file holds which module, and what that file needs.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Manifest } from 'vite'

export async function readManifest(dist: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest
}

export interface Files {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** What a browser loads for these modules, without what they load later. */
export function filesOf(manifest: Manifest, modules: readonly string[]): Files {
  const seen = new Set<string>()
  const styles = new Set<string>()
  const visit = (module: string) => {
    const chunk = manifest[module]
    if (chunk === undefined || seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const needed of chunk.imports ?? []) visit(needed)
    for (const style of chunk.css ?? []) styles.add(style)
  }
  for (const module of modules) visit(module)
  return { scripts: [...seen], styles: [...styles] }
}
