import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const schema = z.array(z.strictObject({ id: z.string().min(1), why: z.string().min(1) }))

/** Mutants that change nothing for anybody, with the reason. */
export const readEquivalent = (): z.infer<typeof schema> => schema.parse(parse(readFileSync(join(import.meta.dirname, 'equivalent.yaml'), 'utf8')))
