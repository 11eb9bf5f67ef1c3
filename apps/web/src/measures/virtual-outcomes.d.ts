declare module 'virtual:content/outcomes' {
  import type { MeasureWords } from '@rhomboid/content/content.ts'
  import type { OutcomeModel, PrecautionCode } from '@rhomboid/domain'
  const outcomes: {
    readonly model: OutcomeModel
    readonly words: MeasureWords
    /** Every technique that has a guide. */
    readonly techniques: readonly { readonly id: string; readonly name: string; readonly refusedFor: readonly PrecautionCode[] }[]
  }
  export default outcomes
}
