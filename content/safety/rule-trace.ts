import { RANKED, type Rule } from '@rhomboid/domain'
import { conditionInWords, questionsIn, sentenceToLines } from '../condition-words.ts'
import { reviewOf, type Content } from '../content.ts'
import { MADE } from './markdown.ts'
import type { Outcome } from './people.ts'

/** Whoever names the rule as the one under test, and a few of the others whom it fires for. */
const OTHERS_SHOWN = 6

/** Every rule from its words to its source, its questions, its numbers and the people who test it. */
export const ruleTrace = (content: Content, outcomes: readonly Outcome[], thresholds: ReadonlyMap<string, readonly string[]>): string => {
  const { rules, version } = content.screening
  const reviewed = rules.filter(({ id }) => reviewOf(content.reviews, `rule:${id}`).kind === 'reviewed').length
  const counts = [...RANKED].reverse().filter((kind) => kind !== 'self-care').map((kind) => `${rules.filter(({ disposition }) => disposition === kind).length} ${kind}`)
  return [
    '# Every rule, from its words to its tests',
    '',
    MADE,
    '',
    `Rules ${version}: ${rules.length} rules (${counts.join(', ')}). ${reviewed} of them reviewed by a clinician. The highest disposition that fires wins; all reasons are kept. “Not sure” counts as yes for emergency and urgent rules; for the others it is asked once more, and then counts.`,
    '',
    ...rules.flatMap((rule) => oneRule(rule, content, outcomes, thresholds.get(rule.id) ?? [])),
  ].join('\n')
}

const oneRule = (rule: Rule, content: Content, outcomes: readonly Outcome[], thresholds: readonly string[]): readonly string[] => {
  const { words, screening } = content
  const titles = rule.source.map((id) => `${id} ${content.sources.find((source) => source.id === id)?.title ?? content.facts.find((fact) => fact.id === id)?.about ?? ''}`)
  const questions = [...new Set([rule.when, ...(rule.lowered ? [rule.lowered.when] : [])].flatMap((condition) => questionsIn(condition, screening)))]
  const numbers = content.thresholds.filter(({ id }) => thresholds.includes(id))
  const review = reviewOf(content.reviews, `rule:${rule.id}`)
  const under = outcomes.filter(({ person, fired }) => person.rule === rule.id && fired.includes(rule.id))
  const others = outcomes.filter(({ person, fired }) => person.rule !== rule.id && fired.includes(rule.id))
  const misses = outcomes.filter(({ person }) => person.misses === rule.id)
  const names = (list: readonly Outcome[]): readonly string[] => list.map(({ person }) => `  - ${person.name}`)
  return [
    `## ${rule.id} → ${rule.disposition}`,
    '',
    `> ${words.screening.rules[rule.id]?.because ?? ''}`,
    '',
    ...sentenceToLines(conditionInWords(rule.when, screening, words.screening)),
    '',
    ...(rule.lowered ? [`Lowered to ${rule.lowered.to} when:`, '', ...sentenceToLines(conditionInWords(rule.lowered.when, screening, words.screening)), ''] : []),
    ...alsoDoes(rule),
    `- **Source:** ${titles.join('; ')} (label ${rule.evidence}).`,
    `- **Questions:** ${questions.map((id) => `${id} (${screening.questions.find((question) => question.id === id)?.number ?? ''})`).join(', ') || 'none of its own'}.`,
    ...(numbers.length > 0 ? [`- **Numbers:** ${numbers.map(({ id, value, unit, evidence, why }) => `${id} ${value} ${unit}, label ${evidence}: ${why}`).join('; ')}.`] : []),
    `- **Review:** ${review.kind === 'reviewed' ? `${review.by}, ${review.role}, ${review.on}` : 'not yet reviewed by a clinician'}.`,
    `- **Fires for** ${under.length + others.length} scenarios, of which ${under.length} test it:`,
    ...names(under),
    ...names(others.slice(0, OTHERS_SHOWN)),
    ...(others.length > OTHERS_SHOWN ? [`  - … and ${others.length - OTHERS_SHOWN} more`] : []),
    `- **Just misses** ${misses.length}:`,
    ...names(misses),
    '',
  ]
}

const alsoDoes = ({ holds, programme, route, locks, regions }: Rule): readonly string[] => {
  const effects = [
    ...(holds.length > 0 ? [`holds back ${holds.join(', ')}`] : []),
    ...(programme.kind === 'none' ? ['closes the programme'] : programme.kind === 'up-to' ? [`leaves the programme open up to level ${programme.level}`] : []),
    ...(route ? [`sends to the ${route} unit`] : []),
    ...(locks.length > 0 ? [`locks advice on ${locks.join(', ')}`] : []),
    ...(regions ? [`holds only in ${regions.join(', ')}`] : []),
  ]
  return effects.length > 0 ? [`- **Also:** ${effects.join('; ')}.`] : []
}
