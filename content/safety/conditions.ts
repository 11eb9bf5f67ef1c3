import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { CONTENT_ROOT } from '../load.ts'

/** Where the safety documents lie, beside the content. */
export const SAFETY_FOLDER = join(CONTENT_ROOT, '..', 'docs', 'safety')

const conditionsSchema = z.array(z.strictObject({ id: z.string(), name: z.string(), rules: z.array(z.string()).min(1) }))

/** A condition that must not be missed, and the rules that are there for it. */
export type WatchedCondition = Readonly<z.infer<typeof conditionsSchema>[number]>

export const readConditions = (): readonly WatchedCondition[] => conditionsSchema.parse(parse(readFileSync(join(SAFETY_FOLDER, 'conditions.yaml'), 'utf8')))
