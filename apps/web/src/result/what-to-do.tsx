import type { Screening } from '@rhomboid/domain'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { region } from '../region.ts'
import { fillNumbers, isMaternity } from './fill.ts'

interface Props {
  readonly content: ScreeningContent
  readonly screening: Screening
}

/** The words of the rules that led to this disposition. */
const rulesOf = ({ content, screening }: Props) =>
  screening.because.flatMap(({ rule, disposition }) => (disposition === screening.kind ? (content.words.rules[rule] ?? []) : []))

/** Steps now, what to say on the phone, and what to do while waiting. */
export function WhatToDo({ content, screening }: Props) {
  const text = content.words.dispositions[screening.kind]
  const rules = rulesOf({ content, screening })
  const usual = region.value.urgent === undefined && text.doNoLine ? text.doNoLine : text.do
  const steps = isMaternity(screening) ? [content.words.routes.maternity] : usual
  // The first step comes first (call, phone, book); what a rule adds comes right after it.
  const [first, ...others] = steps
  const wait = [...(text.whileYouWait ?? []), ...rules.flatMap(({ whileYouWait }) => whileYouWait ?? [])]
  return (
    <>
      <List title={words.result.doNow} lines={[...(first === undefined ? [] : [first]), ...rules.flatMap(({ action }) => action ?? []), ...others]} numbered />
      <List title={words.result.say} lines={[...rules.flatMap(({ say }) => say ?? []), ...(text.say ?? [])].map((line) => `“${line}”`)} look="say" />
      <List title={screening.kind === 'self-care' ? words.result.meantime : words.result.wait} lines={wait} />
    </>
  )
}

/** What would change the advice, and what it means for exercises. */
export function WhatWouldChange({ content, screening }: Props) {
  const { dispositions } = content.words
  return (
    <>
      <section class="stack">
        <h2>{words.result.exercise}</h2>
        <p>{fillNumbers(dispositions[screening.kind].exercise)}</p>
        {screening.locks.includes('nsaid') && <p>{words.result.noTablets}</p>}
      </section>
      <List title={words.result.change} lines={dispositions[screening.kind].change} />
    </>
  )
}

function List({ title, lines, numbered = false, look }: { readonly title: string; readonly lines: readonly string[]; readonly numbered?: boolean; readonly look?: string }) {
  if (lines.length === 0) return null
  const items = [...new Set(lines)].map((line) => <li key={line}>{fillNumbers(line)}</li>)
  return (
    <section class="stack">
      <h2>{title}</h2>
      {numbered ? <ol>{items}</ol> : <ul {...(look ? { class: look } : {})}>{items}</ul>}
    </section>
  )
}
