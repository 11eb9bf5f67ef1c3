import { toLibrary, toRuleSet } from '@rhomboid/content/content.ts'
import type { ContributorModel, Lexicon, Library, RuleSet } from '@rhomboid/domain'
import type adaptationData from 'virtual:content/adaptation'
import type clipsData from 'virtual:content/clips'
import type outcomesData from 'virtual:content/outcomes'
import type planData from 'virtual:content/plan'
import type screeningData from 'virtual:content/screening'

type ScreeningModule = typeof screeningData
type PlanModule = typeof planData

export interface ScreeningContent {
  readonly rules: RuleSet
  readonly checkIn: ScreeningModule['checkIn']
  readonly words: ScreeningModule['words']
  readonly data: ScreeningModule
}

export interface PlanContent {
  readonly library: Library
  readonly contributors: ContributorModel
  readonly words: PlanModule['words']
  readonly sources: PlanModule['sources']
  /** Of each exercise and form. */
  readonly pictures: PlanModule['pictures']
}

export type Clips = typeof clipsData

let screening: Promise<ScreeningContent> | undefined
let plan: Promise<PlanContent> | undefined

/** Questions, rules and their words. Loaded when a page first needs them, never with the first page. */
export const loadScreening = (): Promise<ScreeningContent> =>
  (screening ??= import('virtual:content/screening').then(({ default: data }) => ({
    rules: toRuleSet(data),
    checkIn: data.checkIn,
    words: data.words,
    data,
  })))

/** Exercises, contributors and the numbers and words of the programme. */
export const loadPlan = (): Promise<PlanContent> =>
  (plan ??= import('virtual:content/plan').then(
    ({ default: data }) =>
      (loadedPlan = {
        library: toLibrary(data),
        contributors: data.contributors,
        words: data.words,
        sources: data.sources,
        pictures: data.pictures,
      }),
  ))

let loadedPlan: PlanContent | undefined
/** What `loadPlan` brought, once it has: for pages that the build writes whole. */
export const planIfLoaded = (): PlanContent | undefined => loadedPlan

let lexicon: Promise<Lexicon> | undefined

/** The words that people use for what they feel. Loaded when somebody begins to write; a load that failed is tried again. */
export const loadLexicon = (): Promise<Lexicon> =>
  (lexicon ??= import('virtual:content/lexicon').then(({ default: data }) => data).catch((error: unknown) => {
    lexicon = undefined
    throw error
  }))

let clips: Promise<Clips> | undefined

/** How every form of every exercise moves. */
export const loadClips = (): Promise<Clips> => (clips ??= import('virtual:content/clips').then(({ default: data }) => data))

export type OutcomeContent = typeof outcomesData

let outcomes: Promise<OutcomeContent> | undefined

/** What is asked about how things go, and its words. A load that failed is tried again. */
export const loadOutcomes = (): Promise<OutcomeContent> =>
  (outcomes ??= import('virtual:content/outcomes').then(({ default: data }) => data).catch((error: unknown) => {
    outcomes = undefined
    throw error
  }))

export type AdaptationContent = typeof adaptationData

let adaptation: Promise<AdaptationContent> | undefined

/** When a dose changes, and how that is said. A load that failed is tried again. */
export const loadAdaptation = (): Promise<AdaptationContent> =>
  (adaptation ??= import('virtual:content/adaptation').then(({ default: data }) => data).catch((error: unknown) => {
    adaptation = undefined
    throw error
  }))
