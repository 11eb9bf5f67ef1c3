import type { Content } from '@rhomboid/content/content.ts'
import { instant, logOf, momentOf, step, type Effect, type Player, type PlayerEvent } from '@rhomboid/domain'
import { fillNumbers } from './advice.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { session as say } from './messages.ts'
import { openPage, type Page } from './page.ts'
import { lineView, liveView, type View } from './play-view.ts'
import { printLog } from './print-log.ts'
import type { Screened } from './screened.ts'
import type { Terminal } from './terminal.ts'

/** How often the clock is looked at. */
const FRAME_MS = 100
/** A longer gap was a sleeping computer, and the session waits with it. */
const LONGEST_GAP_MS = 1000
/** Ticks are parts of a second that add up without a rounding error. */
const TICKS_A_SECOND = 64

/** Guides a person through a session with the pure player: keys and the clock go in, a view shows what comes out. */
export const play = async (begun: Player, speed: number, screened: Screened, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const keyed = terminal.live && terminal.typedInput
  const view: View = terminal.live ? liveView(content, terminal, keyed) : lineView(content, terminal)
  const startedAt = instant(terminal.now())
  const keys: string[] = []
  let player = begun
  let danger = false

  const send = (event: PlayerEvent): readonly Effect[] => {
    const [next, effects] = step(player, event)
    player = next
    for (const effect of effects) {
      if (effect.kind === 'enter') view.enter(player, effect.span)
      if (effect.kind === 'screen') danger = true
    }
    return effects
  }
  const press = (key: string): void => {
    const event = eventFor(key, player)
    if (event === undefined) return
    const effects = send(event)
    view.note(effects.length === 0 && (event.kind === 'easier' || event.kind === 'harder') ? (event.kind === 'easier' ? say.noEasier : say.noHarder) : undefined)
  }

  const stopListening = keyed ? terminal.listen((key) => void keys.push(key)) : () => undefined
  const forget = terminal.beforeEnd(view.close)
  try {
    if (!keyed) {
      view.note(say.noKeys)
      send({ kind: 'resume' })
    }
    let looked = terminal.now()
    let owed = 0
    while (player.status !== 'finished' && player.status !== 'stopped') {
      view.draw(player)
      await terminal.sleep(FRAME_MS)
      const now = terminal.now()
      owed += (Math.min(Math.max(now - looked, 0), LONGEST_GAP_MS) / 1000) * speed * TICKS_A_SECOND
      looked = now
      for (const key of keys.splice(0)) press(key)
      pass(Math.floor(owed), () => player, send)
      owed %= 1
    }
  } finally {
    stopListening()
    view.close()
    forget()
  }

  const page = openPage(terminal)
  if (danger) printDanger(page, screened, content)
  else printLog(page, logOf(player, startedAt, instant(terminal.now())), content)
  terminal.out(page.text())
  return danger ? EXIT.noProgramme : EXIT.done
}

/** A sign of danger ends more than the session: nothing stands beside what to do now. */
const printDanger = (page: Page, { region }: Screened, content: Content): void => {
  const { emergency } = content.words.screening.dispositions
  page.title(fillNumbers(emergency.title, region), true)
  page.paragraph(say.danger)
  page.steps(emergency.do.map((line) => fillNumbers(line, region)))
  page.paragraph(emergency.exercise)
}

/** Lets the time that is owed pass, span by span: one tick of the player never leaps over a border. */
const pass = (ticks: number, player: () => Player, send: (event: PlayerEvent) => unknown): void => {
  let left = ticks
  while (left > 0 && player().status === 'running') {
    const moment = momentOf(player())
    if (!moment) break
    const now = Math.min(left, Math.max(1, Math.round(moment.left * TICKS_A_SECOND)))
    send({ kind: 'tick', seconds: now / TICKS_A_SECOND })
    left -= now
  }
}

const CTRL_C = '\u0003'

const eventFor = (key: string, { status }: Player): PlayerEvent | undefined => {
  const letter = key.toLowerCase()
  if (key === CTRL_C) return { kind: 'stop' }
  if (status === 'asking-about-pain') {
    switch (letter) {
      case 'd':
        return { kind: 'after-hurt', choice: 'danger' }
      case 'n':
        return { kind: 'after-hurt', choice: 'next' }
      case 'e':
        return { kind: 'after-hurt', choice: 'easier' }
      case 'q':
        return { kind: 'after-hurt', choice: 'stop' }
      default:
        return undefined
    }
  }
  switch (letter) {
    case ' ':
      return { kind: status === 'paused' ? 'resume' : 'pause' }
    case 'b':
      return { kind: 'back' }
    case 's':
      return { kind: 'skip' }
    case 'e':
      return { kind: 'easier' }
    case 'h':
      return { kind: 'harder' }
    case 'o':
      return { kind: 'that-hurt' }
    case 'q':
      return { kind: 'stop' }
    default:
      return undefined
  }
}
