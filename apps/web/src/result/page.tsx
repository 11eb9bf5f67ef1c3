import type { Screening } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { clearanceOf, screeningNow } from '../coach.ts'
import { Button } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { loadScreening, type ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { keep, present, storage } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { Advice } from './advice.tsx'
import { WhatToDo, WhatWouldChange } from './what-to-do.tsx'
import { Contributing } from './contributing.tsx'
import { FirstMoves } from './first-moves.tsx'
import { Helplines } from './helplines.tsx'
import './result.css'
import { Why } from './why.tsx'

/** What the answers add up to: one disposition in plain words, why, and what to do. */
export default function ResultPage() {
  const content = useLoaded(loadScreening)
  const [failure, setFailure] = useState<unknown>()
  const { route } = useLocation()
  if (failure !== undefined) throw failure
  if (storage.value === 'opening' || content === undefined) {
    return <Waiting />
  }
  const again = () => void keep({ kind: 'check-in-started' }).then(() => route('/check-in/'), setFailure)
  if (!present.value.checkIn) return <NoResult title={words.result.none} text={words.result.noneText} action={words.today.start} onAction={again} />
  const screening = screeningNow(content)
  if (screening.kind === 'ask') {
    return <NoResult title={words.result.unanswered} text={words.result.unansweredText} action={words.result.goOn} onAction={() => route('/check-in/')} />
  }
  return (
    <Column>
      <article class="stack-wide result">
        <Advice content={content} screening={screening} />
        <Helplines content={content} />
        <WhatToDo content={content} screening={screening} />
        <Why content={content} screening={screening} />
        <Programme content={content} screening={screening} />
        <SafetyNet content={content} screening={screening} />
        <WhatWouldChange content={content} screening={screening} />
        <footer class="stack small soft">
          <p>{content.words.whatWeCanMiss}</p>
          <p>{content.words.disclaimer}</p>
          <p>
            {content.words.notReviewed} {words.result.rules(screening.rulesVersion)}
          </p>
          <div class="actions no-print">
            <Button look="quiet" onClick={() => print()}>
              {words.result.print}
            </Button>
            <Button look="quiet" onClick={again}>
              {words.result.wrong}
            </Button>
          </div>
        </footer>
      </article>
    </Column>
  )
}

function NoResult({ title, text, action, onAction }: { readonly title: string; readonly text: string; readonly action: string; readonly onAction: () => void }) {
  return (
    <Column>
      <div class="stack">
        <h1>{title}</h1>
        <p>{text}</p>
        <Button look="primary" onClick={onAction}>
          {action}
        </Button>
      </div>
    </Column>
  )
}

/** Where a programme is open: what may be contributing, and what the first session looks like. */
function Programme({ content, screening }: { readonly content: ScreeningContent; readonly screening: Screening }) {
  const clearance = clearanceOf(screening)
  if (!clearance) return null
  return (
    <>
      <Contributing content={content} clearance={clearance} />
      <FirstMoves />
    </>
  )
}

/** The signs to keep in mind, for everybody who goes on at home. */
function SafetyNet({ content, screening }: { readonly content: ScreeningContent; readonly screening: Screening }) {
  if (screening.kind === 'emergency' || screening.kind === 'urgent' || screening.kind === 'ask') return null
  const { now, soon } = content.words.safetyNet
  return (
    <section class="sheet stack">
      <h2>{words.result.getHelp}</h2>
      <ul>
        {now.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <details class="fold">
        <summary>{words.result.seeSomeone}</summary>
        <ul>
          {soon.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}
