import { painScore, seconds, type Relief } from '@rhomboid/domain'
import { useEffect, useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button.tsx'
import { Heading } from '../components/page.tsx'
import { relief as text } from '../messages/relief-en.ts'
import { today } from '../platform/clock.ts'
import { keep } from '../record.ts'
import { WithNumber } from '../with-number.tsx'

interface EndedProps {
  readonly technique: string
  readonly relief: Relief
  readonly status: 'done' | 'stopped' | 'hurt'
  /** What the guide itself says of this end. */
  readonly say?: string | undefined
  readonly onAgain: () => void
}

/** What was done is kept at once; the pain is asked after, and may be passed over. */
export function Ended({ technique, relief, status, say, onAgain }: EndedProps) {
  const [failure, setFailure] = useState<unknown>()
  const [told, setTold] = useState<number>()
  useEffect(() => {
    keep({ kind: 'relief-done', technique, worked: seconds(Math.round(relief.worked)), outcome: status }).catch(setFailure)
  }, [])
  if (failure !== undefined) throw failure
  const title = { done: text.doneTitle, stopped: text.stoppedTitle, hurt: text.hurtTitle }[status]
  const tell = (pain: number): void => {
    setTold(pain)
    keep({ kind: 'measured', measure: 'pain', on: today(), values: { now: painScore(pain) } }).catch(setFailure)
  }
  return (
    <div class="stack">
      <Heading step={status}>{title}</Heading>
      <p {...(status !== 'done' && say !== undefined ? { class: 'notice' } : {})}>
        <WithNumber text={say ?? { done: text.doneText, stopped: text.stoppedText, hurt: text.hurtText }[status]} />
      </p>
      {status === 'hurt' && (
        <ButtonLink href="/check-in/" look="primary" wide>
          {text.hurtAction}
        </ButtonLink>
      )}
      {told === undefined ? (
        <fieldset class="relief-pain">
          <legend>{text.painNow}</legend>
          {Array.from({ length: 11 }, (_, pain) => (
            <Button key={pain} onClick={() => tell(pain)}>
              {String(pain)}
            </Button>
          ))}
        </fieldset>
      ) : (
        <output>{text.kept}</output>
      )}
      <div class="relief-answers">
        <ButtonLink href="/" look={status === 'hurt' ? 'second' : 'primary'} wide>
          {text.today}
        </ButtonLink>
        <ButtonLink href="/relief/" wide>
          {text.more}
        </ButtonLink>
        {status === 'done' && (
          <Button look="quiet" wide onClick={onAgain}>
            {text.again}
          </Button>
        )}
      </div>
    </div>
  )
}
