import { effort as effortOf, painScore } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { ZeroToTen } from '../components/fields.tsx'
import { Column } from '../components/page.tsx'
import { words } from '../messages/index.ts'
import { keep, keepUnderway } from '../record.ts'

interface ClosingProps {
  readonly session: string
  readonly isCompleted: boolean
  readonly onClosed: (painAfter: number | undefined) => void
  readonly onFailure: (failure: unknown) => void
}

/** The two questions at the end. What was done is kept already; these may be passed over. */
export function Closing({ session, isCompleted, onClosed, onFailure }: ClosingProps) {
  const [pain, setPain] = useState<number>()
  const [effort, setEffort] = useState<number>()
  const close = async (painAfter: number | undefined, felt: number | undefined): Promise<void> => {
    await keep({
      kind: 'session-closed',
      session,
      ...(painAfter === undefined ? {} : { painAfter: painScore(painAfter) }),
      ...(felt === undefined ? {} : { effort: effortOf(felt) }),
    })
    await keepUnderway(undefined)
    onClosed(painAfter)
  }
  return (
    <Column>
      <form
        class="stack-wide"
        onSubmit={(event) => {
          event.preventDefault()
          close(pain, effort).catch(onFailure)
        }}
      >
        <h1 tabIndex={-1}>{isCompleted ? words.session.closing : words.session.closingStopped}</h1>
        <ZeroToTen name="pain-after" legend={words.session.painAfter} value={pain} onPick={setPain} low={words.checkIn.noPain} high={words.checkIn.worstPain} />
        <ZeroToTen name="effort" legend={words.session.effort} value={effort} onPick={setEffort} low={words.session.noEffort} high={words.session.mostEffort} />
        <div class="actions">
          <Button type="submit" look="primary">
            {words.session.keep}
          </Button>
          <Button look="quiet" onClick={() => close(undefined, undefined).catch(onFailure)}>
            {words.session.passOver}
          </Button>
        </div>
      </form>
    </Column>
  )
}
