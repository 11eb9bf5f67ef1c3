import type { Day, Programme } from '@rhomboid/domain'
import { useEffect, useState } from 'preact/hooks'
import { adaptNow } from '../adapting/adapt-now.ts'
import { Changes } from '../adapting/changes.tsx'
import { found } from '../adapting/found.ts'
import { ButtonLink } from '../components/button.tsx'
import type { AdaptationContent, PlanContent } from '../content.ts'
import { DueCard } from '../measures/due-card.tsx'
import { adapting as text } from '../messages/adapting-en.ts'
import { today as dayOf } from '../platform/clock.ts'
import { present } from '../record.ts'
import { FlarePlan, MuchWorse } from './flare.tsx'
import { Week } from './week.tsx'

interface DailyProps {
  readonly programme: Programme
  readonly today: Day
  readonly isCleared: boolean
  readonly plan: PlanContent
  readonly adaptation: AdaptationContent
}

/** What a new day brings: the programme adapts once, and what changed, what eases and what is asked today is shown. Loaded after the first page can be read. */
export function Daily({ programme, today, isCleared, plan, adaptation }: DailyProps) {
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    // Before the danger signs of the day nothing can change; the check-in adapts at its end.
    if (isCleared) adaptNow().catch(setFailure)
  }, [today, isCleared])
  if (failure !== undefined) throw failure
  const { adaptations, flares } = present.value
  const changed = adaptations.filter(({ at, changes }) => changes.length > 0 && dayOf(at) === today)
  const flare = flares.at(-1)
  const isOpen = flare !== undefined && flare.until === undefined
  const { review } = found.value
  return (
    <>
      {review && (
        <section class="sheet stack look-at" aria-labelledby="look-title">
          <h2 id="look-title">{text.look.title}</h2>
          <p>{adaptation.words.review[review]}</p>
          <div class="today-action">
            <ButtonLink href="/report/">{text.look.report}</ButtonLink>
          </div>
        </section>
      )}
      {(isOpen || programme.course?.flare) && <FlarePlan words={adaptation.words} flare={flare} />}
      {changed.length > 0 && <Changes adaptations={changed} plan={plan} adaptation={adaptation} />}
      <Week programme={programme} present={present.value} today={today} />
      <DueCard />
      {!isOpen && <MuchWorse />}
    </>
  )
}
