// One person's way through the domain: screened, contributors scored, a week planned. Work and time, never a verdict.
import { answersToPerson, contributors, day, instant, planProgramme, restAnsweredNo, screen, type Answers } from '../packages/domain/src/index.ts'
import { loadContent, toLibrary, toRuleSet } from '../content/load.ts'

const loaded = loadContent()
if (!loaded.ok) throw new Error('The content has mistakes: node content/check.ts says which.')
const rules = toRuleSet(loaded.value.screening)
const library = toLibrary(loaded.value)

const given: Answers = {
  age: 34, painNow: 3, durationDays: 20, minutes: 10, daysAWeek: 5, goal: 'move', strengthWork: 'never',
  painSite: ['betweenBlades'], feels: ['ache', 'tight'], triggers: ['sitting', 'screen'], timing: ['endOfDay'], easedBy: 'moving',
}
const answers = restAnsweredNo(rules.bank, given)
const NOW = instant(0)

/** The desk worker's programme, from screening on. */
export function plannedForBench(weeks: number) {
  const screening = screen(rules, answers, NOW)
  if (screening.kind !== 'self-care') throw new Error(`the desk worker of the bench ends at ${screening.kind}`)
  const person = answersToPerson(answers, library.constants.household)
  if (!person.ok) throw new Error('the desk worker of the bench lacks an answer')
  const { clearance } = screening
  const planned = planProgramme({
    clearance, person: person.value, library, today: day(20_000), now: NOW, weeks,
    contributing: contributors(clearance, loaded.ok ? loaded.value.contributors : { scale: { partly: 3, well: 6, most: 3 }, contributors: [] }, rules, answers),
  })
  if (!planned.ok) throw new Error('the desk worker of the bench gets no plan')
  return { programme: planned.value, clearance }
}

/** @returns milliseconds of one whole run */
function run(): number {
  const started = performance.now()
  plannedForBench(1)
  return performance.now() - started
}

const WARM_UP = 200
const RUNS = 2_000

/** Median and 99th percentile in milliseconds, after a warm-up; and the very first run, as a cold page would feel it. */
export function benchDomain(): { readonly first: number; readonly median: number; readonly p99: number; readonly runs: number } {
  const first = run()
  for (let warm = 0; warm < WARM_UP; warm += 1) run()
  const times = Array.from({ length: RUNS }, run).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(RUNS - 1, Math.floor(share * RUNS))] ?? 0
  return { first, median: at(0.5), p99: at(0.99), runs: RUNS }
}
