declare module 'virtual:content/regions' {
  import type { Region } from '@rhomboid/content/content.ts'
  const regions: readonly Region[]
  export default regions
}

declare module 'virtual:content/screening' {
  import type { Content, ScreeningContent, ScreeningWords } from '@rhomboid/content/content.ts'
  const screening: ScreeningContent & { readonly words: ScreeningWords; readonly bodyMap: Content['bodyMap'] }
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

declare module 'virtual:content/adaptation' {
  import type { AdaptationConstants } from '@rhomboid/domain'
  import type { AdaptationWords } from '@rhomboid/content/content.ts'
  const adaptation: { readonly constants: AdaptationConstants; readonly words: AdaptationWords }
  export default adaptation
}

declare module 'virtual:content/handbook' {
  import type { HandbookItem, HandbookLabels } from '@rhomboid/content/handbook.ts'
  const list: {
    readonly labels: HandbookLabels
    readonly pages: readonly (Pick<HandbookItem, 'id' | 'kind' | 'group' | 'tags'> & { readonly title: string; readonly description: string; readonly guided?: readonly [number, number] })[]
    readonly notReviewed: string
  }
  export default list
}

declare module 'virtual:content/handbook-pages' {
  import type { Evidence } from '@rhomboid/domain'
  import type { HandbookItem, ItemWords, PassageWords } from '@rhomboid/content/handbook.ts'
  export interface HandbookPage {
    readonly item: HandbookItem
    readonly words: Omit<ItemWords, 'passages'> & { readonly passages: Readonly<Record<string, Omit<PassageWords, 'examples'>>> }
    readonly related: readonly { readonly id: string; readonly title: string }[]
    readonly exercises: readonly { readonly id: string; readonly name: string }[]
    readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[]
    readonly evidence: Readonly<Record<Evidence, string>>
  }
  const pages: Readonly<Record<string, () => Promise<{ readonly default: HandbookPage }>>>
  export default pages
}

declare module 'virtual:content/ask' {
  import type { Answerable } from '@rhomboid/ask'
  import type { Evidence } from '@rhomboid/domain'
  const ask: {
    readonly passages: readonly Answerable[]
    readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[]
    readonly evidence: Readonly<Record<Evidence, string>>
  }
  export default ask
}

declare module 'virtual:content/ask-index' {
  import type { CompiledIndex, Scope, Synonyms } from '@rhomboid/ask'
  const index: { readonly index: CompiledIndex; readonly synonyms: Synonyms; readonly scope: Scope }
  export default index
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

declare module 'virtual:licences' {
  const licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[]
  export default licences
}

declare module 'virtual:content/workstation' {
  import type { Workstation } from '@rhomboid/content/workstation.ts'
  import type { Evidence } from '@rhomboid/domain'
  const data: {
    readonly workstation: Workstation
    readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[]
    readonly evidence: Readonly<Record<Evidence, string>>
    readonly notReviewed: string
  }
  export default data
}
