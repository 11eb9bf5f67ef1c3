import type { DeskQuestion } from '@rhomboid/content/desk.ts'
import { addressOf, desk, questionById } from './data.ts'
import { InWords } from './sentence.tsx'
import { Sign } from './sign.tsx'
import { Status } from './status.tsx'

/** One question as people are asked it, and the rules that hang on it. */
export function QuestionReview({ one }: { readonly one: DeskQuestion }) {
  const question = questionById(one.id)
  const words = desk.words.questions[one.id]
  if (!question || !words) return null
  const { answer } = question
  return (
    <>
      <h1>
        Question {question.number} {one.id}
      </h1>
      <Status one={one} />
      <section class="stack">
        <h2>As it is asked</h2>
        <blockquote>{words.ask}</blockquote>
        <p>{words.help}</p>
        {words.line && <p>On a list of lines to tick: “{words.line}”</p>}
        <p>After “You said”: “{words.short}”</p>
        {'options' in answer ? (
          <>
            <p>{answer.kind === 'choice' ? 'One of:' : 'Any number of:'}</p>
            <ul>
              {answer.options.map((option) => (
                <li key={option}>
                  {words.options?.[option]}
                  {answer.kind === 'choice' && option === answer.negative && ' (raises no concern)'}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{answer.kind === 'number' ? `A whole number from ${answer.min} to ${answer.max} ${answer.unit}.` : `Yes or no; “${question.reassuring}” raises no concern.`}</p>
        )}
        <p>“Not sure” is always an answer.{question.skippable && ' It may be passed over.'}</p>
      </section>
      {one.askWhen && (
        <section class="stack">
          <h2>Asked only when</h2>
          <InWords sentence={one.askWhen} />
        </section>
      )}
      <section class="stack">
        <h2>Rules that ask it</h2>
        <p>
          {one.usedBy.length === 0
            ? 'None: it serves the programme or what may be contributing.'
            : one.usedBy.map((id) => (
                <span key={id}>
                  <a href={addressOf(`rule:${id}`)}>{id}</a>{' '}
                </span>
              ))}
        </p>
      </section>
      <Sign one={one} />
    </>
  )
}
