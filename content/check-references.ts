import { PRECAUTIONS } from '@rhomboid/domain'
import type { Content } from './content.ts'

/** Says what is wrong in a file; the needle is a word that stands on the line to mend. */
type Complain = (file: string, message: string, needle?: string) => void

/**
 * What one file says of another: every source, fact, exercise, region and message that is
 * named exists, nothing stands twice, and everything that a person can meet has its words.
 *
 * @param exercises ids of all exercise folders, readable or not, so that a mistake in one is told once
 */
export const checkReferences = (
  content: Content,
  constants: Readonly<Record<string, { readonly source: readonly string[] }>>,
  exerciseIds: readonly string[],
  complain: Complain,
): void => {
  const sources = new Set(content.sources.map(({ id }) => id))
  const facts = new Set(content.facts.map(({ id }) => id))
  const exercises = new Set(exerciseIds)
  const regions = new Set(content.regions.map(({ id }) => id))
  const cites = (file: string, what: string, ids: readonly string[]): void => {
    for (const id of ids) if (!sources.has(id) && !facts.has(id)) complain(file, `${what} cites ${id}, which stands neither in sources.yaml nor in facts.yaml`, id)
  }
  const once = (file: string, ids: readonly string[]): void => {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) complain(file, `${id} stands here twice`, id)
    })
  }

  once('regions.yaml', content.regions.map(({ id }) => id))
  once('regions.yaml', content.regions.flatMap(({ locales }) => locales))
  once('sources.yaml', content.sources.map(({ id }) => id))
  once('contributors/contributors.yaml', content.contributors.contributors.map(({ id }) => id))
  for (const rule of content.screening.rules) {
    cites('screening/rules.yaml', rule.id, rule.source)
    for (const id of rule.regions ?? []) if (!regions.has(id)) complain('screening/rules.yaml', `${rule.id} is for ${id}, which is no region`, id)
  }
  const places = content.screening.questions.find(({ id }) => id === 'painSite')
  const drawn = new Set(content.bodyMap.map(({ option }) => option))
  const options = places && 'options' in places.answer ? places.answer.options : []
  for (const id of drawn) if (!options.includes(id)) complain('figure/body-map.yaml', `${id} is no place of the question painSite`, id)
  for (const id of options) if (!drawn.has(id)) complain('figure/body-map.yaml', `the place ${id} lies on no picture`)
  for (const threshold of content.thresholds) cites('screening/thresholds.yaml', threshold.id, threshold.source)
  for (const [name, { source }] of Object.entries(constants)) cites('programme/constants.yaml', name, source)
  for (const fact of content.facts) cites('facts.yaml', fact.id, [fact.source])
  for (const contributor of content.contributors.contributors) {
    const file = 'contributors/contributors.yaml'
    cites(file, contributor.id, contributor.source)
    for (const id of contributor.leads) if (!exercises.has(id)) complain(file, `${contributor.id} leads with ${id}, which is no exercise`, id)
  }
  for (const exercise of content.exercises) {
    const file = `exercises/${exercise.id}/exercise.yaml`
    cites(file, exercise.id, [...exercise.sources, ...exercise.sourceDose.facts])
    for (const id of [...exercise.regressions, ...exercise.progressions]) if (!exercises.has(id)) complain(file, `${id} is no exercise`, id)
    const clips = content.clips[exercise.id]
    const motionFile = `exercises/${exercise.id}/motion.yaml`
    for (const form of exercise.forms) if (clips && !clips[form.id]) complain(motionFile, `the form ${form.id} has no clip`)
    for (const id of Object.keys(clips ?? {})) if (!exercise.forms.some((form) => form.id === id)) complain(motionFile, `a clip for the form ${id}, which does not exist`, id)
    const words = content.words.exercises[exercise.id]
    const wordsFile = `exercises/${exercise.id}/words/en.yaml`
    for (const form of exercise.forms) {
      if (form.id !== 'main' && !words?.variants[form.id]) complain(wordsFile, `the variant ${form.id} has no words`)
      for (const [code, action] of Object.entries(form.precautions)) {
        if (action.kind === 'limit' && !words?.limits[code as (typeof PRECAUTIONS)[number]]) complain(wordsFile, `${code} limits the ${form.id} form, but limits.${code} has no words`)
      }
      for (const phase of phasesOf(form.dosage.start.work)) if (!words?.phases[phase]) complain(wordsFile, `the phase "${phase}" has no words`)
    }
    for (const id of Object.keys(words?.variants ?? {})) if (!exercise.forms.some((form) => form.id === id)) complain(wordsFile, `words for the variant ${id}, which does not exist`, id)
  }
  checkScreeningWords(content, complain)
}

const phasesOf = (work: Content['exercises'][number]['forms'][number]['dosage']['start']['work']): readonly ('out' | 'hold' | 'back' | 'in' | 'steady')[] => {
  switch (work.kind) {
    case 'repetitions':
      return work.tempo.hold > 0 ? ['out', 'hold', 'back'] : ['out', 'back']
    case 'holds':
      return ['hold']
    case 'breaths':
      return ['in', 'out']
    case 'steady':
      return ['steady']
  }
}

const checkScreeningWords = (content: Content, complain: Complain): void => {
  const file = 'screening/words/en.yaml'
  const { screening } = content.words
  const both = (what: string, wanted: readonly string[], has: readonly string[]): void => {
    for (const id of wanted) if (!has.includes(id)) complain(file, `${what} ${id} has no words`)
    for (const id of has) if (!wanted.includes(id)) complain(file, `words for ${what} ${id}, which does not exist`, id)
  }
  both('question', content.screening.questions.map(({ id }) => id), Object.keys(screening.questions))
  both('rule', content.screening.rules.map(({ id }) => id), Object.keys(screening.rules))
  both('page', content.screening.checkIn.pages.map(({ id }) => id), Object.keys(screening.pages))
  both('emergency box', content.screening.checkIn.emergencyBoxes.map(({ id }) => id), Object.keys(screening.emergencyBoxes))
  both('precaution', PRECAUTIONS, Object.keys(screening.precautions))
  for (const question of content.screening.questions) {
    const options = 'options' in question.answer ? question.answer.options : []
    both(`option of ${question.id}`, options, Object.keys(screening.questions[question.id]?.options ?? {}))
  }
  const contributorWords = Object.keys(content.words.contributors.contributors)
  for (const { id } of content.contributors.contributors) if (!contributorWords.includes(id)) complain('contributors/words/en.yaml', `contributor ${id} has no words`)
  for (const page of content.screening.checkIn.pages) {
    if (page.kind === 'checklist' && !screening.pages[page.id]?.none) complain(file, `the checklist page ${page.id} has no words for "none of these"`)
    for (const id of page.kind === 'checklist' ? page.questions : []) {
      const question = content.screening.questions.find((one) => one.id === id)
      if (question?.answer.kind === 'yes-no' && !screening.questions[id]?.line) complain(file, `${id} stands on a checklist and has no line`)
    }
  }
}
