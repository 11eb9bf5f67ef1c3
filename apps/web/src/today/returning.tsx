import { isNonEmpty, type Day, type Instant } from '@rhomboid/domain'
import { useEffect, useState } from 'preact/hooks'
import { found } from '../adapting/found.ts'
import { reviewNow, screeningNow } from '../cleared.ts'
import { loadAdaptation, loadPlan, loadScreening } from '../content.ts'
import { dayInWords } from '../day-words.ts'
import { Column } from '../components/page.tsx'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import { now, today } from '../platform/clock.ts'
import { events, present, underway } from '../record.ts'
import { standingOf } from '../standing.ts'
import { useLoaded } from '../use-loaded.ts'
import { Card } from './card.tsx'
import { Different } from './different.tsx'
import { More } from './more.tsx'
import { LastSession } from './last-session.tsx'
import { Review } from './review.tsx'
import { Settled } from './settled.tsx'
import { isPainTold, toSettle } from './to-settle.ts'
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

/** What adapts comes after the first page can be read. */
const loadDaily = () => import('./daily.tsx')
const adaptLater = async (): Promise<unknown> => (await import('../adapting/adapt-now.ts')).adaptNow()

export function Returning() {
  const screening = useLoaded(loadScreening)
  const plan = useLoaded(loadPlan)
  const adaptation = useLoaded(loadAdaptation)
  const daily = useLoaded(loadDaily)
  const moment = useMoment()
  const on = today(moment)
  const standing = screening && standingOf(present.value, screeningNow(screening), moment)
  const { sessions, days, flares, programme } = present.value
  const told = days.find((one) => one.on === on)?.as
  const state =
    standing && standing.kind !== 'nothing'
      ? todayState({ standing, underway: underway.value, today: on, sessions: sessions.filter(({ startedAt }) => today(startedAt) === on), told })
      : undefined
  const isUnderWay = standing?.kind === 'programme'
  // An open check-in comes first, and it looks back by itself.
  const review = screening && state && state.kind !== 'check-in-open' && state.kind !== 'over' ? reviewNow(screening) : undefined
  const why = found.value.toScreening ?? (flares.at(-1)?.until === undefined && flares.length > 0 ? 'flare' : undefined)
  return (
    <Column>
      <div class="today stack-wide">
        <header>
          <p class="soft">{dayInWords(on)}</p>
          <h1>{words.today.hello}</h1>
        </header>
        {isUnderWay && <AskSettled key={on} today={on} />}
        <div class="today-card">
          {plan && state && <Card state={state} programme={programme} plan={plan} today={on} because={why && adaptation?.words.screening[why]} />}
        </div>
        <a class="relief-now" href="/relief/">
          <strong>{adapting.relief.title}</strong>
          <span>{adapting.relief.again}</span>
        </a>
        <LastSession session={sessions.at(-1)} today={on} />
        {review !== undefined && <Review days={review} />}
        {isUnderWay && daily && plan && adaptation && <daily.Daily programme={standing.programme} today={on} isCleared={standing.clearance !== undefined} plan={plan} adaptation={adaptation} />}
        <Different />
        <More />
      </div>
    </Column>
  )
}

/** Asked once: what is open when the day is first looked at stays to its end, though the first tap has answered it. */
function AskSettled({ today: on }: { readonly today: Day }) {
  const [{ ids, asksPain }] = useState(() => ({ ids: toSettle(present.peek().sessions, events.peek(), on, today), asksPain: !isPainTold(present.peek(), on, today) }))
  return isNonEmpty(ids) ? <Settled sessions={ids} asksPain={asksPain} onTold={adaptLater} /> : null
}
