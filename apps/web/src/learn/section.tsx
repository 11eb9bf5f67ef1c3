import type { Passage, PassageWords } from '@rhomboid/content/handbook.ts'
import type { Evidence } from '@rhomboid/domain'
import { learn as text } from '../messages/learn-en.ts'
import { WithNumber } from '../with-number.tsx'

interface SectionProps {
  readonly passage: Passage
  readonly words: Omit<PassageWords, 'examples'>
  readonly evidence: Readonly<Record<Evidence, string>>
}

/** One section: the short answer first, then more, then what to do and what to leave. */
export function Section({ passage, words, evidence }: SectionProps) {
  const { title, answer, more = [], steps = [], avoid = [] } = words
  return (
    <section class="stack" id={passage.id}>
      <h2>{title}</h2>
      <p class="learn-answer">
        <WithNumber text={answer} />
      </p>
      {more.map((line) => (
        <p key={line}>
          <WithNumber text={line} />
        </p>
      ))}
      {steps.length > 0 && (
        <ol>
          {steps.map((line) => (
            <li key={line}>
              <WithNumber text={line} />
            </li>
          ))}
        </ol>
      )}
      {avoid.length > 0 && (
        <>
          <h3>{text.avoid}</h3>
          <ul>
            {avoid.map((line) => (
              <li key={line}>
                <WithNumber text={line} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small soft">{text.of(evidence[passage.evidence])}</p>
    </section>
  )
}
