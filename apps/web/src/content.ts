import { toLibrary, toRuleSet } from '@rhomboid/content/content.ts'
import type { ContributorModel, Library, RuleSet } from '@rhomboid/domain'
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
}

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
  (plan ??= import('virtual:content/plan').then(({ default: data }) => ({
    library: toLibrary(data),
    contributors: data.contributors,
    words: data.words,
    sources: data.sources,
  })))
