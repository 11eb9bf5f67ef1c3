import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { loadCompiled } from '@rhomboid/content/compiled.ts'
import type { Content } from '@rhomboid/content/content.ts'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

// What tests share: the real content, a terminal that remembers, and the real command.

const loaded = await loadCompiled()
if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `content/${file}:${line} ${message}`).join('\n'))
export const content: Content = loaded.value

/** A Saturday at noon. */
export const NOW = Date.UTC(2026, 10, 21, 12)

interface Wishes {
  readonly input?: string | Uint8Array
  readonly live?: boolean
  readonly typedInput?: boolean
  readonly colours?: boolean
  readonly now?: number
  /** Keys, and how many milliseconds after the start each is pressed. */
  readonly keys?: readonly (readonly [after: number, key: string])[]
}

export interface FakeTerminal extends Terminal {
  readonly shown: () => string
  readonly complaints: () => string
}

/** A terminal with a clock that moves only when somebody sleeps. */
export const fakeTerminal = ({ input = '', live = false, typedInput = false, colours = false, now = NOW, keys = [] }: Wishes = {}): FakeTerminal => {
  const out: string[] = []
  const err: string[] = []
  let time = now
  let hear: (key: string) => void = () => undefined
  let waiting = [...keys]
  return {
    out: (said) => void out.push(said),
    err: (said) => void err.push(said),
    readInput: (most) => Promise.resolve((typeof input === 'string' ? new TextEncoder().encode(input) : input).subarray(0, most + 1)),
    typedInput,
    live,
    colours,
    width: () => 80,
    height: () => 40,
    now: () => time,
    minutesEast: 0,
    sleep: (milliseconds) => {
      time += milliseconds
      for (const [after, key] of waiting) if (now + after <= time) hear(key)
      waiting = waiting.filter(([after]) => now + after > time)
      return Promise.resolve()
    },
    listen: (listener) => {
      hear = listener
      return () => void (hear = () => undefined)
    },
    beforeEnd: () => () => undefined,
    shown: () => out.join(''),
    complaints: () => err.join(''),
  }
}

/** Runs the command in this process, on a file given as a value. */
export const runOn = async (file: unknown, args: readonly string[], wishes: Omit<Wishes, 'input'> = {}): Promise<{ code: number; shown: string; complaints: string }> => {
  const terminal = fakeTerminal({ ...wishes, input: typeof file === 'string' ? file : JSON.stringify(file) })
  const [command = '', ...rest] = args
  const code = await run([command, '-', ...rest], terminal)
  return { code, shown: terminal.shown(), complaints: terminal.complaints() }
}

/** The same with --json, and what it printed. Its shape is what the tests are about. */
// oxlint-disable-next-line typescript/no-explicit-any
export const jsonOn = async (file: unknown, args: readonly string[], wishes: Omit<Wishes, 'input'> = {}): Promise<{ code: number; json: any }> => {
  const { code, shown } = await runOn(file, [...args, '--json'], wishes)
  return { code, json: JSON.parse(shown) }
}

/** A person who may exercise: everything else was asked and harmless. */
export const well = (answers: Readonly<Record<string, unknown>> = {}, more: Readonly<Record<string, unknown>> = {}) => ({
  version: 1,
  restAnsweredNo: true,
  ...more,
  answers: { age: 32, durationDays: 10, painNow: 3, minutes: 10, daysAWeek: 4, ...answers },
})

export const BIN = fileURLToPath(new URL('../bin/rhomboid.js', import.meta.url))
export const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url))

/** The real command as a process of its own. */
export const spawnBin = async (
  args: readonly string[],
  { input = '', env = {}, node = [] }: { readonly input?: string; readonly env?: Readonly<Record<string, string>>; readonly node?: readonly string[] } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> => {
  const child = spawn(process.execPath, [...node, BIN, ...args], { env: { ...process.env, ...env } })
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { code, stdout, stderr }
}
