import { ButtonLink } from '../components/button.tsx'
import { Column, Heading } from '../components/page.tsx'
import { data as text } from '../messages/data-en.ts'
import { words } from '../messages/index.ts'
import { storage } from '../record.ts'
import { Waiting } from '../waiting.tsx'
import './data.css'
import { Keeping } from './keeping.tsx'
import { OpenFile } from './open-file.tsx'
import { People } from './people.tsx'
import { GivePlan } from './plan-give.tsx'
import { TakePlan } from './plan-take.tsx'
import { SaveFile } from './save-file.tsx'

/** What is kept about a person, and what they can do with it: it is theirs. */
export default function DataPage() {
  if (storage.value === 'opening') return <Waiting />
  const lasts = storage.value === 'lasting'
  return (
    <Column>
      <div class="data">
        <header class="stack">
          <Heading>{text.title}</Heading>
          <p>{lasts ? text.lead : words.notKept}</p>
        </header>
        <SaveFile />
        <OpenFile />
        {lasts && <Keeping />}
        {lasts && <People />}
        <section class="stack plan-print">
          <h2>{text.plan.title}</h2>
          <p class="no-print">{text.plan.lead}</p>
          <TakePlan />
          <GivePlan />
        </section>
        <section class="stack">
          <h2>{text.erase.title}</h2>
          <p>{text.erase.lead}</p>
          <ButtonLink href="/settings/#erase">{text.erase.action}</ButtonLink>
        </section>
      </div>
    </Column>
  )
}
