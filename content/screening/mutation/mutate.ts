import { toRuleSet } from '../../content.ts'
import { readEquivalent } from './equivalent.ts'
import { loadScreening } from './load-screening.ts'
import { mutantsOf } from './mutants.ts'
import { sampleOf } from './sample.ts'
import { readScenarios } from './scenarios.ts'
import { killsBy, scoreOf } from './score.ts'

// `node content/screening/mutation/mutate.ts [HOW_MANY [SEED]]`: changes one thing at a time in the rules, and says which
// changes no scenario notices. Without a number: every mutant.

/** Of the changes that can be noticed, at least so many are. */
const WANTED = 0.95

const [howMany, seed] = process.argv.slice(2).map(Number)
if ([howMany, seed].some((given) => given !== undefined && !Number.isInteger(given))) {
  console.error('Say how many mutants, and from which seed: node content/screening/mutation/mutate.ts 400 1')
  process.exit(2)
}
const started = performance.now()
const rules = toRuleSet(loadScreening())
const scenarios = readScenarios()
const all = mutantsOf(rules)
const mutants = howMany === undefined ? all : sampleOf(all, howMany, seed ?? 1)
const equivalent = readEquivalent()
const { killed, survivors, share, equivalent: known } = scoreOf(mutants, killsBy(rules, scenarios), new Set(equivalent.map(({ id }) => id)))

for (const id of survivors) console.log(`not noticed: ${id}`)
for (const { id, why } of equivalent) if (known.includes(id)) console.log(`changes nothing: ${id} (${why})`)
console.log(`${mutants.length} of ${all.length} mutants, ${scenarios.length} scenarios: ${killed} noticed, ${survivors.length} not noticed, ${known.length} change nothing`)
console.log(`score ${(100 * share).toFixed(1)} % (wanted ${100 * WANTED} %), ${((performance.now() - started) / 1_000).toFixed(1)} s`)
process.exitCode = share >= WANTED ? 0 : 1
