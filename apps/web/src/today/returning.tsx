import type { Instant } from '@rhomboid/domain'
import { useEffect, useState } from 'preact/hooks'
import { reviewNow, screeningNow } from '../coach.ts'
import { loadPlan, loadScreening } from '../content.ts'
import { dayInWords } from '../day-words.ts'
import { Column } from '../components/page.tsx'
import { words } from '../messages/index.ts'
import { now, today } from '../platform/clock.ts'
import { present, underway } from '../record.ts'
import { standingOf } from '../standing.ts'
import { useLoaded } from '../use-loaded.ts'
import { Card } from './card.tsx'
import { Different } from './different.tsx'
import { LastSession } from './last-session.tsx'
import { Review } from './review.tsx'
import { todayState } from './state.ts'

/** The moment for which the page is drawn; a page that was left open over night draws itself anew when it is looked at. */
const useMoment = (): Instant => {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setMoment(now())
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return moment
}

export function Returning() {
  const screening = useLoaded(loadScreening)
  const plan = useLoaded(loadPlan)
  const moment = useMoment()
  const on = today(moment)
  const standing = screening && standingOf(present.value, screeningNow(screening), moment)
  const { sessions } = present.value
  const state =
    standing && standing.kind !== 'nothing'
      ? todayState({ standing, underway: underway.value, today: on, sessions: sessions.filter(({ startedAt }) => today(startedAt) === on) })
      : undefined
  // An open check-in comes first; a new one after a programme looks back by itself.
  const review = screening && state && state.kind !== 'check-in-open' && state.kind !== 'over' ? reviewNow(screening) : undefined
  return (
    <Column>
      <div class="today stack-wide">
        <header>
          <p class="soft">{dayInWords(on)}</p>
          <h1>{words.today.hello}</h1>
        </header>
        <div class="today-card">
          {plan && state && <Card state={state} programme={present.value.programme} plan={plan} today={on} />}
        </div>
        {review !== undefined && <Review days={review} />}
        <LastSession session={sessions.at(-1)} today={on} />
        {state?.kind !== 'over' && <Different />}
      </div>
    </Column>
  )
}
