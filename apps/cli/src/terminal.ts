/** Everything that a command touches outside itself. It is given to it, so that a test can give another. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The bytes of standard input, at most `most` and one more. */
  readonly readInput: (most: number) => Promise<Uint8Array>
  /** Whether somebody sits at the keyboard of standard input. */
  readonly typedInput: boolean
  /** Whether what is shown may be drawn over, for a session that moves. */
  readonly live: boolean
  readonly colours: boolean
  /** Letters in a line. */
  readonly width: () => number
  /** Lines on a screen. */
  readonly height: () => number
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number
  /** The zone of the person's clock. */
  readonly minutesEast: number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Hears keys until the returned function is called; nothing is heard where nobody sits. */
  readonly listen: (hear: (key: string) => void) => () => void
  /** Runs when the whole process is told to end, such as to show the cursor again. */
  readonly beforeEnd: (tidy: () => void) => () => void
}

const NARROWEST = 40
const WIDEST = 88
const LOWEST = 24

export const realTerminal = (): Terminal => {
  const { stdin, stdout, stderr, env } = process
  const plain = env['TERM'] === 'dumb'
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readInput,
    typedInput: stdin.isTTY,
    live: stdout.isTTY && !plain,
    colours: stdout.isTTY && !plain && !env['NO_COLOR'],
    width: () => Math.min(Math.max(stdout.columns || WIDEST, NARROWEST), WIDEST),
    height: () => stdout.rows || LOWEST,
    now: () => Date.now(),
    minutesEast: -new Date().getTimezoneOffset(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    listen,
    beforeEnd,
  }
}

const readInput = async (most: number): Promise<Uint8Array> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    if (length > most) break
  }
  return Buffer.concat(parts)
}

const listen = (hear: (key: string) => void): (() => void) => {
  const { stdin } = process
  if (!stdin.isTTY) return () => undefined
  const onData = (data: Buffer): void => {
    const text = data.toString('utf8')
    // Arrows and function keys arrive as one burst that begins with Escape: they mean nothing here.
    if (!text.startsWith('\u001B')) for (const key of text) hear(key)
  }
  stdin.setRawMode(true)
  stdin.on('data', onData)
  stdin.resume()
  return () => {
    stdin.off('data', onData)
    stdin.setRawMode(false)
    stdin.pause()
  }
}

const beforeEnd = (tidy: () => void): (() => void) => {
  const onSignal = (signal: NodeJS.Signals): void => {
    tidy()
    stop()
    process.kill(process.pid, signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (): void => {
    process.off('exit', tidy)
    for (const signal of signals) process.off(signal, onSignal)
  }
  process.on('exit', tidy)
  for (const signal of signals) process.on(signal, onSignal)
  return stop
}
