import type { MeasureWords } from '@rhomboid/content/content.ts'
import { trendInWords } from '@rhomboid/content/measure-words.ts'
import type { AdviceId } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { renewCheckIn } from '../coach.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { dateInWords } from '../day-words.ts'
import { progress as text } from '../messages/progress-en.ts'
import type { Progress } from './state.ts'

/** What to do now, before any number; then where it is going and why we say so. */
export function Advice({ progress: { advice, trend, dayNumber, start }, words, isHelp }: { readonly progress: Progress; readonly words: MeasureWords; readonly isHelp: boolean }) {
  const [says, ...because] = trendInWords(trend, words)
  return (
    <section class="sheet stack advice" aria-labelledby="now">
      <h2 id="now">{text.now}</h2>
      {isHelp ? (
        <>
          <p>{text.help}</p>
          <ButtonLink href="/result/" look="primary">
            {text.seeResult}
          </ButtonLink>
        </>
      ) : (
        advice.map((id, index) => (
          <div key={id} class="stack">
            <h3>{words.advice[id].title}</h3>
            <p>{words.advice[id].says}</p>
            <Action id={id} isFirst={index === 0} />
          </div>
        ))
      )}
      <div class="trend">
        <h3>{words.trend.labels[trend.label].name}</h3>
        <p>{says}</p>
        {because.length > 0 && (
          <ul>
            {because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <p class="soft small">{text.dayNumber(dayNumber, dateInWords(start))}</p>
      </div>
    </section>
  )
}

/** The one thing to press, where the advice has one. */
function Action({ id, isFirst }: { readonly id: AdviceId; readonly isFirst: boolean }) {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const look = isFirst ? 'primary' : 'second'
  switch (id) {
    case 'check-again':
      return (
        <div class="no-print">
          <Button look={look} onClick={() => void renewCheckIn().then(() => route('/check-in/'), setFailure)}>
            {text.checkSigns}
          </Button>
        </div>
      )
    case 'worse-after-a-week':
      return isFirst ? (
        <div class="no-print">
          <ButtonLink href="/result/" look={look}>
            {text.seeResult}
          </ButtonLink>
        </div>
      ) : null
    case 'tell-us':
      return (
        <p class="no-print">
          <a href="#questions">{text.toQuestions}</a>
        </p>
      )
    case 'tell-us-why':
      return (
        <p class="no-print">
          <a href="#note">{text.toNote}</a>
        </p>
      )
    case 'early-days':
    case 'carry-on':
    case 'keep-it-up':
      return (
        <div class="no-print">
          <ButtonLink href="/programme/">{text.toProgramme}</ButtonLink>
        </div>
      )
    default:
      return (
        <div class="no-print">
          <ButtonLink href="/report/" look={look}>
            {text.report}
          </ButtonLink>
        </div>
      )
  }
}
