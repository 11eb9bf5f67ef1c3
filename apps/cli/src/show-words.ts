import type { Content } from '@rhomboid/content/content.ts'
import { loadLexicon } from '@rhomboid/content/lexicon.ts'
import { toRuleSet } from '@rhomboid/content/content.ts'
import { emergenciesIn, readOwnWords, type Answer, type Proposal, type Reason } from '@rhomboid/domain'
import { OurBug } from './crash.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { broken, ownWords as say } from './messages.ts'
import { openPage } from './page.ts'
import { printJson } from './print-json.ts'
import { readText } from './read-file.ts'
import type { Terminal } from './terminal.ts'

export interface WordsCall {
  readonly kind: 'words'
  /** What somebody wrote, or `-` for standard input. */
  readonly text: string
  readonly json: boolean
}

/** Which answers a text proposes, each with the words that it was read from. Nothing is answered by it. */
export const showWords = async (call: WordsCall, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const given = call.text === '-' ? await readText('-', terminal) : { ok: true as const, value: call.text }
  if (!given.ok) {
    if (call.json) printJson(terminal, { errors: [{ path: '', message: given.error }] })
    else terminal.err(`${given.error}\n`)
    return EXIT.wrongUse
  }
  const lexicon = loadLexicon(content.screening)
  if (!lexicon.ok) throw new OurBug(undefined, undefined, [broken.content(lexicon.error.length), ...lexicon.error.slice(0, MOST_MISTAKES).map(({ file, line, message }) => `  content/${file}:${line}  ${message}`)])
  const proposals = readOwnWords(given.value, lexicon.value)
  const reasons = emergenciesIn(proposals, toRuleSet(content.screening))
  if (call.json) printJson(terminal, { proposals, emergencies: reasons.map(({ rule }) => rule) })
  else print(proposals, reasons, content, terminal)
  return EXIT.done
}

const MOST_MISTAKES = 10

const print = (proposals: readonly Proposal[], reasons: readonly Reason[], content: Content, terminal: Terminal): void => {
  const page = openPage(terminal)
  const dangers = proposals.filter(({ danger }) => danger !== undefined)
  const others = proposals.filter(({ danger }) => danger === undefined)
  if (proposals.length === 0) page.paragraph(say.nothing)
  if (dangers.length + reasons.length > 0) {
    page.title(say.danger, true)
    for (const { rule } of reasons) page.paragraph(say.rule(rule, content.words.screening.rules[rule]?.because ?? ''), 1)
    for (const proposal of dangers) printProposal(proposal)
  }
  if (others.length > 0) {
    page.heading(say.proposed)
    for (const proposal of others) printProposal(proposal)
  }
  page.blank()
  page.soft(say.onlyProposed)
  terminal.out(page.text())

  function printProposal({ question, answer, because, certainty, about, danger }: Proposal): void {
    const words = content.words.screening
    const box = danger === undefined ? undefined : (words.emergencyBoxes[danger]?.line ?? words.questions[danger]?.short)
    page.bullets([box ?? words.questions[question]?.ask ?? question])
    page.paragraph(say.reading(question, answerInWords(answer), about, certainty), 2)
    page.soft(say.because(because), 2)
  }
}

const answerInWords = (answer: Answer): string => (Array.isArray(answer) ? answer.join(', ') : String(answer))
