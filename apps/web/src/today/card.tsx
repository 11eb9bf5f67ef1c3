import { sessionSeconds, type Day, type Programme } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useState, type Dispatch } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { renewCheckIn } from '../cleared.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import type { PlanContent } from '../content.ts'
import { dayFrom } from '../day-words.ts'
import { minutesInWords } from '../minutes-words.ts'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import type { TodayState, TrainingDay } from './state.ts'

const text = words.today

interface CardProps {
  readonly state: TodayState
  readonly programme: Programme | undefined
  readonly plan: PlanContent
  readonly today: Day
  /** Why the danger signs are asked again, where it is known. */
  readonly because?: string | undefined
}

/** What there is to do today, and the one button for it. */
export function Card({ state, programme, plan, today, because }: CardProps) {
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  switch (state.kind) {
    case 'check-in-open':
      return because ? (
        <Sheet title={adapting.signs.title} lead={because} action={<ButtonLink href="/check-in/" look="primary">{adapting.signs.action}</ButtonLink>} />
      ) : (
        <Sheet title={text.halfDone} lead={text.goOnLead} action={<ButtonLink href="/check-in/" look="primary">{text.goOn}</ButtonLink>} />
      )
    case 'help':
      return <Sheet title={text.help} lead={text.helpText} action={<ButtonLink href="/result/" look="primary">{text.seeResult}</ButtonLink>} />
    case 'no-plan':
      return <Sheet title={text.noPlan} lead={text.noPlanText} action={<ButtonLink href="/programme/" look="primary">{text.noPlanAction}</ButtonLink>} />
    case 'closing':
      return <Sheet title={text.closing} lead={text.closingLead} action={<ButtonLink href="/session/" look="primary">{text.resume}</ButtonLink>} />
    case 'over':
      return state.isChecked ? (
        <Sheet title={adapting.weeks.title} lead={adapting.weeks.laying} />
      ) : (
        <Sheet title={adapting.weeks.title} lead={adapting.weeks.lead} action={<Check onFailure={setFailure} />} />
      )
    case 'off':
      return (
        <Sheet title={adapting.day[state.as]} lead={adapting.day[`${state.as}Text`]} action={state.isChecked && <ButtonLink href="/session/">{adapting.day.anyway}</ButtonLink>}>
          <Next day={state.next} today={today} />
        </Sheet>
      )
    case 'resume':
      return <Sheet title={text.resumeTitle} lead={text.resumeLead} action={<Begin isChecked={state.isChecked} label={text.resume} onFailure={setFailure} />} />
    case 'rest':
      return (
        <Sheet title={text.rest} lead={text.restText} action={<ButtonLink href="/programme/">{text.seeProgramme}</ButtonLink>}>
          {state.done > 0 && <p>{text.doneToday(state.done)}</p>}
          <Next day={state.next} today={today} />
        </Sheet>
      )
    case 'done':
      return (
        <Sheet title={text.done} lead={`${text.doneToday(state.done)} ${text.doneText}`} action={<ButtonLink href="/session/">{text.beginAgain}</ButtonLink>}>
          <Next day={state.next} today={today} />
        </Sheet>
      )
    case 'session':
      return (
        <Sheet
          title={plan.words.programme.days[state.day.kind].name}
          action={<Begin isChecked={state.isChecked} label={text.begin} onFailure={setFailure} />}
        >
          <Session day={state.day} done={state.done} programme={programme} plan={plan} />
        </Sheet>
      )
  }
}

function Sheet({ title, lead, action, children }: { readonly title: string; readonly lead?: string; readonly action?: ComponentChildren; readonly children?: ComponentChildren }) {
  return (
    <section class="sheet stack">
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
      {action && <div class="today-action">{action}</div>}
    </section>
  )
}

function Next({ day, today }: { readonly day: Day | undefined; readonly today: Day }) {
  return day === undefined ? null : <p>{text.next(dayFrom(today, day))}</p>
}

/** How long, how much, why, and the names of what comes. */
function Session({ day, done, programme, plan }: { readonly day: TrainingDay; readonly done: number; readonly programme: Programme | undefined; readonly plan: PlanContent }) {
  const { days, levelReasons } = plan.words.programme
  return (
    <>
      <p class="today-size">{text.session(minutesInWords(sessionSeconds(day.items)), day.items.length)}</p>
      {programme && (
        <p>
          {/* Only from level 2 on do days differ, and a day has a reason of its own. */}
          {programme.level >= 2 && `${days[day.kind].about} `}
          {levelReasons[programme.levelBecause]}
        </p>
      )}
      {day.rounds > 1 && <p>{done === 0 ? text.rounds(day.rounds) : `${text.doneToday(done)} ${text.moreRounds(day.rounds - done)}`}</p>}
      <h3 class="unseen">{text.inIt}</h3>
      <ol class="today-list">
        {day.items.map(({ exercise }) => (
          <li key={exercise}>{plan.words.exercises[exercise]?.name ?? exercise}</li>
        ))}
      </ol>
    </>
  )
}

/** Starts or goes on, when the danger signs were asked within the day; else that comes first. */
function Begin({ isChecked, label, onFailure }: { readonly isChecked: boolean; readonly label: string; readonly onFailure: Dispatch<unknown> }) {
  if (isChecked) {
    return (
      <ButtonLink href="/session/" look="primary">
        {label}
      </ButtonLink>
    )
  }
  return (
    <>
      <p>{text.recheckLead}</p>
      <Check onFailure={onFailure} />
    </>
  )
}

function Check({ onFailure }: { readonly onFailure: Dispatch<unknown> }) {
  const { route } = useLocation()
  return (
    <Button look="primary" onClick={() => void renewCheckIn().then(() => route('/check-in/'), onFailure)}>
      {text.recheck}
    </Button>
  )
}
