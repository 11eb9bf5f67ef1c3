import type { Content } from '@rhomboid/content/content.ts'
import { loadCompiled } from '@rhomboid/content/compiled.ts'
import { readArguments, type Call } from './arguments.ts'
import { answersSchema } from './answers-schema.ts'
import { readAnswers } from './answers-file.ts'
import type { Problem } from './answer-problems.ts'
import { OurBug, withEmergencyNumber } from './crash.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { broken, help, problems as say, unreadable } from './messages.ts'
import { openPage } from './page.ts'
import { printScreening } from './print-screening.ts'
import { printJson } from './print-json.ts'
import { readText } from './read-file.ts'
import { screenFile, type Screened } from './screened.ts'
import { screeningJson } from './screening-json.ts'
import { showFigure } from './show-figure.ts'
import { showContent } from './show-content.ts'
import { showPlan } from './show-plan.ts'
import { showSession } from './show-session.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** The words after `rhomboid` → what they ask for, and the exit code. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  if (args[0] === 'report') {
    // It takes a record and not answers, and reads its own options.
    const { runReport } = await import('./report.ts')
    return runReport(args.slice(1), contentOrThrow, terminal)
  }
  if (args[0] === 'adapt') {
    const { runAdapt } = await import('./adapt.ts')
    return runAdapt(args.slice(1), contentOrThrow, terminal)
  }
  if (args[0] === 'simulate') {
    const { runSimulate } = await import('./simulate.ts')
    return runSimulate(args.slice(1), contentOrThrow, terminal)
  }
  const read = readArguments(args)
  if (!read.ok) {
    const { message, hint, json } = read.error
    if (json) printJson(terminal, { errors: [{ path: '', message: `${message} ${hint}` }] })
    else terminal.err(`${message}\n${hint}\n`)
    return EXIT.wrongUse
  }
  const call = read.value
  switch (call.kind) {
    case 'help':
      terminal.out(help[call.about ?? 'all'])
      return EXIT.done
    case 'version':
      terminal.out(`${VERSION}\n`)
      return EXIT.done
    case 'content':
      return showContent(call.what, call.json, await contentOrThrow(), terminal)
    case 'content-check': {
      // Brings a reader of YAML along, as below.
      const { checkAll } = await import('./content-check.ts')
      return checkAll(call.json, terminal)
    }
    case 'schema':
      printJson(terminal, answersSchema(await contentOrThrow()))
      return EXIT.done
    case 'figure':
      return showFigure(call, await contentOrThrow(), terminal)
    case 'words': {
      // Brings a reader of YAML along, as below.
      const { showWords } = await import('./show-words.ts')
      return showWords(call, await contentOrThrow(), terminal)
    }
    case 'ask': {
      // Loaded only when something is asked: it brings a stemmer along.
      const { showAsk } = await import('./ask.ts')
      return showAsk(call, await contentOrThrow(), terminal)
    }
    case 'verify-rules': {
      // Read only when it is wanted: it brings a reader of YAML along.
      const { showVerification } = await import('./verify-rules.ts')
      return showVerification(call, await contentOrThrow(), terminal)
    }
    case 'screen':
    case 'plan':
    case 'session':
      return runOnFile(call, await contentOrThrow(), terminal)
  }
}

type FileCall = Extract<Call, { readonly file: string }>

const runOnFile = async (call: FileCall, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const text = await readText(call.file, terminal)
  const read = text.ok ? readAnswers(text.value, content, terminal.now()) : { ok: false as const, error: [{ path: '', message: text.error }] }
  if (!read.ok) return printProblems(read.error, call, terminal)
  const emergency = content.regions.find(({ id }) => id === read.value.region)?.emergency ?? null
  return withEmergencyNumber(emergency, () => {
    const screened = screenFile(read.value, content, terminal.now())
    switch (call.kind) {
      case 'screen':
        return showScreening(call, screened, content, terminal)
      case 'plan':
        return showPlan(call, screened, content, terminal)
      case 'session':
        return showSession(call, screened, content, terminal)
    }
  })
}

const showScreening = (call: FileCall, screened: Screened, content: Content, terminal: Terminal): ExitCode => {
  if (call.json) printJson(terminal, screeningJson(screened, content))
  else {
    const page = openPage(terminal)
    printScreening(page, screened, content)
    terminal.out(page.text())
  }
  return EXIT.done
}

const printProblems = (found: readonly Problem[], { file, json }: FileCall, terminal: Terminal): ExitCode => {
  if (json) printJson(terminal, { errors: found })
  else {
    const name = file === '-' ? unreadable.input : file
    const lines = found.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`)
    terminal.err(`${say.inFile(name, found.length)}\n${lines.join('\n')}\n`)
  }
  return EXIT.wrongUse
}

/** Content with a mistake is never used, and it is not the person's mistake. */
const contentOrThrow = async (): Promise<Content> => {
  const loaded = await loadCompiled()
  if (loaded.ok) return loaded.value
  const lines = loaded.error.map(({ file, line, message }) => `  content/${file}:${line}  ${message}`)
  const more = lines.length - MOST_MISTAKES
  throw new OurBug(undefined, undefined, [broken.content(lines.length), ...lines.slice(0, MOST_MISTAKES), ...(more > 0 ? [`  ${broken.more(more)}`] : [])])
}

const MOST_MISTAKES = 10
