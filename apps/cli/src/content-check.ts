import { checkContent } from '@rhomboid/content/check-all.ts'
import { readingAgeOf } from '@rhomboid/content/reading-age.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { contentCheck as say } from './messages.ts'
import { printJson } from './print-json.ts'
import type { Terminal } from './terminal.ts'

/** Reads all content anew and says what is wrong with it; ends with 1 if anything is. */
export const checkAll = (json: boolean, terminal: Terminal, root?: string): ExitCode => {
  const checked = checkContent(root, readingAgeOf)
  const { problems, counts } = checked
  if (json) printJson(terminal, checked)
  else if (problems.length === 0) terminal.out(`${say.fine(counts)}\n`)
  else terminal.err(`${[...problems.map(({ file, line, message }) => say.problem(file, line, message)), say.problems(problems.length)].join('\n')}\n`)
  return problems.length === 0 ? EXIT.done : EXIT.doesNotHold
}
