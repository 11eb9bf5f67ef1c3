// Where things are. No imports but Node's own: the host's Node reads this before anything is installed.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const NODE_MODULES = join(ROOT, 'node_modules')
export const CACHE = join(NODE_MODULES, '.cache', 'rhomboid')
export const PROJECT_NODE = join(NODE_MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
export const WEB = join(ROOT, 'apps', 'web')
export const BUILT_PAGES = join(WEB, 'dist')
