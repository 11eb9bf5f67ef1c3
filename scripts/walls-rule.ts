// The linter's rule `house/arrows`: every import, export from, import() and type import() is held against the walls.
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { refusal, roomOf } from './walls.ts'

interface Node {
  readonly source?: { readonly type: string; readonly value?: unknown } | null
}

interface Context {
  readonly filename: string
  readonly cwd: string
  report(problem: { node: Node; message: string }): void
}

const listedByRoom = new Map<string, ReadonlySet<string>>()

function create(context: Context) {
  const from = relative(context.cwd, context.filename).split(sep).join('/')
  const room = roomOf(from)
  if (room === undefined) return {}
  const listed = listedIn(context.cwd, room)

  const check = (node: Node) => {
    if (!node.source) return
    const { value } = node.source
    const message = typeof value === 'string' ? refusal({ from, specifier: value, listed }) : undefined
    if (message !== undefined) context.report({ node, message })
  }
  const checkDynamic = (node: Node) => {
    if (typeof node.source?.value === 'string') return check(node)
    if (!from.startsWith('apps/')) context.report({ node, message: 'An import whose target is not written out cannot be checked.' })
  }
  return {
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    TSImportType: check,
    ImportExpression: checkDynamic,
  }
}

function listedIn(root: string, room: string): ReadonlySet<string> {
  const known = listedByRoom.get(room)
  if (known !== undefined) return known
  const manifest = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as Record<string, object | undefined>
  const listed = new Set(['dependencies', 'devDependencies', 'peerDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {})))
  listedByRoom.set(room, listed)
  return listed
}

export default {
  meta: { name: 'house' },
  rules: { arrows: { create } },
}
