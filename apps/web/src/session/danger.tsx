import { useLocation } from 'preact-iso'
import { Button } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { keepUnderway } from '../record.ts'
import { region, telephone } from '../region.ts'

/** A danger sign in a session: whom to call, and nothing that goes on with it. */
export function Danger({ content, onFailure }: { readonly content: ScreeningContent; readonly onFailure: (failure: unknown) => void }) {
  const { route } = useLocation()
  const { emergency, name, note } = region.value
  const { title, lead, do: steps } = content.words.dispositions.emergency
  const filled = (text: string) => text.replaceAll('{emergency}', emergency ?? words.emergency.yourLocal)
  return (
    <Column>
      <div class="stack-wide">
        <div class="notice notice-alarm stack">
          <h1 tabIndex={-1}>{filled(title)}</h1>
          <p>{filled(lead)}</p>
          {emergency === null ? (
            <p>{note}</p>
          ) : (
            <>
              <p>
                <a class="button button-alarm button-wide danger-call" href={telephone(emergency)}>
                  {words.result.call(emergency)}
                </a>
              </p>
              <p class="small">{name}</p>
            </>
          )}
        </div>
        <section class="stack">
          <h2>{words.result.doNow}</h2>
          <ol>
            {steps.map((one) => (
              <li key={one}>{filled(one)}</li>
            ))}
          </ol>
        </section>
        <section class="stack">
          <p>{words.session.danger}</p>
          <p>{words.session.dangerAgain}</p>
          <Button
            onClick={() => {
              // The clean sheet of answers was kept together with the log.
              keepUnderway(undefined).then(() => route('/check-in/'), onFailure)
            }}
          >
            {words.today.again}
          </Button>
        </section>
      </div>
    </Column>
  )
}
