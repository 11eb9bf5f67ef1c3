import { ButtonLink } from '../components/button.tsx'
import { Column, Heading } from '../components/page.tsx'
import { listIfLoaded, loadList } from '../handbook.ts'
import { relief as text } from '../messages/relief-en.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import './relief.css'

/** What suits nearly everyone stands first. */
const FIRST = 'two-minute-ease'

/** All that can be done with a timer right now. */
export default function ReliefList() {
  const list = useLoaded(loadList, listIfLoaded)
  if (!list) return <Waiting />
  const guided = list.pages.filter(({ guided: minutes }) => minutes !== undefined)
  const first = guided.find(({ id }) => id === FIRST)
  return (
    <Column>
      <div class="stack-wide">
        <header class="stack">
          <Heading>{text.title}</Heading>
          <p>{text.lead}</p>
        </header>
        {first && (
          <section class="stack relief-first">
            <h2>{text.first}</h2>
            <p>{first.description}</p>
            <ButtonLink href={`/relief/${first.id}/`} look="primary" wide>
              {text.start}
            </ButtonLink>
          </section>
        )}
        <section class="stack">
          <h2>{text.others}</h2>
          <ul class="relief-list">
            {guided
              .filter(({ id }) => id !== FIRST)
              .map(({ id, title, guided: minutes }) => (
                <li key={id}>
                  <a href={`/relief/${id}/`}>
                    <span>{title}</span>
                    <span class="small soft">{minutes && text.minutes(minutes[0], minutes[1])}</span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
        <p class="small soft">{text.notReviewed}</p>
      </div>
    </Column>
  )
}
