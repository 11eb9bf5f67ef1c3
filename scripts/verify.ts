// Everything that must hold, in order: npm test, npm run verify and the continuous integration all run this.
// Its last line is the count, whatever happens.
import { checkBuild, checkLint, checkTests, checkTypes, sum, type Tally } from './checks.ts'

const STAGES: readonly (readonly [name: string, check: () => Promise<Tally>])[] = [
  ['build', checkBuild],
  ['types', checkTypes],
  ['lint', checkLint],
  ['tests', () => checkTests('unit')],
  ['browser', () => checkTests('browser')],
]

async function timed(name: string, check: () => Promise<Tally>): Promise<Tally> {
  process.stdout.write(name.padEnd(9))
  const started = performance.now()
  const tally = await check().catch((error: unknown): Tally => ({ passed: 0, failed: 1, skipped: 0, detail: String(error) }))
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log([describe(tally), `(${seconds} s)`].join(' '))
  if (tally.detail !== '') console.log(`\n${tally.detail.trim()}\n`)
  return tally
}

function describe({ passed, failed, skipped }: Tally): string {
  const counts = [`${passed} passed`]
  if (failed > 0) counts.push(`${failed} failed`)
  if (skipped > 0) counts.push(`${skipped} skipped`)
  return counts.join(', ')
}

const tallies: Tally[] = []
let isBuilt = true
for (const [name, check] of STAGES) {
  if (name === 'browser' && !isBuilt) {
    console.log('browser  not run: there is no build')
    continue
  }
  const tally = await timed(name, check)
  if (name === 'build') isBuilt = tally.failed === 0
  tallies.push(tally)
}

const { passed, failed } = sum(tallies)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)
