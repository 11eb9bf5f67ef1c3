import type { Content, Region } from '@rhomboid/content/content.ts'
import type { Answer, Said } from '@rhomboid/domain'
import { localNumber, screening as say } from './messages.ts'
import type { Screened } from './screened.ts'

/** One reason of a result, in words. */
export interface ReasonInWords {
  readonly rule: string
  readonly words: string
  readonly source: readonly string[]
  /** Short phrases of what the person said. */
  readonly said: readonly string[]
}

/** What a result asks the person to do, in words, with the numbers of their place filled in. */
export interface Advice {
  readonly title: string
  readonly lead: string
  readonly do: readonly string[]
  readonly say: readonly string[]
  readonly whileYouWait: readonly string[]
  readonly change: readonly string[]
  readonly exercise: string
  readonly helplines: readonly string[]
}

/** Puts the numbers of a place into a sentence of the content. */
export const fillNumbers = (text: string, region: Region): string =>
  text
    .replaceAll('{emergency}', region.emergency ?? localNumber)
    .replaceAll('{urgent}', lineInWords(region.urgent, region.urgentName))
    .replaceAll('{crisis}', lineInWords(region.crisis?.number, region.crisis?.name))
    .replaceAll('{safeguarding}', lineInWords(region.safeguarding?.number, region.safeguarding?.name))
    .replaceAll('{child}', lineInWords(region.child?.number, region.child?.name))

/** `NHS 111` with the number 111 needs it only once. */
const lineInWords = (number: string | undefined, name: string | undefined): string => {
  if (number === undefined) return localNumber
  if (name === undefined) return number
  return name.includes(number) ? name : `${name} (${number})`
}

export const reasonsInWords = ({ screening, answers }: Screened, content: Content): readonly ReasonInWords[] =>
  screening.because.map(({ rule, said }) => ({
    rule,
    words: wordsOfRule(rule, content).because,
    source: content.screening.rules.find(({ id }) => id === rule)?.source ?? [],
    said: [...new Set(said.map((one) => saidInWords(one, answers[one.question], content)))],
  }))

const wordsOfRule = (rule: string, content: Content) => {
  const words = content.words.screening.rules[rule]
  if (!words) throw new Error(`the rule ${rule} has no words`)
  return words
}

/** The option where one was named, the number where one was given, else the line of the question. */
const saidInWords = ({ question, option, unsure }: Said, answer: Answer | undefined, content: Content): string => {
  const words = content.words.screening.questions[question]
  if (!words) throw new Error(`the question ${question} has no words`)
  const named = option === undefined ? undefined : words.options?.[option]
  const line = named ?? (typeof answer === 'number' ? say.numberSaid(words.short, answer, words.unit ?? '') : words.short)
  return unsure ? say.notSure(line) : line
}

export const adviceFor = (screened: Screened, content: Content): Advice => {
  const { screening, region, clearance } = screened
  const { dispositions, routes } = content.words.screening
  const words = dispositions[screening.kind]
  const filled = (lines: readonly string[] = []): readonly string[] => [...new Set(lines.map((line) => fillNumbers(line, region)))]
  // The rules that decided bring their own words; those that were outranked do not.
  const deciding = screening.because.filter(({ disposition }) => disposition === screening.kind).map(({ rule }) => wordsOfRule(rule, content))
  const maternity = screening.route === 'maternity' && screening.kind === 'urgent'
  const steps = maternity ? [routes.maternity, ...words.do.slice(-1)] : region.urgent === undefined && words.doNoLine ? words.doNoLine : words.do
  return {
    title: fillNumbers(words.title, region),
    lead: fillNumbers(words.lead, region),
    do: filled([...steps, ...deciding.flatMap(({ action }) => action ?? []), ...(screening.locks.includes('nsaid') && screening.kind !== 'emergency' ? [say.noNsaid] : [])]),
    say: filled([...deciding.flatMap((rule) => rule.say ?? []), ...(words.say ?? [])]),
    whileYouWait: filled([...(words.whileYouWait ?? []), ...deciding.flatMap(({ whileYouWait }) => whileYouWait ?? [])]),
    change: filled(words.change),
    exercise: exerciseWords(screened, clearance !== undefined || screened.expired, content),
    helplines: helplinesFor(screened, content),
  }
}

/** Whether a plan is open depends on the clearance, not on the disposition alone. */
const exerciseWords = ({ screening, region }: Screened, open: boolean, content: Content): string => {
  const { dispositions } = content.words.screening
  const kind = screening.kind === 'soon' && open ? 'routine' : screening.kind === 'routine' && !open ? 'soon' : screening.kind
  return fillNumbers(dispositions[kind].exercise, region)
}

/** For those who told us of thoughts of harm, or of somebody who hurts them. */
const helplinesFor = ({ answers, region }: Screened, content: Content): readonly string[] => {
  const words = content.words.screening.helplines
  const told = (question: string): boolean => ['yes', 'unsure', 'still-unsure'].includes(String(answers[question]))
  const isChild = typeof answers['age'] === 'number' && answers['age'] < 18
  const lines = [
    ...(told('selfHarmThoughts') || told('selfHarmIntent') ? [region.crisis ? words.crisis : words.crisisNoNumber] : []),
    ...(told('hurtBySomeone') && isChild ? [region.child ? words.child : words.childNoNumber] : []),
    ...(told('hurtBySomeone') && !isChild ? [region.safeguarding ? words.safeguarding : words.safeguardingNoNumber] : []),
  ]
  return lines.length === 0 ? [] : [words.intro, ...lines].map((line) => fillNumbers(line, region))
}
