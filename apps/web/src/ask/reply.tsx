import type { Found, Reply } from '@rhomboid/ask'
import type { RefObject } from 'preact'
import { ButtonLink } from '../components/button.tsx'
import { askWords as text } from '../messages/ask-en.ts'
import { region, telephone } from '../region.ts'
import { WithNumber } from '../with-number.tsx'
import type { Ready } from './load.ts'

interface AnsweredProps {
  readonly reply: Reply
  readonly ready: Ready
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** What a question got. Its heading takes the focus, so that a screen reader goes on there. */
export function Answered({ reply, ready, heading }: AnsweredProps) {
  switch (reply.kind) {
    case 'get-help-now':
      return <GetHelp because={reply.because} heading={heading} />
    case 'answer':
      return (
        <section class="stack">
          <h2 ref={heading} tabIndex={-1}>
            {text.answerTitle}
          </h2>
          {reply.feared && <Feared />}
          {reply.forYou.length > 0 && <p class="small">{text.forYou}</p>}
          <Passages found={reply.passages} ready={ready} />
        </section>
      )
    case 'did-you-mean':
      return (
        <section class="stack">
          <h2 ref={heading} tabIndex={-1}>
            {text.meanTitle}
          </h2>
          {reply.feared && <Feared />}
          <p>{text.meanText}</p>
          <Passages found={reply.passages} ready={ready} />
        </section>
      )
    case 'not-in-sources':
      return (
        <section class="stack">
          <h2 ref={heading} tabIndex={-1}>
            {text.notTitle}
          </h2>
          {reply.feared && <Feared />}
          <p>{text.why[reply.why]}</p>
          {reply.passages.length > 0 && (
            <>
              <h3>{text.nearTitle}</h3>
              <ul>
                {reply.passages.map(({ passage }) => (
                  <li key={passage.id}>
                    <a href={passage.path}>{passage.title}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )
  }
}

function GetHelp({ because, heading }: { readonly because: readonly string[]; readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const { emergency } = region.value
  return (
    <section class="stack ask-danger" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {text.helpTitle}
      </h2>
      <p>{text.helpText}</p>
      {because.length > 0 && (
        <>
          <p>{text.helpBecause}</p>
          <ul>
            {because.map((one) => (
              <li key={one}>“{one}”</li>
            ))}
          </ul>
        </>
      )}
      {emergency === null ? (
        <p>
          <strong>{text.helpNoNumber}</strong>
        </p>
      ) : (
        <a class="button button-alarm button-wide" href={telephone(emergency)}>
          {text.helpCall(emergency)}
        </a>
      )}
      <ButtonLink href="/check-in/" wide>
        {text.helpCheck}
      </ButtonLink>
      <p class="small">{text.helpNot}</p>
    </section>
  )
}

function Feared() {
  return (
    <div class="notice stack">
      <p>
        <strong>{text.fearedTitle}</strong> {text.fearedText}
      </p>
      <p>
        <a href="/check-in/">{text.helpCheck}</a>
      </p>
    </div>
  )
}

function Passages({ found, ready }: { readonly found: readonly Found[]; readonly ready: Ready }) {
  return (
    <ol class="ask-passages">
      {found.map(({ passage }) => {
        const cited = new Set(passage.sources.map((id) => id.split('.')[0]))
        return (
          <li key={passage.id} class="stack">
            <h3>
              <a href={passage.path}>{passage.title}</a>
            </h3>
            <p>
              <WithNumber text={passage.answer} />
            </p>
            <p class="small soft">{text.of(ready.evidence[passage.evidence])}</p>
            <details class="small">
              <summary>{text.sources}</summary>
              <ul>
                {ready.sources
                  .filter(({ id }) => cited.has(id))
                  .map(({ id, title, url }) => (
                    <li key={id}>{url === undefined ? title : <a href={url}>{title}</a>}</li>
                  ))}
              </ul>
            </details>
            <p class="small">
              <a href={passage.path}>{text.readMore(passage.page)}</a>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
