import type { Content } from '@rhomboid/content/content.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { makePlan } from './make-plan.ts'
import { openPage } from './page.ts'
import { planJson } from './plan-json.ts'
import { printJson } from './print-json.ts'
import { printPlan } from './print-plan.ts'
import type { Screened } from './screened.ts'
import type { Terminal } from './terminal.ts'

export const showPlan = ({ json, weeks }: { readonly json: boolean; readonly weeks: number }, screened: Screened, content: Content, terminal: Terminal): ExitCode => {
  const plan = makePlan(screened, content, weeks, terminal)
  if (json) printJson(terminal, planJson(plan, screened, content))
  else {
    const page = openPage(terminal)
    printPlan(page, plan, screened, content)
    terminal.out(page.text())
  }
  return plan.kind === 'planned' ? EXIT.done : EXIT.noProgramme
}
