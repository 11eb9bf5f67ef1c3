import type { Answers } from '../answers.ts'
import type { Question } from '../question.ts'
import { rank, type Rule, type RuleSet } from '../rule.ts'
import { kindsOfAnswer, type Given } from './answer-kinds.ts'
import { chanceFrom } from '../../chance.ts'
import { everyRow, howMany, pairwiseRows, stridesOf, type Row } from './combinations.ts'
import { applies } from './harmless.ts'
import { conditionsOf, reachOf } from './leaves.ts'
import { certainOf, screenSomebody, type Subject } from './subject.ts'
import { waysTo } from './ways.ts'
import type { IsWorse } from './worse.ts'

/** A rule held against combinations of the answers that it hangs on. */
export interface RuleTable {
  readonly rule: Rule
  readonly questions: readonly string[]
  /** Whether every combination was tried, or every pair of answers. */
  readonly isWhole: boolean
  /** How many combinations were tried, and how many there are. */
  readonly tried: number
  readonly all: number
  /** Combinations in which the rule fires, those with the fewest answers that are not harmless first; a sample of them when there are many. */
  readonly firing: readonly Answers[]
  /** How many fire in all. */
  readonly fires: number
  /** Steps towards danger after which this rule and those it refers to ask for less than before. Whether the whole of the rules does so too is for others to see. */
  readonly falls: readonly { readonly answers: Answers; readonly question: string; readonly to: Given }[]
}

/** Above this, pairs take the place of all combinations. */
export const MOST_COMBINATIONS = 100_000
const MOST_FIRING = 400
const MOST_FALLS = 4_000
const MOST_FALLS_OF_PAIRS = 600

interface Place {
  readonly id: string
  readonly question: Question
  /** Harmless first. */
  readonly kinds: readonly Given[]
}

/** Which answers a rule hangs on, and the kinds of each that it can tell apart. */
const layOut = (rule: Rule, rules: RuleSet) => {
  const reach = reachOf(conditionsOf(rule), rules)
  const places = reach.questions.map((id): Place => {
    const question = rules.bank.get(id)
    if (!question) throw new Error(`no question is called ${id}`)
    return { id, question, kinds: kindsOfAnswer(question, reach.leaves) }
  })
  // The rule with those that it refers to, judged by the same function as everything else.
  const group: RuleSet = { ...rules, rules: [...reach.rules.filter(({ id }) => id !== rule.id), rule].map(({ regions: _everywhere, ...one }) => one), precautions: [] }
  return { places, group }
}

export const tableOf = (subject: Subject, rule: Rule, isWorse: IsWorse): RuleTable => {
  const { places, group } = layOut(rule, subject.rules)
  const small = { ...subject, rules: group }
  const sizes = places.map(({ kinds }) => kinds.length)
  const all = howMany(sizes)
  const isWhole = all <= MOST_COMBINATIONS
  const answersIn = (row: Row): Answers => Object.fromEntries(places.flatMap(({ id, kinds }, place) => {
    const given = kinds[row[place] ?? 0]
    return given === undefined ? [] : [[id, given]]
  }))
  const lookAt = (answers: Answers): Look => {
    const screening = screenSomebody(small, { answers })
    return { height: rank(certainOf(screening)), fires: screening.because.some((reason) => reason.rule === rule.id) }
  }
  const falls: { answers: Answers; question: string; to: Given }[] = []
  const noteFall = (row: Row, place: number, to: number): void => {
    const { id, kinds } = places[place] ?? { id: '', kinds: [] }
    const answers = answersIn(row)
    if (falls.length < (isWhole ? MOST_FALLS : MOST_FALLS_OF_PAIRS) && (answers[id] !== undefined || applies(subject.rules, answers, id))) falls.push({ answers, question: id, to: kinds[to] })
  }
  const steps = places.map(({ question, kinds }) => kinds.map((from) => kinds.flatMap((to, index) => (isWorse(question, from, to) ? [index] : []))))
  const found = isWhole ? lookAtAll(sizes, steps, (row) => lookAt(answersIn(row)), noteFall) : lookAtPairs(sizes, steps, startsOf(rule, subject.rules, places), (row) => lookAt(answersIn(row)), noteFall)
  return { rule, questions: places.map(({ id }) => id), isWhole, tried: found.tried, all, fires: found.fires, firing: found.firing.map(answersIn), falls }
}

interface Look {
  readonly height: number
  readonly fires: boolean
}

interface Seen {
  readonly tried: number
  readonly fires: number
  readonly firing: readonly Row[]
}

type Steps = readonly (readonly (readonly number[])[])[]
type NoteFall = (row: Row, place: number, to: number) => void

/** Every combination once; neighbours are then compared without looking again. */
const lookAtAll = (sizes: readonly number[], steps: Steps, lookAt: (row: Row) => Look, noteFall: NoteFall): Seen => {
  const heights = new Uint8Array(howMany(sizes))
  const firing = keepFewest(MOST_FIRING)
  let index = 0
  for (const row of everyRow(sizes)) {
    const { height, fires } = lookAt(row)
    heights[index] = height
    if (fires) firing.add(row)
    index += 1
  }
  const strides = stridesOf(sizes)
  index = 0
  for (const row of everyRow(sizes)) {
    for (const [place, from] of row.entries()) {
      for (const to of steps[place]?.[from] ?? []) {
        if ((heights[index + (to - from) * (strides[place] ?? 0)] ?? 0) < (heights[index] ?? 0)) noteFall(row, place, to)
      }
    }
    index += 1
  }
  return { tried: heights.length, fires: firing.total(), firing: firing.rows() }
}

/**
 * Where there are too many: every two answers with the rest harmless; combinations in which
 * the rule fires, with every single change of them; and rows in which every two answers meet
 * among many others.
 */
const lookAtPairs = (sizes: readonly number[], steps: Steps, starts: readonly Row[], lookAt: (row: Row) => Look, noteFall: NoteFall): Seen => {
  const known = new Map<string, Look>()
  const firing = keepFewest(MOST_FIRING)
  const look = (row: Row): Look => {
    const key = row.join()
    const before = known.get(key)
    if (before) return before
    const now = lookAt(row)
    known.set(key, now)
    if (now.fires) firing.add(row)
    return now
  }
  const compare = (row: Row, isNew: boolean): void => {
    const { height } = look(row)
    for (const [place, from] of row.entries()) {
      for (const to of steps[place]?.[from] ?? []) {
        const next = changed(row, place, to)
        if ((isNew || known.has(next.join())) && look(next).height < height) noteFall(row, place, to)
      }
    }
  }
  for (const row of starts) compare(row, true)
  const pairs = [...pairsBesideHarmless(sizes)].filter((_row, index, { length }) => index % Math.ceil(length / MOST_PAIRS) === 0)
  for (const row of pairs) look(row)
  for (const row of pairs) compare(row, false)
  for (const row of pairwiseRows(sizes, chanceFrom(sizes.length))) look(row)
  const around = [...starts, ...firing.rows()].filter((row) => look(row).fires)
  for (const row of around) {
    for (const [place, size] of sizes.entries()) for (let kind = 0; kind < size && known.size < MOST_LOOKS; kind += 1) compare(changed(row, place, kind), true)
  }
  return { tried: known.size, fires: firing.total(), firing: firing.rows() }
}

/** Looks at one rule whose combinations are too many: beyond them, the whole people go on. */
const MOST_LOOKS = 8_000
const MOST_PAIRS = 4_000

function* pairsBesideHarmless(sizes: readonly number[]): Generator<Row> {
  const harmless = new Uint8Array(sizes.length)
  for (const [one, size] of sizes.entries()) {
    for (let other = one + 1; other < sizes.length; other += 1) {
      for (let a = 0; a < size; a += 1) for (let b = 0; b < (sizes[other] ?? 0); b += 1) yield changed(changed(harmless, one, a), other, b)
    }
  }
}

/** Combinations in which the rule should fire, worked out from its shape. */
const startsOf = (rule: Rule, rules: RuleSet, places: readonly Place[]): readonly Row[] => {
  const byId = new Map(places.map(({ id, kinds }) => [id, kinds]))
  return waysTo(rule.when, rules, (id) => byId.get(id) ?? []).map((way) => Uint8Array.from(places, ({ id }) => way.get(id)?.[0] ?? 0))
}

const changed = (row: Row, place: number, kind: number): Row => {
  const copy = Uint8Array.from(row)
  copy[place] = kind
  return copy
}

/** Keeps the rows with the fewest answers that are not harmless (0), and counts them all. */
const keepFewest = (most: number) => {
  const byCount = new Map<number, Row[]>()
  let total = 0
  return {
    add: (row: Row): void => {
      total += 1
      const count = row.reduce((sum, kind) => sum + (kind === 0 ? 0 : 1), 0)
      const list = byCount.get(count) ?? []
      if (list.length < most) list.push(Uint8Array.from(row))
      byCount.set(count, list)
    },
    total: (): number => total,
    rows: (): readonly Row[] => [...byCount].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows).slice(0, most),
  }
}
