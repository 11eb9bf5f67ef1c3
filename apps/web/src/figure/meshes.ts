import { readMesh, type Build, type Mesh } from '@rhomboid/motion'
import narrow from '@rhomboid/motion/made/narrow.bin?url'
import pregnant from '@rhomboid/motion/made/pregnant.bin?url'
import wide from '@rhomboid/motion/made/wide.bin?url'

const ADDRESSES: Readonly<Record<Build, string>> = { narrow, wide, pregnant }
const loaded = new Map<Build, Promise<Mesh>>()

/** The body's surface, fetched once. A fetch that failed is tried again the next time. */
export const loadMesh = (build: Build): Promise<Mesh> => {
  const kept = loaded.get(build)
  if (kept) return kept
  const loading = fetch(ADDRESSES[build]).then(async (answer) => {
    if (!answer.ok) throw new Error(`the figure's body could not be fetched (${answer.status})`)
    return readMesh(await answer.arrayBuffer())
  })
  loaded.set(build, loading)
  loading.catch(() => loaded.delete(build))
  return loading
}
