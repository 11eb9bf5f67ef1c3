import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { screeningNow } from '../coach.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import '../components/until-read.css'
import { loadPlan, loadScreening } from '../content.ts'
import { words } from '../messages/index.ts'
import { now } from '../platform/clock.ts'
import { keep, present, storage } from '../record.ts'
import { standingOf } from '../standing.ts'
import { useLoaded } from '../use-loaded.ts'
import { NoPlan } from './no-plan.tsx'
import './programme.css'
import { ProgrammeView } from './view.tsx'

const text = words.programme

/** The programme: the weeks, each exercise with its reason, what is left out and why. */
export default function ProgrammePage() {
  if (storage.value === 'opening') {
    return (
      <Column>
        <div class="stack until-read">
          <h1>{text.title}</h1>
          <p>{text.noneText}</p>
        </div>
      </Column>
    )
  }
  return <Standing />
}

function Standing() {
  const screening = useLoaded(loadScreening)
  const plan = useLoaded(loadPlan)
  const [failure, setFailure] = useState<unknown>()
  const { route } = useLocation()
  if (failure !== undefined) throw failure
  if (!screening || !plan) {
    return (
      <Column>
        <h1>{text.title}</h1>
      </Column>
    )
  }
  const standing = standingOf(present.value, screeningNow(screening), now())
  switch (standing.kind) {
    case 'nothing':
      return (
        <Without title={text.none} lead={text.noneText}>
          <Button look="primary" onClick={() => void keep({ kind: 'check-in-started' }).then(() => route('/check-in/'), setFailure)}>
            {words.today.start}
          </Button>
        </Without>
      )
    case 'check-in-open':
      return (
        <Without title={text.none} lead={text.noneText}>
          <ButtonLink href="/check-in/" look="primary">
            {words.today.goOn}
          </ButtonLink>
        </Without>
      )
    case 'help':
      return (
        <Without title={words.today.help} lead={words.today.helpText}>
          <ButtonLink href="/result/" look="primary">
            {words.today.seeResult}
          </ButtonLink>
        </Without>
      )
    case 'no-plan':
      return <NoPlan clearance={standing.clearance} plan={plan} />
    case 'programme':
      return <ProgrammeView programme={standing.programme} clearance={standing.clearance} plan={plan} />
  }
}

function Without({ title, lead, children }: { readonly title: string; readonly lead: string; readonly children: ComponentChildren }) {
  return (
    <Column>
      <div class="stack">
        <h1>{title}</h1>
        <p>{lead}</p>
        <div>{children}</div>
      </div>
    </Column>
  )
}
