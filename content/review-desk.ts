import type { Condition, QuestionId, Rule } from '@rhomboid/domain'
import { conditionInWords, questionsIn, type Sentence } from './condition-words.ts'
import { reviewOf, type Content, type ScreeningContent } from './content.ts'
import type { DeskData, DeskExercise, DeskForm, DeskQuestion, DeskRule, DeskScenario, Reviewed } from './desk.ts'
import { doseInWords } from './dose-words.ts'
import { reviewHashes } from './review-items.ts'
import type { Outcome } from './safety/people.ts'
import { picturesOf } from './stills.ts'

/**
 * Everything that a clinician can review, ready to be shown.
 *
 * @param thresholds names of the numbers of each rule: see safety/threshold-uses.ts
 */
export const deskData = (content: Content, outcomes: readonly Outcome[], thresholds: ReadonlyMap<string, readonly string[]>): DeskData => {
  const { screening, words } = content
  const hashes = reviewHashes(content)
  const inWords = (condition: Condition): Sentence => conditionInWords(condition, screening, words.screening)
  const reviewed = (item: string): Reviewed => ({
    item,
    hash: hashes.get(item) ?? '',
    review: reviewOf(content.reviews, item),
    reviews: content.reviews.filter((review) => review.item === item),
  })
  const titleOf = (id: string): string => content.sources.find((source) => source.id === id)?.title ?? content.facts.find((fact) => fact.id === id)?.about ?? id
  return {
    screening,
    words: words.screening,
    evidence: words.programme.evidence,
    rules: screening.rules.map((rule): DeskRule => ({
      ...reviewed(`rule:${rule.id}`),
      rule,
      sentence: inWords(rule.when),
      ...(rule.lowered ? { lowered: { to: rule.lowered.to, sentence: inWords(rule.lowered.when) } } : {}),
      questions: allQuestionsOf(rule, screening),
      sources: rule.source.map((id) => {
        const url = content.sources.find((source) => source.id === id)?.url
        return { id, title: titleOf(id), ...(url === undefined ? {} : { url }) }
      }),
      thresholds: content.thresholds.filter(({ id }) => thresholds.get(rule.id)?.includes(id) === true),
      fires: outcomes.filter(({ person, fired }) => fired.includes(rule.id) && (person.rule === rule.id || person.condition !== undefined || person.file === 'vignettes.yaml')).map(toScenario),
      misses: outcomes.filter(({ person }) => person.misses === rule.id).map(toScenario),
    })),
    questions: screening.questions.map(({ id, askWhen }): DeskQuestion => ({
      ...reviewed(`question:${id}`),
      id,
      ...(askWhen ? { askWhen: inWords(askWhen) } : {}),
      usedBy: screening.rules.filter((rule) => questionsIn(rule.when, screening).includes(id)).map((rule) => rule.id),
    })),
    exercises: deskExercises(content, reviewed, titleOf),
  }
}

const toScenario = ({ person, got }: Outcome): DeskScenario => ({ name: person.name, answers: person.answers, disposition: got, ...(person.region === undefined ? {} : { region: person.region }) })

const allQuestionsOf = (rule: Rule, screening: ScreeningContent): readonly QuestionId[] => {
  const conditions = [rule.when, ...(rule.lowered ? [rule.lowered.when] : [])]
  const others = conditions.flatMap(rulesIn).flatMap((id) => screening.rules.filter((other) => other.id === id))
  return [...new Set([...conditions.flatMap((condition) => questionsIn(condition, screening)), ...others.flatMap((other) => allQuestionsOf(other, screening))])]
}

const rulesIn = (condition: Condition): readonly string[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(rulesIn)
    case 'not':
      return rulesIn(condition.of)
    case 'rule':
      return [condition.id]
    case 'finding': // No finding refers to a rule.
    case 'yes':
    case 'no':
    case 'chosen':
    case 'ticked':
    case 'number':
      return []
  }
}

const deskExercises = (content: Content, reviewed: (item: string) => Reviewed, titleOf: (id: string) => string): readonly DeskExercise[] => {
  const { words, exercises } = content
  const pictures = picturesOf(content)
  return exercises.flatMap((exercise): readonly DeskExercise[] => {
    const own = words.exercises[exercise.id]
    if (!own) return []
    const forms = exercise.forms.map(({ id, dosage, precautions }): DeskForm => {
      const seen = pictures[exercise.id]?.[id]
      const dose = (one: typeof dosage.start): string => doseInWords(one, words.programme.dosage)
      return {
        id,
        name: own.variants[id]?.name ?? own.name,
        change: own.variants[id]?.change ?? '',
        start: dose(dosage.start),
        usual: `${dose(dosage.usual.from)} – ${dose(dosage.usual.to)}`,
        most: dose(dosage.most),
        precautions: Object.entries(precautions).map(([code, action]) => ({
          code,
          who: words.screening.precautions[code as keyof typeof precautions].who,
          does: action.kind === 'exclude' ? 'left out' : [own.limits[code as keyof typeof precautions] ?? 'limited', ...(action.holdAtMost === undefined ? [] : [`Holds of ${action.holdAtMost} seconds at most.`])].join(' '),
        })),
        ...(seen ? { pictures: { start: seen.start, end: seen.end, alt: seen.alt.right } } : {}),
      }
    })
    return [{ ...reviewed(`exercise:${exercise.id}`), id: exercise.id, words: own, evidence: exercise.evidence, sourceDose: exercise.sourceDose.words, sources: exercise.sources.map(titleOf), forms }]
  })
}
