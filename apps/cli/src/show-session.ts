import type { Content } from '@rhomboid/content/content.ts'
import { dayToIso, instant, layOut, sessionSeconds, startSession, type Clearance, type Item, type PlannedDay } from '@rhomboid/domain'
import { chooseDay, weeksFor, type ChosenDay } from './choose-day.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { makePlan } from './make-plan.ts'
import { openPage } from './page.ts'
import { itemJson, planJson } from './plan-json.ts'
import { play } from './play.ts'
import { printJson } from './print-json.ts'
import { printPlan } from './print-plan.ts'
import { printRest, printSession } from './print-session.ts'
import type { Screened } from './screened.ts'
import { screeningJson } from './screening-json.ts'
import { spanLine } from './session-words.ts'
import type { Terminal } from './terminal.ts'

interface SessionCall {
  readonly json: boolean
  readonly day?: number
  readonly play: boolean
  readonly speed: number
}

export const showSession = async (call: SessionCall, screened: Screened, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const plan = makePlan(screened, content, weeksFor(call.day), terminal)
  const page = openPage(terminal)
  if (plan.kind !== 'planned') {
    if (call.json) printJson(terminal, { ...planJson(plan, screened, content), spans: [] })
    else {
      printPlan(page, plan, screened, content)
      terminal.out(page.text())
    }
    return EXIT.noProgramme
  }
  const chosen = chooseDay(plan.programme, call.day)
  const { day } = chosen
  if (call.json) printJson(terminal, { ...screeningJson(screened, content), ...dayJson(chosen, content) })
  else if (day.kind === 'rest') {
    printRest(page, chosen, content)
    terminal.out(page.text())
  } else if (call.play) return guide(day, plan.clearance, call.speed, screened, content, terminal)
  else {
    printSession(page, chosen.number, day, content)
    terminal.out(page.text())
  }
  return EXIT.done
}

const guide = (day: Extract<PlannedDay, { items: readonly Item[] }>, clearance: Clearance, speed: number, screened: Screened, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const player = startSession(clearance, day.items, instant(terminal.now()))
  // makePlan saw the clearance hold; only if it ran out in between could this be.
  if (!player.ok) throw new Error(`the clearance ran out at ${player.error.validUntil}`)
  return play(player.value, speed, screened, content, terminal)
}

const dayJson = ({ number, day }: ChosenDay, content: Content) => {
  const head = { day: number, date: dayToIso(day.day), kind: day.kind, name: content.words.programme.days[day.kind].name }
  if (day.kind === 'rest') return { ...head, rounds: 0, seconds: 0, items: [], spans: [] }
  const { spans, items, length } = layOut(day.items)
  return {
    ...head,
    rounds: day.rounds,
    seconds: sessionSeconds(day.items) * day.rounds,
    secondsEachRound: length,
    items: day.items.map((item) => itemJson(item, content)),
    spans: spans.map((span) => ({ ...span, exercise: items[span.item]?.exercise, words: spanLine(span, items, content) })),
  }
}
