// A process of its own, since the package unpacks into TMPDIR and nowhere else: see chromium.ts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { inflate } from '@sparticuz/chromium'

const archives = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')))

await Promise.all(
  ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(archives, name))),
)
