import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS, type Exception, type MayLower } from '@rhomboid/domain'
import { parse } from 'yaml'
import { z } from 'zod'

const schema = z.strictObject({
  mayLower: z.array(z.strictObject({ question: z.string(), answers: z.array(z.string()).min(1), reason: z.string().min(1) })),
  accepted: z.array(z.strictObject({ check: z.enum(CHECKS), about: z.string().min(1), reason: z.string().min(1) })),
})

export interface VerifyExceptions {
  readonly mayLower: readonly MayLower[]
  readonly accepted: readonly Exception[]
}

/** What the check of the rules lets pass, with its reasons. A file that is not as it should be throws: it is ours. */
export const readVerifyExceptions = (path: string = join(import.meta.dirname, 'verify-exceptions.yaml')): VerifyExceptions => schema.parse(parse(readFileSync(path, 'utf8')))
