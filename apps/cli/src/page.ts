import type { Terminal } from './terminal.ts'

/** A page of plain text, written from top to bottom: titles, paragraphs and lists, wrapped to the width of the terminal. */
export interface Page {
  readonly title: (text: string, alarming?: boolean) => void
  readonly heading: (text: string) => void
  readonly paragraph: (text: string, depth?: number) => void
  readonly soft: (text: string, depth?: number) => void
  readonly strong: (text: string, depth?: number) => void
  readonly bullets: (items: readonly string[], depth?: number) => void
  readonly steps: (items: readonly string[], depth?: number) => void
  /** A text behind a mark of its own, such as a number or a time, that its other lines hang from. */
  readonly marked: (mark: string, text: string, depth?: number) => void
  readonly blank: () => void
  readonly text: () => string
}

const BOLD = '1'
const DIM = '2'
const BOLD_RED = '1;31'
const DEPTH = 2

export const openPage = ({ colours, width }: Pick<Terminal, 'colours' | 'width'>): Page => {
  const lines: string[] = []
  const columns = width()
  const styled = (line: string, style: string | undefined): string => (colours && style !== undefined && line !== '' ? `\u001B[${style}m${line}\u001B[0m` : line)
  const blank = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }
  const write = (text: string, depth: number, style?: string, mark = ''): void => {
    const indent = ' '.repeat(depth * DEPTH)
    const hanging = ' '.repeat(mark.length)
    wrap(text, columns - indent.length - mark.length).forEach((line, index) => {
      lines.push(`${indent}${index === 0 ? mark : hanging}${styled(line, style)}`)
    })
  }
  return {
    title: (text, alarming = false) => {
      blank()
      write(text, 0, alarming ? BOLD_RED : BOLD)
      blank()
    },
    heading: (text) => {
      blank()
      write(text, 0, BOLD)
    },
    paragraph: (text, depth = 0) => write(text, depth),
    soft: (text, depth = 0) => write(text, depth, DIM),
    strong: (text, depth = 0) => write(text, depth, BOLD),
    bullets: (items, depth = 1) => items.forEach((item) => write(item, depth, undefined, '- ')),
    steps: (items, depth = 1) => items.forEach((item, index) => write(item, depth, undefined, `${index + 1}. `)),
    marked: (mark, text, depth = 1) => write(text, depth, undefined, `${mark} `),
    blank,
    text: () => `${lines.join('\n').trimEnd()}\n`,
  }
}

/** Breaks a text at spaces. A word that is longer than a line stands on a line of its own. */
export const wrap = (text: string, columns: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** 3725 → `62:05`: a place in time. Parts of a second are left out. */
export const minutesAndSeconds = (seconds: number): string => {
  const whole = Math.floor(seconds)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
