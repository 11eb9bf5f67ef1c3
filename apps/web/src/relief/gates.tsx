import { Button, ButtonLink } from '../components/button.tsx'
import { Column, Heading } from '../components/page.tsx'
import { renewCheckIn } from '../coach.ts'
import { relief as text } from '../messages/relief-en.ts'
import { present } from '../record.ts'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'

/** The danger signs are asked on one page, and then it goes straight on to what was chosen. */
export function SignsFirst({ id }: { readonly id: string }) {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const go = async (): Promise<void> => {
    // What was answered long ago is asked again; a check-in that is half done goes on.
    if (present.value.screened) await renewCheckIn()
    route(`/check-in/?relief=${id}`)
  }
  return (
    <Column>
      <div class="stack">
        <Heading>{text.gateTitle}</Heading>
        <p>{text.gateText}</p>
        <Button look="primary" wide onClick={() => void go().catch(setFailure)}>
          {text.gateAction}
        </Button>
      </div>
    </Column>
  )
}

export function GetHelpFirst() {
  return (
    <Column>
      <div class="stack">
        <Heading>{text.helpTitle}</Heading>
        <p>{text.helpText}</p>
        <ButtonLink href={present.value.screened ? '/result/' : '/check-in/'} look="primary" wide>
          {text.helpAction}
        </ButtonLink>
      </div>
    </Column>
  )
}
