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
  import type { Content, ContributorWords, ExerciseWords, ProgrammeWords, ScreeningWords } from '@rhomboid/content/content.ts'
  const plan: Pick<Content, 'version' | 'exercises' | 'programme' | 'contributors'> & {
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
