import { useLocation } from 'preact-iso'
import { renewCheckIn } from '../coach.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import type { Beginning } from './begin.ts'

type Without = Exclude<Beginning['kind'], 'ready' | 'plan-anew'>

interface NoneProps {
  readonly kind: Without
  readonly note?: string | undefined
  readonly onAnyway: () => void
  readonly onFailure: (failure: unknown) => void
}

/** Why there is no session now, and one way on. */
export function NoSession({ kind, note, onAnyway, onFailure }: NoneProps) {
  const { route } = useLocation()
  const check = () => {
    renewCheckIn().then(() => route('/check-in/'), onFailure)
  }
  const { title, text } = reason(kind)
  return (
    <Column>
      <div class="stack">
        <h1 tabIndex={-1}>{title}</h1>
        <p>{text}</p>
        {note !== undefined && <p class="notice">{note}</p>}
        <div class="actions">{wayOn(kind, check, onAnyway)}</div>
      </div>
    </Column>
  )
}

const reason = (kind: Without): { readonly title: string; readonly text: string } => {
  switch (kind) {
    case 'nothing':
      return { title: words.session.noSession, text: words.session.noSessionText }
    case 'check-in-open':
      return { title: words.session.expired, text: words.session.noSessionText }
    case 'help':
      return { title: words.today.help, text: words.today.helpText }
    case 'expired':
      return { title: words.session.expired, text: words.session.expiredText }
    case 'no-plan':
      return { title: words.today.noPlan, text: words.today.noPlanText }
    case 'over':
      return { title: adapting.weeks.title, text: adapting.weeks.sessionLead }
    case 'rest':
      return { title: words.today.rest, text: words.today.restText }
  }
}

const wayOn = (kind: Without, onCheck: () => void, onAnyway: () => void) => {
  switch (kind) {
    case 'nothing':
    case 'over':
      return (
        <ButtonLink href="/" look="primary">
          {words.session.toToday}
        </ButtonLink>
      )
    case 'check-in-open':
      return (
        <ButtonLink href="/check-in/" look="primary">
          {words.today.goOn}
        </ButtonLink>
      )
    case 'help':
      return (
        <ButtonLink href="/result/" look="primary">
          {words.today.seeResult}
        </ButtonLink>
      )
    case 'expired':
      return (
        <Button look="primary" onClick={onCheck}>
          {words.session.check}
        </Button>
      )
    case 'no-plan':
      return (
        <ButtonLink href="/programme/" look="primary">
          {words.today.noPlanAction}
        </ButtonLink>
      )
    case 'rest':
      return (
        <>
          <ButtonLink href="/" look="primary">
            {words.session.toToday}
          </ButtonLink>
          <Button onClick={onAnyway}>{words.session.restAnyway}</Button>
        </>
      )
  }
}
