// The bodies lie in a folder that is not kept with the sources: whoever needs one asks here, and it is made when what it
// is made of has changed.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { fingerprint, note, noted } from '../../../scripts/fingerprint.mjs'
import { BUILDS, type Build } from '../src/body/build.ts'
import { readMesh } from '../src/figure/mesh-file.ts'
import type { Mesh } from '../src/figure/mesh.ts'

const NOTE = 'bodies'
const MADE_OF = ['build', 'src/body', 'src/geometry', 'src/figure/bones.ts', 'src/figure/mesh.ts', 'src/figure/mesh-file.ts', 'src/figure/cloth.ts', 'src/figure/skin.ts', 'package.json'].map((path) => `packages/motion/${path}`)

/** Where the body of this build lies once it is made. */
export const meshPath = (build: Build): string => fileURLToPath(new URL(`../made/${build}.bin`, import.meta.url))

let making: Promise<void> | undefined

/** Makes the bodies (some seconds) unless those that lie there are made of today's sources. */
export const ensureMeshes = (): Promise<void> => (making ??= make())

const make = async (): Promise<void> => {
  const sources = fingerprint(MADE_OF)
  if (noted(NOTE) === sources && BUILDS.every((build) => existsSync(meshPath(build)))) return
  const { writeBodies } = await import('./write-bodies.ts')
  await writeBodies()
  note(NOTE, sources)
}

/** The body as a mesh; made first when need be. */
export const meshOf = async (build: Build): Promise<Mesh> => {
  await ensureMeshes()
  return readMesh(await readFile(meshPath(build)))
}
