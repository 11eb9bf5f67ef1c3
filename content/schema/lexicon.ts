import { answerProblem, compileLexicon, countWordings, GRAMMAR_LISTS, readPhrase, type EmergencyBox, type Lexicon, type LexiconEntry, type QuestionBank } from '@rhomboid/domain'
import { z } from 'zod'
import { attempt, checked, type Problems, type YamlFile } from './yaml-file.ts'

const lines = z.array(z.string().min(1))
const lists = z.record(z.string().regex(/^[a-zA-Z]+$/), lines)

const entrySchema = z.strictObject({
  question: z.string(),
  answer: z.union([z.string(), z.array(z.string()).min(1).max(1)]),
  danger: z.string().optional(),
  past: z.enum(['ends', 'years', 'counts']).default('ends'),
  needs: z.string().optional(),
  cross: z.array(z.strictObject({ where: z.string(), what: z.string() })).default([]),
  says: lines.default([]),
  hints: lines.default([]),
  unless: lines.default([]),
})

const signSchema = z.strictObject({ lists: lists.default({}), figures: lines.default([]), entries: z.array(entrySchema).default([]) })
const misspellingsSchema = z.strictObject({ words: z.record(z.string(), z.string()) })
const ordinarySchema = z.strictObject({ words: z.string() })

export interface LexiconFiles {
  readonly misspellings: YamlFile
  readonly ordinary: YamlFile
  /** Grammar, vocabulary and one file for each sign or subject. */
  readonly signs: readonly YamlFile[]
}

/** The ways of a line, parted by `|` outside brackets: each becomes a line of its own. */
export const waysOf = (line: string): readonly string[] => {
  const ways = ['']
  let depth = 0
  for (const letter of line) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === '|' && depth === 0) ways.push('')
    else ways.push(`${ways.pop() ?? ''}${letter}`)
  }
  return ways.map((way) => way.trim())
}

/** "my chest is tight", "a tightness in my chest", "a tightness that comes and goes in my chest" */
const crossed = ({ where, what }: z.infer<typeof entrySchema>['cross'][number]): readonly string[] => [
  `(${where}) _ (${what})`,
  `(${what}) _ (${where})`,
  `(${what}) ..6 in|across|around|over|behind|inside|through|into|under|round _ (${where})`,
]

/** The files of the lexicon → checked data. Every mistake is told with its file and line. */
export const toLexicon = (files: LexiconFiles, bank: QuestionBank, boxes: readonly EmergencyBox[], problems: Problems): Lexicon | undefined => {
  const before = problems.list.length
  const misspellings = checked(files.misspellings, misspellingsSchema, problems)
  const ordinary = checked(files.ordinary, ordinarySchema, problems)
  const all: Record<string, readonly string[]> = {}
  const entries: LexiconEntry[] = []
  const figures: string[] = []
  const phrases: { readonly file: YamlFile; readonly path: readonly (string | number)[]; readonly phrase: string }[] = []
  for (const file of files.signs) {
    const raw = checked(file, signSchema, problems)
    for (const [name, its] of Object.entries(raw?.lists ?? {})) {
      if (all[name]) problems.at(file, ['lists', name], `the list @${name} stands in two files`)
      all[name] = its.flatMap(waysOf)
      all[name].forEach((phrase) => phrases.push({ file, path: ['lists', name], phrase }))
    }
    raw?.figures.forEach((phrase, index) => {
      figures.push(phrase)
      phrases.push({ file, path: ['figures', index], phrase })
    })
    raw?.entries.forEach(({ cross, says, ...rest }, index) => {
      const path = ['entries', index]
      const { danger, needs, ...entry } = rest
      const made: LexiconEntry = { ...entry, says: [...cross.flatMap(crossed), ...says], ...(danger === undefined ? {} : { danger }), ...(needs === undefined ? {} : { needs }) }
      entries.push(made)
      for (const part of ['says', 'hints', 'unless'] as const) made[part].forEach((phrase) => phrases.push({ file, path: [...path, part], phrase }))
      if (made.says.length + made.hints.length === 0) problems.at(file, path, 'an entry needs a phrase')
      const question = bank.get(made.question)
      const wrong = question && answerProblem(question, made.answer)
      if (!question) problems.at(file, [...path, 'question'], `${made.question} is no question`)
      if (wrong) problems.at(file, [...path, 'answer'], `${JSON.stringify(made.answer)} is no answer to ${made.question}: ${wrong.accepted.join(', ')}`)
      if (needs !== undefined && !bank.has(needs)) problems.at(file, [...path, 'needs'], `${needs} is no question`)
      const box = boxes.find(({ id }) => id === danger)
      if (danger !== undefined && danger !== made.question && !box?.covers.includes(made.question)) problems.at(file, [...path, 'danger'], `no emergency box ${danger} covers ${made.question}`)
    })
  }
  for (const list of GRAMMAR_LISTS) {
    const [file] = files.signs
    if (!all[list] && file) problems.at(file, ['lists'], `the grammar has no list @${list}`)
  }
  for (const { file, path, phrase } of phrases) {
    const parts = attempt(file, path, problems, () => readPhrase(phrase))
    for (const part of parts ?? []) {
      const named = part.kind === 'term' ? part.choices.flat().flatMap((atom) => (atom.kind === 'list' ? [atom.list] : [])) : []
      for (const name of named) if (!all[name]) problems.at(file, path, `"${phrase}": there is no list @${name}`)
    }
  }
  if (!misspellings || !ordinary || problems.list.length > before) return undefined
  const lexicon: Lexicon = { lists: all, misspellings: misspellings.words, ordinary: ordinary.words.split(/\s+/).filter((word) => word !== ''), figures, entries }
  const [first] = files.signs
  if (first) attempt(first, [], problems, () => compileLexicon(lexicon))
  return problems.list.length > before ? undefined : lexicon
}

/** How many wordings stand behind each thing that the lexicon can propose as a danger or as an answer, gaps left empty. */
export const wordingsOf = (lexicon: Lexicon, question: string): number =>
  lexicon.entries.filter((entry) => entry.question === question).reduce((sum, { says, hints }) => sum + [...says, ...hints].reduce((so, phrase) => so + countWordings(lexicon, phrase), 0), 0)
