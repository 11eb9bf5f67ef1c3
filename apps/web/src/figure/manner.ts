import type { Work } from '@rhomboid/domain'
import type { Manner } from '@rhomboid/motion'

/** How work of this kind moves. */
export const mannerOf = ({ kind }: Work): Manner => (kind === 'steady' ? 'steady' : kind === 'breaths' ? 'breaths' : 'there-and-back')
