import { isNonEmpty, type Relief } from '@rhomboid/domain'
import { useRoute } from 'preact-iso'
import { useCallback, useMemo, useState } from 'preact/hooks'
import { ButtonLink } from '../components/button.tsx'
import { Column, Heading } from '../components/page.tsx'
import { loadPlan, loadScreening } from '../content.ts'
import { loadPage } from '../handbook.ts'
import { relief as text } from '../messages/relief-en.ts'
import { now } from '../platform/clock.ts'
import { storage } from '../record.ts'
import { gateNow } from '../relief-gate.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { WithNumber } from '../with-number.tsx'
import { Before } from './before.tsx'
import { GetHelpFirst, SignsFirst } from './gates.tsx'
import './relief.css'
import { Run } from './run.tsx'
import { keptRelief } from './underway.ts'

/** One guided technique: danger signs, what speaks against it, the short questions, then the guide itself. */
export default function ReliefPage() {
  const { id = '' } = useRoute().params
  const loaded = useLoaded(
    useCallback(async () => {
      const [page, screening, plan] = await Promise.all([loadPage(id), loadScreening(), loadPlan()])
      return { page, screening, plan }
    }, [id]),
  )
  // What was begun, by the page it was begun on: another technique begins anew.
  const [begun, setBegun] = useState<{ readonly id: string; readonly from?: Readonly<Record<string, number>> }>()
  const kept = useMemo(() => keptRelief(id, now()), [id])
  if (!loaded || storage.value === 'opening') return <Waiting />
  const { page, screening, plan } = loaded
  const guide = page?.item.guide
  const words = page?.words.guide
  if (!page || !guide || !words) {
    return (
      <Column>
        <div class="stack">
          <Heading>{text.noGuide}</Heading>
          <ButtonLink href="/relief/">{text.more}</ButtonLink>
        </div>
      </Column>
    )
  }
  const gate = gateNow(screening)
  const hasBegun = begun?.id === id && begun.from !== undefined
  const from: Readonly<Record<string, number>> | Relief | undefined = begun?.id === id ? begun.from : kept && kept.at < guide.steps.length ? kept : undefined
  if (!hasBegun && gate.kind === 'help') return <GetHelpFirst />
  if (!hasBegun && gate.kind === 'ask') return <SignsFirst id={id} />
  const precautions = gate.kind === 'pass' ? gate.pass.precautions : 'unknown'
  const refused = precautions === 'unknown' ? [] : guide.refusedFor.filter((code) => precautions.includes(code))
  if (isNonEmpty(refused)) {
    return (
      <Column>
        <div class="stack">
          <Heading>{text.notYoursTitle}</Heading>
          <p>{text.notYoursText}</p>
          <ul>
            {refused.map((code) => (
              <li key={code}>
                <WithNumber text={page.words.notFor?.[code] ?? code} />
              </li>
            ))}
          </ul>
          <ButtonLink href="/relief/" look="primary">
            {text.chooseOther}
          </ButtonLink>
        </div>
      </Column>
    )
  }
  const against = precautions === 'unknown' ? guide.refusedFor.map((code) => page.words.notFor?.[code] ?? code) : []
  return (
    <Column>
      {from === undefined ? (
        <Before guide={guide} words={words} against={against} onBegin={(lengths) => setBegun({ id, from: lengths })} learn={`/learn/${id}/`} />
      ) : (
        <Run key={id} technique={id} guide={guide} words={words} from={from} plan={plan} onAgain={() => setBegun({ id })} />
      )}
    </Column>
  )
}
