import { err, ok, type Result } from '@rhomboid/domain'

/** Where something stands in a JSON value: `['answers', 'withPain', 2]`. */
export type JsonPath = readonly (string | number)[]

/** From 1, as an editor counts. */
export interface Place {
  readonly line: number
  readonly column: number
}

export type Fault =
  | 'value-wanted'
  | 'key-wanted'
  | 'colon-wanted'
  | 'comma-wanted'
  | 'extra-comma'
  | 'single-quotes'
  | 'comment'
  | 'open-string'
  | 'bad-escape'
  | 'control-character'
  | 'ends-early'
  | 'more-after-end'
  | 'too-deep'

export interface JsonProblem extends Place {
  readonly fault: Fault
}

export interface JsonText {
  readonly value: unknown
  /** Keys that stand twice in one object: JSON.parse would take the last and say nothing. */
  readonly repeated: readonly JsonPath[]
}

/** No file of ours nests deeper, and a reader that calls itself must end somewhere. */
const DEEPEST = 32

/**
 * Strict JSON → its value. Unlike JSON.parse it always knows the line and column of what is
 * wrong, and it notices a key that is given twice: two answers to one question are none.
 */
export const parseJson = (text: string): Result<JsonText, JsonProblem> => {
  const repeated: JsonPath[] = []
  let at = 0

  const skipSpace = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1
  }
  /** @throws Stop, caught below: what goes wrong deep inside ends the reading at once. */
  const stop = (fault: Fault, where = at): never => {
    throw new Stop(where >= text.length && !['too-deep', 'open-string'].includes(fault) ? 'ends-early' : fault, where)
  }
  const oddOr = (fault: Fault): never => stop(text.charAt(at) === "'" ? 'single-quotes' : text.charAt(at) === '/' ? 'comment' : fault)

  const readString = (): string => {
    const from = at
    at += 1
    for (;;) {
      const letter = text.charAt(at)
      if (letter === '"') break
      if (letter === '' || letter === '\n' || letter === '\r') return stop('open-string', from)
      if (letter < ' ') return stop('control-character')
      if (letter === '\\') {
        ESCAPE.lastIndex = at
        const escape = ESCAPE.exec(text)
        if (!escape) return stop('bad-escape')
        at += escape[0].length
      } else at += 1
    }
    at += 1
    return JSON.parse(text.slice(from, at)) as string
  }

  const readValue = (path: JsonPath): unknown => {
    if (path.length > DEEPEST) return stop('too-deep')
    const letter = text.charAt(at)
    if (letter === '{') return readObject(path)
    if (letter === '[') return readList(path)
    if (letter === '"') return readString()
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(text)
    if (!plain) return oddOr('value-wanted')
    at += plain[0].length
    return JSON.parse(plain[0])
  }

  /** After the opening bracket: reads parts until the closing one. */
  const readParts = (close: '}' | ']', readPart: () => void): void => {
    at += 1
    skipSpace()
    if (text.charAt(at) === close) {
      at += 1
      return
    }
    for (;;) {
      readPart()
      skipSpace()
      const after = text.charAt(at)
      if (after === close) break
      if (after !== ',') oddOr('comma-wanted')
      const comma = at
      at += 1
      skipSpace()
      if (text.charAt(at) === close) stop('extra-comma', comma)
    }
    at += 1
  }

  const readObject = (path: JsonPath): unknown => {
    const entries = new Map<string, unknown>()
    readParts('}', () => {
      if (text.charAt(at) !== '"') oddOr('key-wanted')
      const key = readString()
      skipSpace()
      if (text.charAt(at) !== ':') oddOr('colon-wanted')
      at += 1
      skipSpace()
      if (entries.has(key)) repeated.push([...path, key])
      entries.set(key, readValue([...path, key]))
    })
    // Makes an own property of every key, `__proto__` too.
    return Object.fromEntries(entries)
  }

  const readList = (path: JsonPath): unknown => {
    const list: unknown[] = []
    readParts(']', () => void list.push(readValue([...path, list.length])))
    return list
  }

  try {
    skipSpace()
    const value = readValue([])
    skipSpace()
    if (at < text.length) oddOr('more-after-end')
    return ok({ value, repeated })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return err({ fault: error.fault, ...placeOf(text, error.at) })
  }
}

class Stop extends Error {
  readonly fault: Fault
  readonly at: number
  constructor(fault: Fault, at: number) {
    super(fault)
    this.fault = fault
    this.at = at
  }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y

const placeOf = (text: string, at: number): Place => {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

/** `['answers', 'withPain', 2]` → `answers.withPain[2]`. */
export const pathText = (path: JsonPath): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    if (!/^[A-Za-z_$][\w$-]*$/.test(part)) return `${text}[${JSON.stringify(part)}]`
    return text === '' ? part : `${text}.${part}`
  }, '')

/** A value as it may be shown in a message: as JSON, and never a screenful of it. */
export const shortJson = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text
}

const SHORT = 60
