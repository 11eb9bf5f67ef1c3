import type { Screening } from '@rhomboid/domain'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { saidInWords } from './said.ts'

/** Every reason, the most pressing first, each with what the person said. */
export function Why({ content, screening }: { readonly content: ScreeningContent; readonly screening: Screening }) {
  if (screening.because.length === 0) return null
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
                {said.map((one) => (
                  <li key={`${one.question} ${one.option ?? ''}`}>{saidInWords(content, one)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
