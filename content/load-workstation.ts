import { join } from 'node:path'
import { err, EVIDENCE, isNonEmpty, ok, type NonEmpty, type Result } from '@rhomboid/domain'
import { z } from 'zod'
import type { Content } from './content.ts'
import { CONTENT_ROOT } from './load.ts'
import { checked, collectProblems, readYaml, type ContentProblem } from './schema/yaml-file.ts'
import { WORKSTATION_NUMBERS, type Fits, type Workstation } from './workstation.ts'

const supported = { evidence: z.enum(EVIDENCE), sources: z.array(z.string()).min(1) }
const fits = z.record(z.string(), z.array(z.string()).min(1))
const schema: z.ZodType<Workstation> = z.strictObject({
  numbers: z.record(z.enum(WORKSTATION_NUMBERS), z.strictObject({ value: z.number().min(0), unit: z.enum(['cm', 'degrees', 'minutes']), ...supported })),
  questions: z.array(z.strictObject({ id: z.string(), options: z.array(z.string()).min(2), unless: fits.optional() })).min(1),
  changes: z.array(z.strictObject({ id: z.string(), when: fits, unless: fits.optional(), ...supported })).min(1),
})

/** Reads and checks the check of a place to work: its sources exist, and every condition names a question and answers of it. */
export const loadWorkstation = (content: Pick<Content, 'sources'>, root: string = CONTENT_ROOT): Result<Workstation, NonEmpty<ContentProblem>> => {
  const problems = collectProblems()
  const file = readYaml(root, join(root, 'workstation.yaml'), problems)
  const workstation = file && checked(file, schema, problems)
  if (file && workstation) {
    const known = new Set(content.sources.map(({ id }) => id))
    const options = new Map(workstation.questions.map((question) => [question.id, question.options]))
    const cite = (sources: readonly string[], at: readonly (string | number)[]): void => {
      for (const id of sources) if (!known.has(id)) problems.at(file, at, `${id} is no source of sources.yaml`)
    }
    const fit = (condition: Fits = {}, at: readonly (string | number)[]): void => {
      for (const [question, answers] of Object.entries(condition)) {
        for (const answer of answers) if (!options.get(question)?.includes(answer)) problems.at(file, at, `"${answer}" is no answer of a question "${question}"`)
      }
    }
    for (const [name, { sources }] of Object.entries(workstation.numbers)) cite(sources, ['numbers', name])
    workstation.questions.forEach(({ unless }, index) => fit(unless, ['questions', index]))
    workstation.changes.forEach(({ sources, when, unless }, index) => {
      cite(sources, ['changes', index])
      fit(when, ['changes', index])
      fit(unless, ['changes', index])
    })
    for (const list of [workstation.questions, workstation.changes]) {
      list.forEach(({ id }, index) => list.findIndex((one) => one.id === id) < index && problems.at(file, [list === workstation.questions ? 'questions' : 'changes', index], `${id} stands here twice`))
    }
  }
  if (isNonEmpty(problems.list)) return err(problems.list)
  if (!workstation) throw new Error('the check of a place to work could not be read, and no problem says why')
  return ok(workstation)
}
