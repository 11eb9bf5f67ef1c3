import type { CheckResult, Failure, RuleCover, Verification } from '@rhomboid/domain'
import { verification as say } from './messages.ts'
import type { Page } from './page.ts'
import type { CounterexampleFile } from './counterexample-files.ts'

/** The whole verification: what was tried, what holds, what is let pass, and who shows what does not hold. */
export const printVerification = (page: Page, verification: Verification, files: readonly CounterexampleFile[], folder: string | undefined): void => {
  const { rulesVersion, seed, people, checks, mayLower, stale, holds } = verification
  page.title(holds ? say.holds : say.doesNotHold, !holds)
  page.soft(say.what(rulesVersion, people, seed))

  page.heading(say.rulesHeading)
  const whole = verification.rules.filter(({ isWhole }) => isWhole)
  const pairs = verification.rules.filter(({ isWhole }) => !isWhole)
  page.paragraph(say.whole(whole.length, triedOf(whole)), 1)
  if (pairs.length > 0) page.paragraph(say.pairs(pairs.length, triedOf(pairs)), 1)
  page.bullets(pairs.map(({ rule, tried, all }) => say.pairsOf(rule, tried, all)), 2)

  page.heading(say.checksHeading)
  for (const result of checks) page.bullets([lineOf(result)])

  page.heading(say.mayLowerHeading)
  for (const { question, answers, rules, reason } of mayLower) page.bullets([say.mayLower(question, answers.map(String), rules, reason)])

  const accepted = checks.flatMap((one) => one.accepted)
  if (accepted.length > 0) {
    page.heading(say.acceptedHeading)
    for (const { check, about, reason } of accepted) page.bullets([say.accepted(say.about[check], about, reason)])
  }
  if (stale.length > 0) {
    page.heading(say.staleHeading)
    for (const { check, about } of stale) page.bullets([say.stale(say.about[check], about)])
  }
  const failures = checks.flatMap((one) => one.failures)
  if (failures.length > 0) {
    page.heading(say.failuresHeading)
    for (const failure of failures) printFailure(page, failure, files, folder)
  }
}

const triedOf = (rules: readonly RuleCover[]): number => rules.reduce((sum, { tried }) => sum + tried, 0)

const lineOf = ({ check, tried, failures, accepted }: CheckResult): string => say.check(say.about[check], failures.length, accepted.length, tried)

const printFailure = (page: Page, { check, about, step }: Failure, files: readonly CounterexampleFile[], folder: string | undefined): void => {
  page.blank()
  page.strong(say.failure(say.about[check], about), 1)
  if (step) page.paragraph(say.step(step.question, JSON.stringify(step.from), JSON.stringify(step.to), ...step.results), 2)
  const mine = files.filter(({ name }) => [`${check}-${about}.json`, `${check}-${about}-before.json`].includes(name))
  for (const { name, content } of mine) {
    page.soft(folder === undefined ? say.answersFile : say.written(`${folder}/${name}`), 2)
    page.paragraph(JSON.stringify(content), 2)
  }
}
