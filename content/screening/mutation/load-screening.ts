import { join } from 'node:path'
import { CONTENT_ROOT, type ScreeningContent } from '../../load.ts'
import { toScreening } from '../../schema/screening.ts'
import { collectProblems, readYaml } from '../../schema/yaml-file.ts'

const NAMES = ['questions', 'thresholds', 'findings', 'rules', 'precautions', 'pages'] as const

/** The screening part of the content alone, without exercises and words: all that a check of the rules needs. */
export const loadScreening = (root: string = CONTENT_ROOT): ScreeningContent => {
  const problems = collectProblems()
  const [questions, thresholds, findings, rules, precautions, pages] = NAMES.map((name) => readYaml(root, join(root, 'screening', `${name}.yaml`), problems))
  const made = questions && thresholds && findings && rules && precautions && pages ? toScreening({ questions, thresholds, findings, rules, precautions, pages }, 'as-read', problems) : undefined
  if (made === undefined || problems.list.length > 0) throw new Error(problems.list.map(({ file, line, message }) => `content/${file}:${line} ${message}`).join('\n'))
  return made.screening
}
