// Builds the pages when what they are made of is not what was built last.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { fingerprint, note, noted } from './fingerprint.mjs'
import { BUILT_PAGES, PROJECT_NODE, WEB } from './places.mjs'
import { runAside } from './run-aside.mjs'

const NOTE = 'built'
const MADE_OF = ['apps/web', 'packages', 'content', 'tsconfig.base.json', 'package-lock.json']

/** @returns {Promise<import('./prepare.mjs').Step>} */
export async function buildIfChanged() {
  // Taken before the build: a file saved while it runs must count as changed.
  const sources = fingerprint(MADE_OF)
  if (noted(NOTE) === sources && existsSync(join(BUILT_PAGES, 'index.html'))) return { ok: true }
  return build(sources)
}

/** @returns {Promise<import('./prepare.mjs').Step>} */
export const buildAnyway = () => build(fingerprint(MADE_OF))

/**
 * @param {string} sources their fingerprint
 * @returns {Promise<import('./prepare.mjs').Step>}
 */
async function build(sources) {
  note(NOTE, 'unfinished')
  const { code, output } = await runAside('Building the pages', PROJECT_NODE, [join(WEB, 'build', 'build.ts')])
  if (code !== 0) {
    return { ok: false, detail: output, sentence: 'The pages could not be built: the lines above say where.' }
  }
  note(NOTE, sources)
  return { ok: true }
}
