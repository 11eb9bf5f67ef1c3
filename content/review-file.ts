/** What a reviewer fills in at the review desk. */
export interface Signature {
  readonly item: string
  readonly hash: string
  readonly reviewer: { readonly name: string; readonly role: string; readonly registration: string }
  /** A calendar day, such as `2027-01-31`. */
  readonly date: string
  readonly verdict: 'agree' | 'change-wanted'
  readonly comment: string
}

/** The file to be put into content/reviews. Every text is quoted as in JSON, which YAML reads as it is. */
export const toReviewFile = ({ item, hash, reviewer, date, verdict, comment }: Signature): string => {
  const text = (value: string): string => JSON.stringify(value)
  return [
    `item: ${text(item)}`,
    `hash: ${text(hash)}`,
    'reviewer:',
    `  name: ${text(reviewer.name)}`,
    `  role: ${text(reviewer.role)}`,
    `  registration: ${text(reviewer.registration)}`,
    `date: ${text(date)}`,
    `verdict: ${text(verdict)}`,
    `comment: ${text(comment)}`,
    '',
  ].join('\n')
}

/** `rule:E1` → `rule-E1.0123456789ab.yaml`: no system refuses that name. */
export const reviewFileName = ({ item, hash }: Pick<Signature, 'item' | 'hash'>): string => `${item.replace(':', '-')}.${hash}.yaml`
