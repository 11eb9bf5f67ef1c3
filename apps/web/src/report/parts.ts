import { reportLabels } from '@rhomboid/content/report-labels.ts'
import type { OutcomeModel, ReportLabels, RuleSet } from '@rhomboid/domain'
import { loadPlan, loadScreening, type PlanContent } from '../content.ts'

/** Everything of the content that a report is made of. */
export interface ReportContent {
  readonly labels: ReportLabels
  readonly rules: RuleSet
  readonly outcomes: OutcomeModel
  readonly pictures: PlanContent['pictures']
}

let loading: Promise<ReportContent> | undefined

/** Loaded when the page of the report is opened; a load that failed is tried again. */
export const loadReport = (): Promise<ReportContent> =>
  (loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  }))

const load = async (): Promise<ReportContent> => {
  const [screening, plan, { default: report }, { default: handbook }] = await Promise.all([loadScreening(), loadPlan(), import('virtual:content/report'), import('virtual:content/handbook')])
  return {
    labels: reportLabels({
      language: 'en-GB',
      words: report.words,
      screening: screening.data,
      screeningWords: screening.words,
      exerciseWords: plan.words.exercises,
      programmeWords: plan.words.programme,
      measures: report.measures,
      techniques: Object.fromEntries(handbook.pages.flatMap(({ id, kind, title }) => (kind === 'technique' ? [[id, title]] : []))),
    }),
    rules: screening.rules,
    outcomes: report.outcomes,
    pictures: plan.pictures,
  }
}
