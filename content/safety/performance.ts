import { RANKED } from '@rhomboid/domain'
import type { WatchedCondition } from './conditions.ts'
import { MADE, percent, table } from './markdown.ts'
import { isOrdinary, type Outcome } from './people.ts'

const GOT = [...RANKED, 'ask'] as const

/** What the blind tests counted, each before the rules were mended with its people in view. */
const BLIND_SETS = [
  { set: 'first blind set, 82', people: 82, exact: 64, acceptable: 6, tooLow: 9, tooHigh: 2 },
  { set: 'second blind set, 72', people: 72, exact: 63, acceptable: 6, tooLow: 1, tooHigh: 2 },
] as const

/** Rows: what was wanted; columns: what the rules said; how many people. */
const crossTable = (outcomes: readonly Outcome[]): string => {
  const rows = [...[...RANKED].reverse(), 'ask', 'self-care or routine'].filter((wanted) => outcomes.some((outcome) => outcome.wanted === wanted))
  return table(
    ['wanted \\ got', ...[...GOT].map((got) => got), 'all'],
    rows.map((wanted) => {
      const these = outcomes.filter((outcome) => outcome.wanted === wanted)
      return [wanted, ...GOT.map((got) => these.filter((outcome) => outcome.got === got).length || '·'), these.length]
    }),
  )
}

const named = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map(({ person, wanted, got, fired }) => `- ${person.name}: wanted ${wanted}, got ${got}${fired.length > 0 ? ` (${fired.join(', ')})` : ''}`)

/** The shares in short, for the output of the tests: who is told enough, and apart from it who is told too much. */
export const summary = (outcomes: readonly Outcome[], conditions: readonly WatchedCondition[]): string => {
  const row = (name: string, people: readonly Outcome[]): readonly (string | number)[] => {
    const positive = people.filter(({ person }) => person.shows !== 'near-miss')
    const nearly = people.filter(({ person }) => person.shows === 'near-miss')
    const under = positive.filter(({ off }) => off < 0).length
    const over = nearly.filter(({ off }) => off > 0).length
    return [name, positive.length, percent(positive.length - under, positive.length), under, nearly.length, over]
  }
  const withCondition = outcomes.filter(({ person }) => person.condition !== undefined)
  const ordinary = outcomes.filter(({ person }) => isOrdinary(person))
  const tooMuch = ordinary.filter(({ off }) => off > 0).length
  return [
    table(
      ['condition', 'people', 'sensitivity', 'told too little', 'nearly', 'told too much'],
      [...conditions.map(({ id, name }) => row(name, withCondition.filter(({ person }) => person.condition === id))), row('all', withCondition)],
    ),
    '',
    `Over-triage of ordinary people: ${tooMuch} of ${ordinary.length} (${percent(tooMuch, ordinary.length)}) are told more than a routine visit.`,
  ].join('\n')
}

/** What the rules make of all scenarios, and how far that can be trusted. */
export const performance = (outcomes: readonly Outcome[], conditions: readonly WatchedCondition[], rulesVersion: string): string => {
  const ordinary = outcomes.filter(({ person }) => isOrdinary(person))
  const calm = ordinary.filter(({ got }) => got === 'self-care' || got === 'routine')
  const withCondition = outcomes.filter(({ person }) => person.condition !== undefined)
  const emergencies = withCondition.filter(({ wanted }) => wanted === 'emergency')
  const pressing = withCondition.filter(({ wanted, person }) => person.shows !== 'near-miss' && (wanted === 'emergency' || wanted === 'urgent'))
  const near = withCondition.filter(({ person }) => person.shows === 'near-miss')
  const under = outcomes.filter(({ off }) => off < 0)
  const over = outcomes.filter(({ off }) => off > 0)
  const isPressing = ({ got }: Outcome): boolean => got === 'emergency' || got === 'urgent'
  return [
    '# What the rules make of the scenarios',
    '',
    MADE,
    '',
    `Rules ${rulesVersion}, ${outcomes.length} scenarios, P1 off unless a scenario says England.`,
    '',
    '**This is no clinical validation.** The same engineers wrote the rules and the scenarios, with the rules in view; it shows that the rules do what was meant, and where that falls short. The shares below are of made-up people, not of patients. Blind tests, by readers who had not seen the rules, came out worse: they stand below.',
    '',
    '## Blind tests',
    '',
    'People written, with what each should come to, and frozen before their writer read the rules. These counts are of the rules as they were on that day. Each set was then used to mend the rules, so it cannot measure them again; they are kept as history.',
    '',
    table(['set', 'people', 'exact', 'acceptable', 'too low', 'too high'], BLIND_SETS.map(({ set, people, exact, acceptable, tooLow, tooHigh }) => [set, people, exact, acceptable, tooLow, tooHigh])),
    '',
    'The counts kept of the first set leave one person out. In the second set no emergency came out below its band, and nobody was left with an open question.',
    '',
    '## In short',
    '',
    summary(outcomes, conditions),
    '',
    '## People with a condition that must not be missed',
    '',
    crossTable(withCondition),
    '',
    table(
      ['', 'of', 'share'],
      [
        ['an emergency was wanted, and told as one', emergencies.length, percent(emergencies.filter(({ got }) => got === 'emergency').length, emergencies.length)],
        ['an emergency or the same day was wanted, and at least the same day was told', pressing.length, percent(pressing.filter(isPressing).length, pressing.length)],
        ['people who nearly look so, told no more than wanted', near.length, percent(near.filter(({ off }) => off <= 0).length, near.length)],
      ],
    ),
    '',
    `### Told too little (${under.length})`,
    '',
    ...(under.length === 0 ? ['Nobody among these people.'] : named(under)),
    '',
    '## Ordinary people',
    '',
    `${calm.length} of ${ordinary.length} (${percent(calm.length, ordinary.length)}) end at self-care or a routine visit.`,
    '',
    crossTable(ordinary),
    '',
    `### Told too much (${over.length})`,
    '',
    ...named(over),
    '',
    '## By condition',
    '',
    'People with the condition who get at least what was wanted, those of them who are atypical, and people who nearly look so. The last column counts the scenarios that test a rule of the condition branch by branch.',
    '',
    table(
      ['condition', 'rules', 'people', 'told enough', 'atypical', 'told enough', 'nearly', 'told no more', 'other scenarios'],
      conditions.map(({ id, name, rules }) => {
        const these = withCondition.filter(({ person }) => person.condition === id)
        const positive = these.filter(({ person }) => person.shows !== 'near-miss')
        const atypical = these.filter(({ person }) => person.shows === 'atypical')
        const nearly = these.filter(({ person }) => person.shows === 'near-miss')
        const others = outcomes.filter(({ person }) => person.condition === undefined && rules.some((rule) => person.rule === rule || person.misses === rule))
        const enough = (list: readonly Outcome[]): number => list.filter(({ off }) => off >= 0).length
        return [name, rules.join(' '), positive.length, enough(positive), atypical.length, enough(atypical), nearly.length, nearly.filter(({ off }) => off <= 0).length, others.length]
      }),
    ),
    '',
    '## All scenarios',
    '',
    'For scenarios that test one rule, “wanted” is what the scenario expects, and a test fails when the rules say anything else; so only people with a condition and ordinary people can lie off the diagonal.',
    '',
    crossTable(outcomes),
    '',
  ].join('\n')
}
