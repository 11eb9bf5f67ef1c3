import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { BUILDS } from '../src/body/build.ts'
import { writeMesh } from '../src/figure/mesh-file.ts'
import { bodyMesh } from './body-mesh.ts'

const FOLDER = new URL('../made/', import.meta.url)

/** Makes every body and writes it. `say` is told what each one came to. */
export const writeBodies = async (say: (line: string) => void = () => undefined): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  for (const build of BUILDS) {
    const mesh = await bodyMesh(build)
    const bytes = writeMesh(mesh)
    writeFileSync(new URL(`${build}.bin`, FOLDER), bytes)
    const kilobytes = (gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1)
    say(`${build}: ${mesh.positions.length / 3} vertices and ${mesh.triangles.length / 3} triangles a half, ${kilobytes} KB compressed`)
  }
}
