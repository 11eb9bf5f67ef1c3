import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const exceptionsSchema = z.strictObject({
  words: z.array(z.strictObject({ word: z.string().min(1), reason: z.string().min(1) })),
  texts: z.array(z.strictObject({ at: z.string().min(1), reason: z.string().min(1) })),
  parts: z.array(z.strictObject({ at: z.string().min(1), reason: z.string().min(1) })),
})
export type ReadingExceptions = z.infer<typeof exceptionsSchema>

/** Words and texts that may be harder than the rest, each with its reason. */
export const readReadingExceptions = (root: string = import.meta.dirname): ReadingExceptions => exceptionsSchema.parse(parse(readFileSync(join(root, 'reading-age-exceptions.yaml'), 'utf8')))
