import type { AdaptationWords } from '@rhomboid/content/content.ts'
import type { Flare } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { adaptNow } from '../adapting/adapt-now.ts'
import { askedAnew } from '../cleared.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { loadScreening } from '../content.ts'
import { adapting } from '../messages/adapting-en.ts'
import { keep } from '../record.ts'

const text = adapting.flare

/** What helps through a flare, and the way out of it. It lasts two days at least, though somebody says sooner that it is over. */
export function FlarePlan({ words: { flare: plan }, flare }: { readonly words: AdaptationWords; readonly flare: Flare | undefined }) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const isOpen = flare !== undefined && flare.until === undefined
  const end = async (): Promise<void> => {
    await keep({ kind: 'flare-ended' })
    await adaptNow()
  }
  return (
    <section class="sheet stack flare-plan" aria-labelledby="flare-title">
      <h2 id="flare-title">{plan.title}</h2>
      <p>{plan.about}</p>
      <ol>
        {plan.do.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{text.easy}</p>
      <div class="actions">
        <ButtonLink href="/relief/heat/">{text.heat}</ButtonLink>
        <ButtonLink href="/relief/cold/">{text.cold}</ButtonLink>
      </div>
      <p>{plan.after}</p>
      <p>
        <strong>{plan.different}</strong>
      </p>
      <p role="status" class={isOpen ? 'unseen' : ''}>
        {isOpen ? '' : text.ending}
      </p>
      {isOpen && (
        <div class="today-action">
          <Button onClick={() => void end().catch(setFailure)}>{text.over}</Button>
        </div>
      )}
    </section>
  )
}

/**
 * The way into a flare. That it was told and that the danger signs are to be asked again
 * are kept in one go: the programme turns gentle once they are answered, and not before.
 */
export function MuchWorse() {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const tell = async (): Promise<void> => {
    const asks = askedAnew(await loadScreening())
    await keep({ kind: 'flare-began', because: 'told' }, { kind: 'check-in-renewed', asks })
    route('/check-in/')
  }
  return (
    <section class="different">
      <h2>{text.ask}</h2>
      <p>{text.askText}</p>
      <Button look="quiet" onClick={() => void tell().catch(setFailure)}>
        {text.told}
      </Button>
    </section>
  )
}
