import { join } from 'node:path'
import { CONTENT_ROOT, toRuleSet, type Content } from '../load.ts'
import type { ContentProblem } from '../schema/yaml-file.ts'
import { readConditions } from './conditions.ts'
import { hazardLog } from './hazard-log.ts'
import { readHazards } from './hazards.ts'
import { outcomeOf, readPeople } from './people.ts'
import { performance } from './performance.ts'
import { ruleTrace } from './rule-trace.ts'
import { testTitles } from './test-titles.ts'
import { thresholdsByRule } from './threshold-uses.ts'

export const REPOSITORY = join(CONTENT_ROOT, '..')

export interface SafetyDocuments {
  /** By file name in docs/safety. */
  readonly texts: Readonly<Record<string, string>>
  /** What is wrong with the hazard log. */
  readonly problems: readonly ContentProblem[]
}

/** The generated safety documents as they should stand now. */
export const safetyDocuments = (content: Content): SafetyDocuments => {
  const rules = toRuleSet(content.screening)
  const outcomes = readPeople().map((person) => outcomeOf(rules, person))
  const { hazards, problems } = readHazards({ root: REPOSITORY, content, titles: testTitles(REPOSITORY) })
  return {
    problems,
    texts: {
      'hazard-log.md': hazardLog(hazards, outcomes),
      'rule-trace.md': ruleTrace(content, outcomes, thresholdsByRule()),
      'performance.md': performance(outcomes, readConditions(), rules.version),
    },
  }
}
