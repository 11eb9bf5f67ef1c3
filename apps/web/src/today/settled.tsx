import { painScore, type Settling } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { OneTap } from '../components/one-tap.tsx'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import { keep } from '../record.ts'

const text = adapting.settled
const WITHIN: readonly Settling[] = ['hour', 'day', 'longer']

interface SettledProps {
  readonly sessions: readonly string[]
  /** Whether the pain of this morning is still unknown. */
  readonly asksPain: boolean
  /** Everything that was told is kept by now. */
  readonly onTold: () => Promise<unknown>
}

/** How yesterday's session settled: two taps, each kept as it comes, and both may be passed over. */
export function Settled({ sessions, asksPain, onTold }: SettledProps) {
  const [step, setStep] = useState<'within' | 'morning' | 'kept' | 'passed'>('within')
  const [failure, setFailure] = useState<unknown>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What was pressed is gone with its step.
    if (step !== 'within') heading.current?.focus({ preventScroll: true })
  }, [step])
  if (failure !== undefined) throw failure
  const keepAll = (told: { readonly within?: Settling; readonly nextMorning?: number }) =>
    keep(...sessions.map((session) => ({ kind: 'session-settled' as const, session, ...(told.within ? { within: told.within } : {}), ...(told.nextMorning === undefined ? {} : { nextMorning: painScore(told.nextMorning) }) })))
  const end = async (how: 'kept' | 'passed'): Promise<void> => {
    setStep(how)
    await onTold()
  }
  const tellWithin = async (within: Settling): Promise<void> => {
    await keepAll({ within })
    if (asksPain) setStep('morning')
    else await end('kept')
  }
  return (
    <section class="sheet stack settled" aria-labelledby="settled-title">
      <h2 id="settled-title" ref={heading} tabIndex={-1}>{text.title}</h2>
      {step === 'within' && (
        <fieldset>
          <legend>{text.lead}</legend>
          <div class="settled-within">
            {WITHIN.map((within) => (
              <Button key={within} onClick={() => void tellWithin(within).catch(setFailure)}>
                {text.within[within]}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {step === 'morning' && (
        <OneTap
          name="morning"
          legend={text.morning}
          low={words.checkIn.noPain}
          high={words.checkIn.worstPain}
          onPick={(score) =>
            void keepAll({ nextMorning: score })
              .then(() => end('kept'))
              .catch(setFailure)
          }
        />
      )}
      <p role="status" class={step === 'kept' || step === 'passed' ? '' : 'unseen'}>
        {step === 'kept' ? text.kept : step === 'passed' ? text.passed : ''}
      </p>
      {(step === 'within' || step === 'morning') && (
        <Button
          look="quiet"
          onClick={() =>
            // Kept too, so that it is not asked again today.
            void (step === 'within' ? keepAll({}) : Promise.resolve()).then(() => end(step === 'within' ? 'passed' : 'kept')).catch(setFailure)
          }
        >
          {text.passOver}
        </Button>
      )}
    </section>
  )
}
