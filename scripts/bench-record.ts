// Five years of somebody's record: 1,800 days, 1,200 sessions and an adaptation every third day. How big it is as it is
// kept, and how long it takes to be read, added up and looked at for a trend.
import { bandOf, day, instant, logOf, openRecord, outcomesOf, packEvent, presentOf, startSession, unpackEvent, DEFAULT_SETTINGS, RECORD_VERSION, type RecordEvent, type StoredEvent } from '../packages/domain/src/index.ts'
import { loadContent } from '../content/load.ts'
import { plannedForBench } from './bench-domain.ts'

const DAYS = 1_800
const DAY_MS = 86_400_000
const RUNS = 7

const loaded = loadContent()
if (!loaded.ok) throw new Error('The content has mistakes: node content/check.ts says which.')
const { outcomes } = loaded.value

const fiveYears = (): readonly RecordEvent[] => {
  const events: RecordEvent[] = []
  const { programme, clearance } = plannedForBench(4)
  const items = programme.weeks.flatMap(({ days }) => days).flatMap((one) => (one.kind === 'rest' ? [] : [one.items]))[0] ?? []
  const player = startSession(clearance, items, instant(0))
  if (!player.ok) throw new Error('the clearance of the bench is over')
  const log = logOf(player.value, instant(0), instant(600_000))
  const at = (on: number, minute: number) => instant((20_000 + on) * DAY_MS + minute * 60_000)
  for (let on = 0; on < DAYS; on += 1) {
    events.push({ id: `m${on}`, at: at(on, 480), kind: 'measured', measure: 'pain', on: day(20_000 + on), values: { now: (on * 7) % 6 } })
    if (on % 3 !== 2) events.push({ id: `s${on}`, at: at(on, 600), kind: 'session-done', log: { ...log, startedAt: at(on, 590), endedAt: at(on, 600) } })
    if (on % 3 === 0) events.push({ id: `a${on}`, at: at(on, 610), kind: 'adapted', programme: { ...programme, from: day(20_000 + on) }, changes: [] })
  }
  return events
}

const median = (work: () => void): number => {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  }).sort((a, b) => a - b)
  return times[Math.floor(RUNS / 2)] ?? 0
}

export function benchRecord(): readonly string[] {
  const events = fiveYears()
  const stored = JSON.stringify(events.map(packEvent))
  let read: readonly RecordEvent[] = []
  const opening = median(() => {
    const opened = openRecord({ version: RECORD_VERSION, settings: DEFAULT_SETTINGS, events: (JSON.parse(stored) as readonly StoredEvent[]).map(unpackEvent) })
    if (!opened.ok) throw new Error('the five years do not open')
    read = opened.value.events
  })
  const adding = median(() => void presentOf(read))
  const looking = median(() => void bandOf(outcomesOf(read, outcomes).pain, outcomes.constants))
  return [
    `Five years of a record: ${events.length} events, ${(stored.length / 1e6).toFixed(1)} MB as kept (${(JSON.stringify(events).length / 1e6).toFixed(1)} MB unpacked)`,
    `  read and checked ${opening.toFixed(0)} ms, added up ${adding.toFixed(0)} ms, pain over five years ${looking.toFixed(0)} ms (median of ${RUNS})`,
  ]
}
