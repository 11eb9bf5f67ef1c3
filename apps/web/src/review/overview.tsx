import type { Review } from '@rhomboid/domain'
import { addressOf, desk } from './data.ts'

interface Listed {
  readonly item: string
  readonly review: Review
}

const DISPOSITIONS = ['emergency', 'urgent', 'soon', 'routine'] as const

/** Everything that can be reviewed, with what was. */
export function Overview() {
  const all: readonly Listed[] = [...desk.rules, ...desk.questions, ...desk.exercises]
  const done = all.filter(({ review }) => review.kind === 'reviewed').length
  return (
    <>
      <h1>What a clinician can review</h1>
      <p>
        {done} of {all.length} items have been reviewed. Choose one: you read it in words, try answers against it, and sign it or say what to change. You
        need not write code or YAML.
      </p>
      <p>
        What you sign is the item as you read it. When anybody edits it, it counts as “not yet reviewed” again. Nothing is sent: you get a small file to
        hand in.
      </p>
      {DISPOSITIONS.map((disposition) => (
        <section key={disposition} class="stack">
          <h2>Rules: {desk.words.dispositions[disposition].title.replaceAll('{emergency}', 'the emergency number')}</h2>
          <ul class="desk-list">
            {desk.rules
              .filter(({ rule }) => rule.disposition === disposition)
              .map((one) => (
                <Line key={one.item} one={one} name={one.rule.id} about={desk.words.rules[one.rule.id]?.because ?? ''} />
              ))}
          </ul>
        </section>
      ))}
      <section class="stack">
        <h2>Questions</h2>
        <ul class="desk-list">
          {desk.questions.map((one) => (
            <Line key={one.item} one={one} name={one.id} about={desk.words.questions[one.id]?.ask ?? ''} />
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>Exercises</h2>
        <ul class="desk-list">
          {desk.exercises.map((one) => (
            <Line key={one.item} one={one} name={one.words.name} about={one.words.summary} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Line({ one, name, about }: { readonly one: Listed; readonly name: string; readonly about: string }) {
  return (
    <li>
      <a href={addressOf(one.item)}>{name}</a> <span>{about}</span> {one.review.kind === 'reviewed' && <strong>reviewed</strong>}
    </li>
  )
}
