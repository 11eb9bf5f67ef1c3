declare module 'virtual:content/regions' {
  import type { Region } from '@rhomboid/content/content.ts'
  const regions: readonly Region[]
  export default regions
}

declare module 'virtual:content/screening' {
  import type { ScreeningContent, ScreeningWords } from '@rhomboid/content/content.ts'
  const screening: ScreeningContent & { readonly words: ScreeningWords }
  export default screening
}

declare module 'virtual:content/plan' {
  import type { Pictures } from '@rhomboid/content/stills.ts'
  import type { Content, ContributorWords, ExerciseWords, ProgrammeWords, ScreeningWords } from '@rhomboid/content/content.ts'
  const plan: Pick<Content, 'version' | 'exercises' | 'programme' | 'contributors'> & {
    readonly pictures: Readonly<Record<string, Readonly<Record<string, Pictures>>>>
    readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[]
    readonly words: {
      readonly exercises: Readonly<Record<string, ExerciseWords>>
      readonly programme: ProgrammeWords
      readonly contributors: ContributorWords
      readonly precautions: ScreeningWords['precautions']
      readonly holds: ScreeningWords['holds']
      readonly notReviewed: string
    }
  }
  export default plan
}

declare module 'virtual:content/lexicon' {
  import type { Lexicon } from '@rhomboid/domain'
  const lexicon: Lexicon
  export default lexicon
}

declare module 'virtual:content/clips' {
  import type { Content } from '@rhomboid/content/content.ts'
  const clips: Content['clips']
  export default clips
}

declare module 'virtual:figure-colours.css'

declare module '*.bin?url' {
  const address: string
  export default address
}
