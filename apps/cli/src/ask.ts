import { ask, openIndex, openMeaning, readerOf, scopeOf, type Asking, type Found, type Reply } from '@rhomboid/ask'
import { VECTORS } from '@rhomboid/ask/vectors.ts'
import { toRuleSet, type Content } from '@rhomboid/content/content.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { loadAskData } from './ask-ready.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { asking as say, localNumber } from './messages.ts'
import { openPage, type Page } from './page.ts'
import { printJson } from './print-json.ts'
import { readText } from './read-file.ts'
import type { Terminal } from './terminal.ts'

export interface AskCall {
  readonly kind: 'ask'
  /** The question, or `-` for standard input. */
  readonly question: string
  readonly json: boolean
}

/** Answers a question from the handbook, or says honestly that it is not there. Danger comes first. */
export const showAsk = async (call: AskCall, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const given = call.question === '-' ? await readText('-', terminal) : { ok: true as const, value: call.question }
  if (!given.ok) {
    if (call.json) printJson(terminal, { errors: [{ path: '', message: given.error }] })
    else terminal.err(`${given.error}\n`)
    return EXIT.wrongUse
  }
  const reply = ask(given.value, await openAsking(content))
  if (call.json) printJson(terminal, replyJson(reply))
  else {
    const page = openPage(terminal)
    printReply(page, reply, content)
    terminal.out(page.text())
  }
  return EXIT.done
}

const openAsking = async (content: Content): Promise<Asking> => {
  const { passages, index, synonyms, scope, lexicon } = await loadAskData(content)
  const reader = readerOf(synonyms)
  return { index: openIndex(passages, index, reader, openMeaning(VECTORS)), lexicon, rules: toRuleSet(content.screening), scope: scopeOf(scope, reader) }
}

/** No region is asked for, so no number can be named. */
const filled = (words: string): string => fill(words, { emergency: localNumber, urgent: localNumber, crisis: localNumber, safeguarding: localNumber, child: localNumber })

/** A reply for programs. */
export const replyJson = (reply: Reply): unknown => ({
  kind: reply.kind,
  passages: reply.passages.map(({ passage, score }) => ({
    id: passage.id,
    title: passage.title,
    words: filled(passage.answer),
    source: passage.sources,
    evidence: passage.evidence,
    path: passage.path,
    score: Math.round(score * 1000) / 1000,
  })),
  ...(reply.kind === 'get-help-now' ? { because: reply.because, rules: reply.rules, help: say.help } : { feared: reply.feared }),
  ...(reply.kind === 'not-in-sources' ? { why: reply.why } : {}),
})

const printReply = (page: Page, reply: Reply, content: Content): void => {
  switch (reply.kind) {
    case 'get-help-now':
      page.title(say.helpTitle, true)
      page.strong(say.help)
      page.paragraph(say.helpText)
      if (reply.because.length > 0) {
        page.heading(say.youWrote)
        page.bullets(reply.because.map((words) => `“${words}”`))
      }
      page.blank()
      page.soft(say.helpNot)
      return
    case 'answer':
      printPassages(page, reply.passages, content)
      break
    case 'did-you-mean':
      page.title(say.meanTitle)
      printPassages(page, reply.passages, content)
      break
    case 'not-in-sources':
      page.title(say.notTitle)
      page.paragraph(say.why[reply.why])
      if (reply.passages.length > 0) {
        page.heading(say.nearTitle)
        page.bullets(reply.passages.map(({ passage }) => passage.title))
      }
  }
  page.blank()
  if (reply.feared) page.strong(say.feared)
  page.soft(say.foot)
}

const printPassages = (page: Page, passages: readonly Found[], content: Content): void => {
  for (const { passage } of passages) {
    page.blank()
    page.strong(passage.title)
    page.paragraph(filled(passage.answer), 1)
    page.soft(say.known(content.words.programme.evidence[passage.evidence], passage.sources), 1)
  }
}
