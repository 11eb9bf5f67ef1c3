/**
 * How well a statement is supported. `D` (our design) and `K` (professional knowledge
 * that nobody checked) are said as plainly as the rest, and every such number is a named
 * constant in a content file.
 */
export const EVIDENCE = ['G', 'SR', 'RCT', 'OBS', 'C', 'SEED', 'K', 'D'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** A place where a statement comes from. `facts` are the statements of a consumer article that our content cites by id. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly year?: number
  readonly url?: string
  readonly evidence?: Evidence
  /** `read`: its own text was read; `copy`: seen through a copy or a summary; `title`: only named. */
  readonly seen: 'read' | 'abstract' | 'copy' | 'title'
}

/** Nobody is named as a reviewer who did not review. */
export type Review =
  | { readonly kind: 'not-yet-reviewed' }
  | { readonly kind: 'reviewed'; readonly by: string; readonly role: string; readonly on: string }
