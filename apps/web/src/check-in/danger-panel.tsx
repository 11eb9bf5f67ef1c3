import type { Proposal, Reason } from '@rhomboid/domain'
import { Button } from '../components/button.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { present } from '../record.ts'
import { region, telephone } from '../region.ts'

export type Reply = 'yes' | 'no'

interface DangerPanelProps {
  readonly content: ScreeningContent
  readonly dangers: readonly Proposal[]
  readonly reasons: readonly Reason[]
  readonly replies: Readonly<Record<string, Reply>>
  readonly onReply: (danger: string, reply: Reply) => void
  /** Shown where somebody wanted to go on with a question open. */
  readonly problem: string | undefined
}

/** What the words may mean, calmly, with the number to call; it comes under the box while somebody writes, and never takes the focus. */
export function DangerPanel({ content, dangers, reasons, replies, onReply, problem }: DangerPanelProps) {
  const { emergency } = region.value
  const number = emergency ?? words.emergency.yourLocal
  const own = dangers.filter(({ about }) => about !== 'another')
  // Where a box is open, it says it; a rule speaks only where no box does.
  const because = dangers.length > 0 ? [] : reasons.map(({ rule }) => content.words.rules[rule]?.because ?? '')
  const isOpen = dangers.length + because.length > 0
  const spoken = !isOpen ? '' : [words.ownWords.canBeEmergency, ...dangers.map((danger) => lineOf(content, danger)), ...because, words.ownWords.ifSo(number)].join(' ')
  return (
    <>
      <p class="unseen" role="status">
        {spoken}
      </p>
      {isOpen && (
        <section class="notice notice-alarm stack danger-panel" aria-labelledby="danger-title">
          <h2 id="danger-title">{words.ownWords.canBeEmergency}</h2>
          <p>
            {words.ownWords.ifSo(number)}{' '}
            {emergency !== null && (
              <a class="button button-alarm" href={telephone(emergency)}>
                {words.result.call(emergency)}
              </a>
            )}
          </p>
          {because.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {because.length > 0 && <p>{words.ownWords.askedNext}</p>}
          {own.length < dangers.length && <p>{words.ownWords.somebodyElse(number)}</p>}
          {own.some(isAboutSelfHarm) && <CrisisLine content={content} />}
          {own.some(isAboutAnothersHarm) && <SafeguardingLine content={content} />}
          {problem && <p class="problem">{problem}</p>}
          <ul class="readings">
            {own.map((danger) => {
              const id = danger.danger ?? ''
              const line = lineOf(content, danger)
              const reply = (given: Reply, label: string) => (
                <Button pressed={replies[id] === given} label={`${label}: ${line}`} onClick={() => onReply(id, given)}>
                  {label}
                </Button>
              )
              return (
                <li key={id} data-danger={id}>
                  <p class="small">{words.ownWords.youWrote(danger.because)}</p>
                  <p>
                    <strong>{line}</strong> {words.ownWords.isThatRight}
                  </p>
                  <div class="actions">
                    {reply('yes', words.ownWords.yes)}
                    {reply('no', words.ownWords.no)}
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}

/** The line of the box, or of the question where no box stands for it. */
const lineOf = ({ words: text }: ScreeningContent, { danger = '' }: Proposal): string => text.emergencyBoxes[danger]?.line ?? text.questions[danger]?.short ?? ''

export const isAboutSelfHarm = ({ danger }: Proposal): boolean => danger === 'selfHarmThoughts' || danger === 'selfHarmIntent'

/** Somebody did it to them, such as a hand around the throat. */
export const isAboutAnothersHarm = ({ danger }: Proposal): boolean => danger === 'hurtBySomeone'

/** Whom to call when somebody else is the danger; their age may not be told yet, so a child is meant only where it is. */
function SafeguardingLine({ content }: { readonly content: ScreeningContent }) {
  const { safeguarding, child, emergency } = region.value
  const { helplines } = content.words
  const { age } = present.value.answers
  const isChild = typeof age === 'number' && age < 18
  const line = isChild ? child : safeguarding
  const fill = (text: string): string => text.replaceAll('{emergency}', emergency ?? words.emergency.yourLocal)
  if (!line) return <p>{fill(isChild ? helplines.childNoNumber : helplines.safeguardingNoNumber)}</p>
  const [before = '', after = ''] = fill(isChild ? helplines.child : helplines.safeguarding).split(isChild ? '{child}' : '{safeguarding}')
  return (
    <p>
      {before}
      <a href={telephone(line.number)}>
        {line.name} {line.number}
      </a>
      {after}
    </p>
  )
}

/** Somebody to talk to, at any hour. */
function CrisisLine({ content }: { readonly content: ScreeningContent }) {
  const { crisis } = region.value
  const { helplines } = content.words
  if (!crisis) return <p>{helplines.crisisNoNumber.replaceAll('{emergency}', region.value.emergency ?? words.emergency.yourLocal)}</p>
  const [before = '', after = ''] = helplines.crisis.split('{crisis}')
  return (
    <p>
      {before}
      <a href={telephone(crisis.number)}>
        {crisis.name} {crisis.number}
      </a>
      {after}
    </p>
  )
}
