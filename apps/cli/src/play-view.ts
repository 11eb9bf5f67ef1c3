import type { Content } from '@rhomboid/content/content.ts'
import { momentOf, type Moment, type Player, type Span } from '@rhomboid/domain'
import { bigDigits } from './big-digits.ts'
import { session as say } from './messages.ts'
import { minutesAndSeconds, openPage, type Page } from './page.ts'
import { nameOf, wordsOf } from './plan-words.ts'
import { placeInWords, spanInWords, spanLine } from './session-words.ts'
import type { Terminal } from './terminal.ts'

/** How a session is shown while it runs. */
export interface View {
  /** A span begins. */
  readonly enter: (player: Player, span: Span) => void
  readonly draw: (player: Player) => void
  /** A sentence about the last key; none takes it away. */
  readonly note: (text: string | undefined) => void
  readonly close: () => void
}

/** One line for each span: for a file, a screen reader or a program. */
export const lineView = (content: Content, terminal: Terminal): View => ({
  enter: ({ timeline }, span) => terminal.out(`${minutesAndSeconds(span.from)}  ${spanLine(span, timeline.items, content)}\n`),
  draw: () => undefined,
  note: (text) => {
    if (text !== undefined) terminal.err(`${text}\n`)
  },
  close: () => undefined,
})

const OWN_SCREEN = '\u001B[?1049h\u001B[?25l'
const SCREEN_BACK = '\u001B[?25h\u001B[?1049l'
const CLEAR = '\u001B[H\u001B[J'

/** A screen of its own that is drawn anew when something changed, and given back afterwards. */
export const liveView = (content: Content, terminal: Terminal, keyed: boolean): View => {
  let shown = ''
  let note: string | undefined
  let open = false
  return {
    enter: () => undefined,
    draw: (player) => {
      const frame = frameOf(player, note, keyed, content, terminal)
      if (frame === shown) return
      terminal.out(`${open ? '' : OWN_SCREEN}${CLEAR}${frame}`)
      open = true
      shown = frame
    },
    note: (text) => {
      note = text
    },
    close: () => {
      if (open) terminal.out(SCREEN_BACK)
      open = false
    },
  }
}

const frameOf = (player: Player, note: string | undefined, keyed: boolean, content: Content, terminal: Terminal): string => {
  const moment = momentOf(player)
  const item = moment && player.items[moment.span.item]?.doing
  if (!moment || !item) return ''
  const top = openPage(terminal)
  top.soft(say.progress(moment.span.item + 1, player.items.length, minutesAndSeconds(player.timeline.length - player.elapsed)))
  top.blank()
  if (player.status === 'asking-about-pain') {
    top.strong(say.askPain)
    top.bullets(content.words.screening.safetyNet.now)
    top.blank()
    for (const key of say.askPainKeys) top.strong(key, 1)
    return top.text()
  }
  if (moment.span.kind !== 'ready') top.paragraph(nameOf(item, content))
  top.strong(spanInWords(moment.span, player.timeline.items, content))
  const digits = bigDigits(numberFor(moment)).map((line) => `  ${line}`)

  const middle = openPage(terminal)
  if (moment.span.kind === 'work') middle.paragraph(placeInWords(moment.span, content), 1)
  middle.blank()
  const words = wordsOf(item.exercise, content)
  if (moment.span.kind === 'ready' || player.status === 'paused') {
    middle.steps(words.steps)
    const variant = words.variants[item.form]
    if (variant) middle.paragraph(variant.change, 1)
  } else middle.paragraph(words.breathing, 1)

  const bottom = openPage(terminal)
  bottom.soft(words.stop, 1)
  if (player.status === 'paused') bottom.strong(player.elapsed === 0 ? say.begin : say.paused)
  if (note !== undefined) bottom.strong(note)
  if (keyed) bottom.soft(say.keys)
  return fitted([...linesOf(top), '', ...digits, ''], linesOf(middle), ['', ...linesOf(bottom)], terminal.height())
}

const linesOf = (page: Page): readonly string[] => page.text().trimEnd().split('\n')

/** On a low screen the middle gives way: the time, the rule when to stop and the keys are always seen. */
const fitted = (top: readonly string[], middle: readonly string[], bottom: readonly string[], height: number): string => {
  const room = Math.max(height - 1 - top.length - bottom.length, 0)
  return [...top, ...middle.slice(0, room), ...bottom].join('\n')
}

/** Short phases of a repetition are counted, everything else counts down. */
const numberFor = ({ span, left }: Moment): string => {
  if (span.kind === 'work' && span.repetitions > 1 && span.length < COUNTED_DOWN_FROM) return String(span.repetition)
  return left > 99 ? minutesAndSeconds(Math.ceil(left)) : String(Math.ceil(left))
}

const COUNTED_DOWN_FROM = 5
