import type { Screening } from '@rhomboid/domain'
import { answersNow } from '../coach.ts'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { saidInWords } from './said.ts'

/** Every reason, the most pressing first, each with what the person said. */
export function Why({ content, screening }: { readonly content: ScreeningContent; readonly screening: Screening }) {
  if (screening.because.length === 0) return null
  const answers = answersNow(content)
  return (
    <section class="stack">
      <h2>{words.result.why}</h2>
      {screening.because.map(({ rule, said }) => (
        <div key={rule} class="reason">
          <p>{content.words.rules[rule]?.because}</p>
          {said.length > 0 && (
            <>
              <p class="soft small">{words.result.because}</p>
              <ul class="small">
                {/* A rule may look at the same answer twice; it is said once. */}
                {[...new Set(said.map((one) => saidInWords(content, answers, one)))].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
