import { EXIT, type ExitCode } from './exit-codes.ts'
import { broken } from './messages.ts'
import type { Terminal } from './terminal.ts'

/** Our own bug, with the emergency number of the person whose answers were being worked on. */
export class OurBug extends Error {
  readonly emergency: string | undefined
  /** What is shown beside, for whoever can mend it. */
  readonly detail: readonly string[]
  constructor(cause: unknown, emergency: string | undefined, detail: readonly string[] = []) {
    super('our own bug', { cause })
    this.emergency = emergency
    this.detail = detail
  }
}

/** Whatever goes wrong in `work` is told together with this emergency number. */
export const withEmergencyNumber = async <T>(emergency: string | null, work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof OurBug ? error : new OurBug(error, emergency ?? undefined)
  }
}

/** An error never clears anybody: it says that there is no result, and where to get help. */
export const reportCrash = (error: unknown, json: boolean, terminal: Pick<Terminal, 'out' | 'err'>, debug: boolean): ExitCode => {
  const bug = error instanceof OurBug ? error : new OurBug(error, undefined)
  const sentences = [broken.wentWrong, broken.noResult, broken.seekCare(bug.emergency)]
  if (json) terminal.out(`${JSON.stringify({ errors: [{ path: '', message: sentences.join(' ') }] }, null, 2)}\n`)
  else terminal.err(`${[...sentences, ...bug.detail].join('\n')}\n`)
  if (debug) terminal.err(`${bug.cause instanceof Error ? (bug.cause.stack ?? bug.cause.message) : String(bug.cause)}\n`)
  return EXIT.ourBug
}
