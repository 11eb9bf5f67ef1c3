import { ask, type Reply } from '@rhomboid/ask'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { askWords as text } from '../messages/ask-en.ts'
import { chosenRegion } from '../region.ts'
import './ask.css'
import { loadAsking, type Ready } from './load.ts'
import { Answered } from './reply.tsx'
import { situationNow } from './situation.ts'

/** The question box: danger first, then up to three passages of the handbook, or an honest "not in our pages". */
export default function AskPage() {
  const [ready, setReady] = useState<Ready>()
  const [failure, setFailure] = useState<unknown>()
  const [question, setQuestion] = useState('')
  const [reply, setReply] = useState<{ readonly to: string; readonly reply: Reply }>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    loadAsking().then(setReady, setFailure)
  }, [])
  useEffect(() => {
    if (reply) heading.current?.focus({ preventScroll: true })
  }, [reply])
  if (failure !== undefined) throw failure
  const answer = async (asked: string): Promise<void> => {
    if (asked.trim() === '') return
    const { asking } = ready ?? (await loadAsking())
    setReply({ to: asked, reply: ask(asked, asking, { tags: await situationNow(), ...(chosenRegion.value === undefined ? {} : { region: chosenRegion.value }) }) })
  }
  return (
    <Column>
      <div class="ask-page stack-wide">
        <header class="stack">
          <h1 tabIndex={-1}>{text.title}</h1>
          <p>{text.lead}</p>
        </header>
        <form
          class="ask-form"
          onSubmit={(event) => {
            event.preventDefault()
            void answer(question).catch(setFailure)
          }}
        >
          <label for="question">{text.label}</label>
          <textarea
            id="question"
            rows={2}
            maxLength={1000}
            value={question}
            onInput={(event) => setQuestion(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
              event.preventDefault()
              void answer(event.currentTarget.value).catch(setFailure)
            }}
          />
          <Button type="submit" look="primary">
            {text.send}
          </Button>
          <p class="small soft">{text.private}</p>
        </form>
        <div aria-live="polite">
          {reply && ready && <Answered reply={reply.reply} ready={ready} heading={heading} />}
        </div>
        {!reply && (
          <section class="stack">
            <h2>{text.examplesTitle}</h2>
            <ul class="ask-examples">
              {text.examples.map((example) => (
                <li key={example}>
                  <button
                    type="button"
                    class="ask-example"
                    onClick={() => {
                      setQuestion(example)
                      void answer(example).catch(setFailure)
                    }}
                  >
                    {example}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <a href="/learn/">{text.browse}</a>
        </p>
        <p class="small soft">{text.disclaimer}</p>
      </div>
    </Column>
  )
}
