import { toRuleSet, type Content } from '@rhomboid/content/content.ts'
import { readVerifyExceptions, type VerifyExceptions } from '@rhomboid/content/screening/verify-exceptions.ts'
import { screen, verifyRules, type Subject } from '@rhomboid/domain'
import type { Call } from './arguments.ts'
import { filesOf, writeFiles } from './counterexample-files.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { openPage } from './page.ts'
import { printJson } from './print-json.ts'
import { printVerification } from './print-verification.ts'
import type { Terminal } from './terminal.ts'

type VerifyCall = Extract<Call, { readonly kind: 'verify-rules' }>

/** What is verified: the content's own rules, check-in and contributors. */
export const subjectOf = (content: Content, { mayLower }: VerifyExceptions): Subject => ({
  rules: toRuleSet(content.screening),
  checkIn: content.screening.checkIn,
  contributors: content.contributors,
  household: content.programme.household,
  mayLower,
  screen,
})

/** Holds the rules against everything that must be so of them. Ends with a code of its own when something is not. */
export const showVerification = ({ json, seed, people, folder }: VerifyCall, content: Content, terminal: Terminal): ExitCode => {
  const exceptions = readVerifyExceptions()
  const verification = verifyRules(subjectOf(content, exceptions), exceptions.accepted, { seed, people })
  const files = filesOf(verification)
  if (folder !== undefined) writeFiles(folder, files)
  if (json) printJson(terminal, { ...verification, files: files.map(({ name, content: answers }) => ({ name, ...answers })) })
  else {
    const page = openPage(terminal)
    printVerification(page, verification, files, folder)
    terminal.out(page.text())
  }
  return verification.holds ? EXIT.done : EXIT.doesNotHold
}
