import { isoToDay } from '@rhomboid/domain'
import { useRoute } from 'preact-iso'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { Button, ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { dateInWords } from '../day-words.ts'
import { Still } from '../figure/still.tsx'
import { learn as text } from '../messages/learn-en.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { WithNumber } from '../with-number.tsx'
import { listIfLoaded, loadList, loadPage, pageIfLoaded, type HandbookList, type HandbookPage } from '../handbook.ts'
import { NotForYou } from './not-for-you.tsx'
import { minutesToRead } from './reading-time.ts'
import { Section } from './section.tsx'
import './learn.css'

/** The page that has a check of its own to go with it. */
const WITH_DESK = 'workstation'

/** One page of the handbook. The build writes it whole, so that it can be read without any script. */
export default function LearnPage() {
  const { id = '' } = useRoute().params
  const page = useLoaded(
    useCallback(async () => ({ page: await loadPage(id), list: await loadList() }), [id]),
    () => already(id),
  )
  if (!page) return <Waiting />
  return page.page ? <Whole key={id} page={page.page} list={page.list} /> : <NoPage />
}

const already = (id: string): { readonly page: HandbookPage | undefined; readonly list: HandbookList } | undefined => {
  const list = listIfLoaded()
  const page = pageIfLoaded(id)
  return list && (page || !list.pages.some((one) => one.id === id)) ? { page, list } : undefined
}

const writtenOn = (iso: string): string => {
  const day = isoToDay(iso)
  return day === undefined ? iso : dateInWords(day)
}

function NoPage() {
  return (
    <Column>
      <div class="stack">
        <h1 tabIndex={-1}>{text.noPage}</h1>
        <p>{text.noPageText}</p>
        <ButtonLink href="/learn/" look="primary">
          {text.all}
        </ButtonLink>
      </div>
    </Column>
  )
}

function Whole({ page, list }: { readonly page: HandbookPage; readonly list: HandbookList }) {
  const { item, words } = page
  return (
    <Column>
      <article class="learn-page stack-wide">
        <header class="stack">
          <p class="no-print learn-up">
            <a href="/learn/">{text.all}</a> <span aria-hidden="true">›</span> {list.labels.groups[item.group]}
          </p>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p class="lead">
            <WithNumber text={words.lead} />
          </p>
          <p class="small soft">
            {text.readingTime(minutesToRead(words))} · {text.updated(writtenOn(item.updated))} · {list.notReviewed}
          </p>
          <p class="notice small learn-emergency">{text.emergency}</p>
          <div class="learn-do no-print">
            {item.guide && (
              <ButtonLink href={`/relief/${item.id}/`} look="primary">
                {text.doIt}
              </ButtonLink>
            )}
            {item.id === WITH_DESK && (
              <ButtonLink href="/workstation/" look="primary">
                {text.desk}
              </ButtonLink>
            )}
            <PrintButton />
          </div>
        </header>
        <nav class="learn-contents no-print" aria-label={text.contents}>
          <h2>{text.contents}</h2>
          <ul>
            {item.passages.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{words.passages[id]?.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {item.passages.map((passage) => {
          const own = words.passages[passage.id]
          return own && <Section key={passage.id} passage={passage} words={own} evidence={page.evidence} />
        })}
        {item.notFor.length > 0 && words.notFor && <NotForYou ids={item.notFor} words={words.notFor} />}
        {page.exercises.length > 0 && <Moves exercises={page.exercises} />}
        <p class="notice check-first no-print">
          {text.checkFirst} <a href="/check-in/">{text.check}</a>
        </p>
        <nav class="stack no-print" aria-labelledby="related">
          <h2 id="related">{text.related}</h2>
          <ul>
            {page.related.map(({ id, title }) => (
              <li key={id}>
                <a href={`/learn/${id}/`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <footer class="small stack learn-foot">
          <h2>{text.sources}</h2>
          <ul>
            {page.sources.map(({ id, title, url }) => (
              <li key={id}>{url === undefined ? title : <a href={url}>{title}</a>}</li>
            ))}
          </ul>
          <p>{text.of(page.evidence[item.evidence])}</p>
          <p>
            {text.tags}: {item.tags.map((tag) => list.labels.tags[tag]).join(', ')}
          </p>
          <p>{text.disclaimer}</p>
        </footer>
      </article>
    </Column>
  )
}

/** Comes with the script: without it, it would do nothing. */
function PrintButton() {
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return isHere && <Button onClick={() => print()}>{text.print}</Button>
}

function Moves({ exercises }: { readonly exercises: HandbookPage['exercises'] }) {
  return (
    <section class="stack">
      <h2>{text.moves}</h2>
      <ul class="learn-moves">
        {exercises.map(({ id, name }) => (
          <li key={id}>
            <a href={`/exercises/${id}/`}>
              <Still src={`/figures/${id}/main-end.svg`} />
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
