import { dayToIso, filled, type Condition, type Day, type MeasureLabel, type ReportLabels, type ReportWords } from '@rhomboid/domain'
import { doseInWords, timeInWords } from './dose-words.ts'
import type { Content, MeasureWords, ScreeningContent, ScreeningWords, Words } from './content.ts'

/** What the labels are made from: parts that a page loads by themselves. */
export interface ReportParts {
  readonly language: string
  readonly words: ReportWords
  readonly screening: ScreeningContent
  readonly screeningWords: ScreeningWords
  readonly exerciseWords: Words['exercises']
  readonly programmeWords: Words['programme']
  /** Names of techniques, by id. */
  readonly techniques: Readonly<Record<string, string>>
  readonly measures: MeasureWords
}

/** The content's words in the shape that a report takes. */
export const reportLabels = ({ language, words, screening, screeningWords, exerciseWords, programmeWords, techniques, measures }: ReportParts): ReportLabels => {
  const closed = new Set(screening.checkIn.pages.flatMap((page) => (page.kind === 'questions' && page.purpose === 'private' ? page.questions : [])))
  const dosage = programmeWords.dosage
  return {
    language,
    words,
    dangers: dangersOf(screening),
    isPrivate: (question) => closed.has(question),
    question: (id) => {
      const own = screeningWords.questions[id]
      return own && { ask: own.ask, short: own.short, options: own.options ?? {} }
    },
    answers: screeningWords.answers,
    disposition: (kind) => words.results[kind],
    rule: (id) => (restsOn(screening, closed, id) ? undefined : screeningWords.rules[id]?.because),
    exercise: (id, form) => {
      const own = exerciseWords[id]
      const variant = form === undefined ? undefined : own?.variants[form]?.name
      return own === undefined ? id : variant === undefined ? own.name : `${own.name} (${variant})`
    },
    technique: (id) => techniques[id] ?? exerciseWords[id]?.name ?? id,
    level: (level) => programmeWords.levels[level].name,
    dose: (given) => doseInWords(given, dosage),
    time: (length) => timeInWords(length, dosage),
    precaution: (code) => screeningWords.precautions[code].who,
    hold: (hold) => screeningWords.holds[hold],
    trend: (label) => inSentence(measures.trend.labels[label].name),
    measure: (id) => measureLabel(measures.measures[id]),
    date: (day) => dateInWords(day, words.dates.day, words.dates.months),
    shortDate: (day) => dateInWords(day, words.dates.day, words.dates.short),
  }
}

/** All parts of the whole content, for whoever has it at hand. */
export const reportParts = (content: Content, techniques: ReportParts['techniques']): ReportParts => ({
  language: 'en-GB',
  words: content.words.report,
  screening: content.screening,
  screeningWords: content.words.screening,
  exerciseWords: content.words.exercises,
  programmeWords: content.words.programme,
  measures: content.words.measures,
  techniques,
})

/** @param months twelve names with blanks between them */
const dateInWords = (day: Day, pattern: string, months: string): string => {
  const [year = '', month = '', date = ''] = dayToIso(day).split('-')
  return filled(pattern, { day: Number(date), month: months.split(' ')[Number(month) - 1] ?? month, year: Number(year) })
}

const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const measureLabel = ({ name, items }: MeasureWords['measures']['pain']): MeasureLabel => ({
  name,
  items: Object.fromEntries(Object.entries(items).map(([id, { ask }]) => [id, ask])),
  options: Object.assign({}, ...Object.values(items).map(({ options }) => options ?? {})) as Readonly<Record<string, string>>,
})

/** Emergency questions first, then every other one that is asked for safety, in the order of the check-in. */
const dangersOf = ({ checkIn }: Pick<ScreeningContent, 'checkIn'>): readonly string[] => [
  ...new Set([...checkIn.emergencyBoxes.flatMap(({ covers }) => covers), ...checkIn.pages.flatMap((page) => (page.purpose === 'safety' ? page.questions : []))]),
].filter((id) => !ABOUT.has(id))

/** These stand at the top of the report or under the complaint. */
const ABOUT: ReadonlySet<string> = new Set(['age', 'durationDays', 'pregnancy', 'pregnancyWeeks', 'painSite', 'painNow', 'howStarted'])

/** Whether a rule would give away what was said on a private page. */
const restsOn = (screening: Pick<Content['screening'], 'rules' | 'findings'>, questions: ReadonlySet<string>, rule: string): boolean => {
  const asks = (condition: Condition): boolean => {
    switch (condition.kind) {
      case 'yes':
      case 'no':
      case 'chosen':
      case 'ticked':
      case 'number':
        return questions.has(condition.question)
      case 'all':
      case 'any':
      case 'count':
        return condition.of.some(asks)
      case 'not':
        return asks(condition.of)
      case 'finding': {
        const named = screening.findings.find(({ id }) => id === condition.id)
        return named !== undefined && asks(named.when)
      }
      case 'rule': {
        const other = screening.rules.find(({ id }) => id === condition.id)
        return other !== undefined && asks(other.when)
      }
    }
  }
  const found = screening.rules.find(({ id }) => id === rule)
  return found !== undefined && asks(found.when)
}
