// The checks of `npm test`. Each says how many passed, how many failed, and everything about those that failed.
import { spawn } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { buildIfChanged } from './build-if-changed.mjs'
import { CACHE, NODE_MODULES, ROOT } from './places.mjs'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What the tool said about the failures; empty when there are none. */
  readonly detail: string
}

const onePassed: Tally = { passed: 1, failed: 0, skipped: 0, detail: '' }
const oneFailed = (detail: string): Tally => ({ passed: 0, failed: 1, skipped: 0, detail })
const nothing: Tally = { passed: 0, failed: 0, skipped: 0, detail: '' }

export async function checkBuild(): Promise<Tally> {
  const outcome = await buildIfChanged()
  return outcome.ok ? onePassed : oneFailed(`${outcome.detail ?? ''}\n${outcome.sentence}`)
}

const PROJECTS = ['packages/*/tsconfig*.json', 'content/tsconfig*.json', 'apps/*/tsconfig*.json', 'scripts/tsconfig.json']

/** One check for each tsconfig: each package is held to its own `lib` and `types`. */
export async function checkTypes(): Promise<Tally> {
  const waiting = globSync(PROJECTS, { cwd: ROOT }).sort()
  const tallies: Tally[] = []
  const worker = async () => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      tallies.push(await checkTypesOf(project))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return sum(tallies)
}

const NO_INPUTS = 'error TS18003' // a package that has no tests yet

async function checkTypesOf(project: string): Promise<Tally> {
  const { code, output } = await run('typescript/bin/tsc', ['--project', project, '--pretty', 'false'])
  if (code === 0) return onePassed
  return output.startsWith(NO_INPUTS) ? nothing : oneFailed(output)
}

export async function checkLint(): Promise<Tally> {
  const { code, output } = await run('oxlint/bin/oxlint', ['--deny-warnings', '--quiet'])
  return code === 0 ? onePassed : oneFailed(output)
}

export async function checkTests(project: 'unit' | 'browser'): Promise<Tally> {
  const file = join(CACHE, `tests-${project}.json`)
  rmSync(file, { force: true })
  const { code, output } = await run('vitest/vitest.mjs', ['run', '--project', project, '--reporter=minimal', '--reporter=json', `--outputFile.json=${file}`])
  const tally = countTests(readReport(file))
  if (code === 0 && tally.failed === 0 && tally.passed > 0) return tally
  // An error outside any test, or no test at all, is a failure that the report does not count.
  return { ...tally, failed: Math.max(tally.failed, 1), detail: output || 'No test ran.' }
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}

function countTests(report: Report | undefined): Tally {
  if (report === undefined) return nothing
  // A file that cannot even be loaded has no failed test to count.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    detail: '',
  }
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
      detail: [total.detail, tally.detail].filter((text) => text !== '').join('\n'),
    }),
    nothing,
  )
}

// The tools write into a pipe, and some colour even that.
const ENVIRONMENT = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }

/** Runs a tool of ours from node_modules, and keeps what it says. */
function run(tool: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(NODE_MODULES, tool), ...args], { cwd: ROOT, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
