import { z } from 'zod'
import type { ReviewingWords, SignedReview } from '../review.ts'
import { checked, type Problems, type YamlFile } from './yaml-file.ts'

const text = z.string().trim().min(1)

const reviewSchema = z
  .strictObject({
    item: z.string().regex(/^(rule|question|exercise):\S+$/, 'must be rule:…, question:… or exercise:…'),
    /** Of what was read: see review-items.ts. */
    hash: z.string().regex(/^[0-9a-f]{12}$/, 'must be twelve digits or letters from a to f, in quotes'),
    reviewer: z.strictObject({ name: text, role: text, registration: text }),
    date: z.iso.date(),
    verdict: z.enum(['agree', 'change-wanted']),
    comment: z.string(),
  })
  .refine(({ verdict, comment }) => verdict === 'agree' || comment.trim() !== '', { path: ['comment'], message: 'must say which change is wanted' })

export const reviewingWordsSchema: z.ZodType<ReviewingWords> = z.strictObject({ partly: text, reviewed: text })

/**
 * One signed review → data. Whether it still holds depends on what the item says today.
 *
 * @param hashes of all items that can be reviewed, as they are now
 */
export const toSignedReview = (file: YamlFile, hashes: ReadonlyMap<string, string>, problems: Problems): SignedReview | undefined => {
  const raw = checked(file, reviewSchema, problems)
  if (!raw) return undefined
  const now = hashes.get(raw.item)
  if (now === undefined) {
    problems.at(file, ['item'], `this reviews ${raw.item}, which does not exist`)
    return undefined
  }
  const { item, reviewer, date, verdict, comment } = raw
  return { item, reviewer, on: date, verdict, comment, isCurrent: now === raw.hash }
}
