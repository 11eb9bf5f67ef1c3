import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PRECAUTIONS } from '@rhomboid/domain'
import { z } from 'zod'
import type { Content } from '../content.ts'
import { checked, collectProblems, readYaml, type ContentProblem } from '../schema/yaml-file.ts'
import { readConditions, SAFETY_FOLDER } from './conditions.ts'

const text = z.string().trim().min(1)
const step = z.number().int().min(1).max(5)
const beforeAndAfter = z.strictObject({ before: step, after: step })

const hazardSchema = z.strictObject({
  id: z.string().regex(/^H\d{2}$/),
  hazard: text,
  cause: text,
  harm: text,
  severity: beforeAndAfter,
  likelihood: beforeAndAfter,
  mitigations: z.array(z.strictObject({ what: text, by: z.array(z.string().regex(/^(rule|question|finding|threshold|precaution|exercise|file):\S+$/)).min(1) })).min(1),
  tests: z.array(z.union([z.strictObject({ condition: text }), z.strictObject({ in: text, name: text })])).min(1),
  missing: z.array(text).default([]),
  residual: text,
  owner: z.enum(['clinical safety officer', 'product owner', 'content author', 'screening engineer', 'programme engineer', 'page engineer']),
})

export type Hazard = Readonly<z.infer<typeof hazardSchema>>

export interface HazardSubject {
  /** The root of the repository. */
  readonly root: string
  readonly content: Content
  /** Titles of all tests by file: see test-titles.ts. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * The hazard log, and everything that is wrong with it: a mitigation that names what does
 * not exist, a test that does not exist, a hazard without a test. Each with file and line.
 *
 * @param folder where hazards.yaml lies
 */
export const readHazards = (subject: HazardSubject, folder: string = SAFETY_FOLDER): { readonly hazards: readonly Hazard[]; readonly problems: readonly ContentProblem[] } => {
  const problems = collectProblems()
  const file = readYaml(folder, join(folder, 'hazards.yaml'), problems)
  const hazards = (file && checked(file, z.array(hazardSchema), problems)) ?? []
  const conditions = new Set(readConditions().map(({ id }) => id))
  hazards.forEach(({ id, mitigations, tests }, index) => {
    const complain = (path: readonly (string | number)[], message: string): void => void (file && problems.at(file, [index, ...path], `${id}: ${message}`))
    if (hazards.findIndex((other) => other.id === id) < index) complain(['id'], 'stands here twice')
    mitigations.forEach(({ by }, mitigation) =>
      by.forEach((reference, at) => {
        if (!exists(reference, subject)) complain(['mitigations', mitigation, 'by', at], `${reference} does not exist`)
      }),
    )
    tests.forEach((one, at) => {
      if ('condition' in one) {
        if (!conditions.has(one.condition)) complain(['tests', at], `no condition is called ${one.condition}`)
      } else if (subject.titles.get(one.in)?.has(one.name) !== true) complain(['tests', at], `${one.in} has no test "${one.name}"`)
    })
  })
  return { hazards, problems: problems.list }
}

const exists = (reference: string, { root, content }: HazardSubject): boolean => {
  const [kind = '', ...rest] = reference.split(':')
  const name = rest.join(':')
  const has = (list: readonly { readonly id: string }[]): boolean => list.some(({ id }) => id === name)
  switch (kind) {
    case 'rule':
      return has(content.screening.rules)
    case 'question':
      return has(content.screening.questions)
    case 'finding':
      return has(content.screening.findings)
    case 'threshold':
      return has(content.thresholds)
    case 'exercise':
      return has(content.exercises)
    case 'precaution':
      return (PRECAUTIONS as readonly string[]).includes(name)
    default:
      return existsSync(join(root, name))
  }
}
