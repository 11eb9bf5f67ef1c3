import data from 'virtual:content/workstation'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button.tsx'
import { OneOf } from '../components/fields.tsx'
import { Column, Heading } from '../components/page.tsx'
import { workstation as text } from '../messages/workstation-en.ts'
import { askedOf, changesFor, FIRST, toldOf, type Told } from './choose.ts'
import { Drawing } from './drawing.tsx'
import { Numbers } from './numbers.tsx'
import './workstation.css'

const { workstation, sources, evidence, notReviewed } = data

/** A few questions about a place to work; the drawing and the list follow each answer at once. Nothing is kept. */
export default function WorkstationPage() {
  const [given, setGiven] = useState<Told>({})
  const told = toldOf(workstation, given)
  return (
    <Column wide>
      <div class="stack-wide">
        <header class="stack">
          <Heading>{text.title}</Heading>
          <p>{text.lead}</p>
          <p>{text.about}</p>
        </header>
        <div class="desk">
          <section class="stack desk-seen">
            <h2>{text.drawingTitle}</h2>
            <Drawing told={told} numbers={workstation.numbers} />
            <p class="small soft">{text.drawingNote}</p>
          </section>
          <section class="stack desk-asked no-print">
            <h2>{text.questionsTitle}</h2>
            {askedOf(workstation, given).map(({ id, options }) => (
              <OneOf
                key={id}
                name={`desk-${id}`}
                legend={text.questions[id]?.ask}
                options={options.map((option) => ({ value: option, label: text.questions[id]?.options[option] ?? option }))}
                value={told[id]}
                onPick={(option) => setGiven({ ...given, [id]: option })}
              />
            ))}
            <p class="small soft">{text.kept}</p>
            {Object.keys(told).length > 0 && <Button onClick={() => setGiven({})}>{text.again}</Button>}
          </section>
          <Changes told={told} />
        </div>
        <Numbers numbers={workstation.numbers} evidence={evidence} />
        <p class="notice">{text.honest}</p>
        <div class="no-print">
          <ButtonLink href="/learn/workstation/">{text.read}</ButtonLink>
        </div>
        <footer class="small stack desk-foot">
          <h2>{text.sourcesTitle}</h2>
          <ul>
            {sources.map(({ id, title, url }) => (
              <li key={id}>{url === undefined ? title : <a href={url}>{title}</a>}</li>
            ))}
          </ul>
          <p>{text.disclaimer}</p>
          <p>{notReviewed}</p>
        </footer>
      </div>
    </Column>
  )
}

function Changes({ told }: { readonly told: Told }) {
  const changes = changesFor(workstation, told)
  const isSilent = Object.keys(told).length === 0
  return (
    <section class="stack desk-changes" aria-live="polite">
      <h2>{text.firstTitle}</h2>
      {changes.length === 0 && <p>{isSilent ? text.none : text.fine}</p>}
      {changes.length > 0 && (
        <ol>
          {changes.slice(0, FIRST).map(({ id, evidence: label }) => (
            <li key={id}>
              <strong>{text.changes[id]?.what}</strong>
              <p>{text.changes[id]?.how}</p>
              <p class="small soft">{text.of(evidence[label])}</p>
            </li>
          ))}
        </ol>
      )}
      {changes.length > FIRST && (
        <>
          <h3>{text.laterTitle}</h3>
          <ul>
            {changes.slice(FIRST).map(({ id }) => (
              <li key={id}>
                {text.changes[id]?.what}. {text.changes[id]?.how}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
