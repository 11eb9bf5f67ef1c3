import { day, type Instant } from '@rhomboid/domain'
import { useMemo, useState } from 'preact/hooks'
import { clearanceNow, screeningNow } from '../coach.ts'
import { ButtonLink } from '../components/button.tsx'
import { OneOf } from '../components/fields.tsx'
import { Column, Heading } from '../components/page.tsx'
import { loadOutcomes, loadPlan, loadScreening, type OutcomeContent, type PlanContent, type ScreeningContent } from '../content.ts'
import { DueCard } from '../measures/due-card.tsx'
import { minutesEastOf, startDayOf } from '../measures/start.ts'
import { useMoment } from '../measures/use-moment.ts'
import { progress as text } from '../messages/progress-en.ts'
import { today as dayOf } from '../platform/clock.ts'
import { events, present, storage } from '../record.ts'
import { standingOf } from '../standing.ts'
import { useLoaded } from '../use-loaded.ts'
import { Advice } from './advice.tsx'
import { DailyLife } from './daily-life.tsx'
import { Experiments } from './experiment.tsx'
import { flaredDays, Flares } from './flares.tsx'
import { doneOrPlanned, namesOf, optionsOf } from './names.ts'
import { Pain } from './pain.tsx'
import './progress.css'
import { Search } from './search.tsx'
import { Sessions } from './sessions.tsx'
import { progressOf } from './state.ts'
import { Tell } from './tell.tsx'

interface Contents {
  readonly outcomes: OutcomeContent
  readonly plan: PlanContent
  readonly screening: ScreeningContent
}

const loadAll = async (): Promise<Contents> => {
  const [outcomes, plan, screening] = await Promise.all([loadOutcomes(), loadPlan(), loadScreening()])
  return { outcomes, plan, screening }
}

/** How it is going: what to do now first, then the numbers behind it, then what can be told and tried. */
export default function ProgressPage() {
  const content = useLoaded(loadAll)
  return (
    <Column wide>
      <div class="progress">
        <header class="stack">
          <Heading>{text.title}</Heading>
          <p>{text.lead}</p>
        </header>
        {content && storage.value !== 'opening' && <Content {...content} />}
      </div>
    </Column>
  )
}

function Content(contents: Contents) {
  const at = useMoment()
  const start = startDayOf(present.value)
  return start === undefined ? <Nothing /> : <Shown {...contents} at={at} start={start} />
}

/** Before the first pain was told. */
function Nothing() {
  const isBegun = Object.keys(present.value.answers).length > 0
  return (
    <section class="sheet stack">
      <h2>{text.none}</h2>
      <p>{text.noneText}</p>
      <ButtonLink href="/check-in/" look="primary">
        {isBegun ? text.goOn : text.start}
      </ButtonLink>
    </section>
  )
}

/** Days of the shorter look back, and up to how many everything is one picture. */
const SEASON = 84
const ONE_PICTURE = 98

function Shown({ outcomes: content, plan, screening, at, start }: Contents & { readonly at: Instant; readonly start: ReturnType<typeof day> }) {
  const { model, words } = content
  const [span, setSpan] = useState<'season' | 'all'>('season')
  const today = dayOf(at)
  const happened = events.value
  const its = useMemo(() => progressOf({ events: happened, present: present.value, model, start, today, minutesEast: minutesEastOf(at), dayOf }), [happened, model, start, today])
  const flares = useMemo(() => flaredDays(present.value.flares), [happened])
  const nameOf = useMemo(() => namesOf(plan, content), [plan, content])
  const standing = standingOf(present.value, screeningNow(screening), at)
  const clearance = clearanceNow(screening)
  const first = day(Math.min(its.pain[0]?.day ?? start, start))
  const isLong = today - first > ONE_PICTURE
  const isAll = !isLong || span === 'all'
  return (
    <>
      <Advice progress={its} words={words} isHelp={standing.kind === 'help'} />
      <DueCard />
      {isLong && (
        <div class="no-print">
          <OneOf name="span" legend={text.span} inRow options={(['season', 'all'] as const).map((value) => ({ value, label: text.spans[value] }))} value={span} onPick={(picked) => setSpan(picked === 'all' ? 'all' : 'season')} />
        </div>
      )}
      <Pain progress={its} from={isAll ? first : day(today - SEASON + 1)} flares={flares} words={words} constants={model.constants} />
      <DailyLife progress={its} model={model} words={words} />
      <Sessions weeks={its.weeks} isAll={isAll} />
      <Flares flares={flares} />
      <Tell present={present.value} today={today} done={doneOrPlanned(present.value, nameOf)} />
      <Search progress={its} model={model} words={words} nameOf={nameOf} leftOut={present.value.leftOut} clearance={clearance} />
      <Experiments progress={its} present={present.value} model={model} words={words} options={optionsOf(present.value.programme, plan, content)} nameOf={nameOf} clearance={clearance} />
    </>
  )
}
