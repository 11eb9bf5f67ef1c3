import type { DeskRule, DeskScenario } from '@rhomboid/content/desk.ts'
import type { Answers } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { addressOf, desk } from './data.ts'
import { InWords } from './sentence.tsx'
import { Sign } from './sign.tsx'
import { Status } from './status.tsx'
import { TryAnswers } from './try-answers.tsx'

/** One rule: in words, with where it comes from and who tests it; to be tried and signed. */
export function RuleReview({ one }: { readonly one: DeskRule }) {
  const { rule, sentence, lowered, sources, thresholds, questions, fires, misses } = one
  const words = desk.words.rules[rule.id]
  const advice = desk.words.dispositions[rule.disposition]
  // A scenario that is picked begins the trial anew with its answers.
  const [trial, setTrial] = useState<{ readonly answers: Answers; readonly region?: string; readonly number: number }>({ answers: {}, number: 0 })
  const pick = ({ answers, region }: DeskScenario): void => setTrial(({ number }) => ({ answers, ...(region === undefined ? {} : { region }), number: number + 1 }))
  return (
    <>
      <h1>
        Rule {rule.id}: {advice.title.replaceAll('{emergency}', 'the emergency number')}
      </h1>
      <Status one={one} />
      <section class="stack">
        <h2>When it fires</h2>
        <InWords sentence={sentence} />
        <p class="soft small">
          {rule.disposition === 'emergency' || rule.disposition === 'urgent'
            ? '“Not sure” counts as whatever makes this rule fire.'
            : '“Not sure” is asked once more in other words; a second “not sure” counts as whatever makes this rule fire.'}
        </p>
        {lowered && (
          <>
            <p>It is lowered to “{lowered.to}” when:</p>
            <InWords sentence={lowered.sentence} />
          </>
        )}
      </section>
      <section class="stack">
        <h2>What it says</h2>
        <blockquote>{words?.because}</blockquote>
        {words?.action && <p>Also: {words.action}</p>}
        {words?.say && <p>To say on the phone: {words.say}</p>}
        {words?.whileYouWait && <p>While waiting: {words.whileYouWait}</p>}
        <p>
          Disposition: <strong>{rule.disposition}</strong>.{rule.holds.length > 0 && ` Held back: ${rule.holds.join(', ')}.`}
          {rule.route && ` Sent to the ${rule.route} unit.`}
          {rule.locks.length > 0 && ` No advice on: ${rule.locks.join(', ')}.`}
          {rule.regions && ` Holds only in: ${rule.regions.join(', ')}.`}
          {rule.programme.kind === 'none' && ' No programme.'}
          {rule.programme.kind === 'up-to' && ` The programme stays open up to level ${rule.programme.level}.`}
        </p>
      </section>
      <section class="stack">
        <h2>Where it comes from</h2>
        <p>
          Label <strong>{rule.evidence}</strong>: {desk.evidence[rule.evidence]}
        </p>
        <ul>
          {sources.map(({ id, title, url }) => (
            <li key={id}>
              {id}: {url?.startsWith('https://') ? <a href={url}>{title}</a> : title}
            </li>
          ))}
        </ul>
        {thresholds.length > 0 && (
          <table>
            <caption>Its numbers</caption>
            <tbody>
              {thresholds.map(({ id, value, unit, evidence, why }) => (
                <tr key={id}>
                  <th scope="row">{id}</th>
                  <td>
                    {value} {unit}
                  </td>
                  <td>label {evidence}</td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section class="stack">
        <h2>Its questions</h2>
        <ul>
          {questions.map((id) => (
            <li key={id}>
              <a href={addressOf(`question:${id}`)}>{id}</a>: {desk.words.questions[id]?.ask}
            </li>
          ))}
        </ul>
      </section>
      <Scenarios title={`People for whom it fires (${fires.length})`} list={fires} onPick={pick} />
      <Scenarios title={`People whom it just misses (${misses.length})`} list={misses} onPick={pick} />
      <TryAnswers key={trial.number} rule={rule.id} questions={questions} start={trial.answers} startRegion={trial.region} />
      <Sign one={one} />
    </>
  )
}

function Scenarios({ title, list, onPick }: { readonly title: string; readonly list: readonly DeskScenario[]; readonly onPick: (scenario: DeskScenario) => void }) {
  if (list.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul class="desk-list">
        {list.map((scenario) => (
          <li key={scenario.name}>
            <span>
              {scenario.name} → {scenario.disposition}
            </span>{' '}
            <button type="button" class="button button-quiet" onClick={() => onPick(scenario)}>
              Try these answers
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
