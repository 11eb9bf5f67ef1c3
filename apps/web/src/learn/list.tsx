import { GROUPS, ITEM_KINDS } from '@rhomboid/content/handbook.ts'
import { useState } from 'preact/hooks'
import { ButtonLink } from '../components/button.tsx'
import { Column } from '../components/page.tsx'
import { learn as text } from '../messages/learn-en.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { listIfLoaded, loadList, type HandbookList } from '../handbook.ts'
import { pagesWith } from './search.ts'
import './learn.css'

type Listed = HandbookList['pages'][number]

/** Every page of the handbook: warnings first, then by what it is about; and a search over them. */
export default function LearnList() {
  const list = useLoaded(loadList, listIfLoaded)
  const [query, setQuery] = useState('')
  if (!list) return <Waiting />
  const found = pagesWith(query, list)
  return (
    <Column wide>
      <div class="stack-wide">
        <header class="stack">
          <h1 tabIndex={-1}>{text.title}</h1>
          <p>{text.lead}</p>
          <p class="notice small">{text.emergency}</p>
          <search class="learn-search no-print">
            <label>
              <span>{text.search}</span>
              <input type="search" value={query} aria-describedby="learn-search-hint" onInput={(event) => setQuery(event.currentTarget.value)} />
            </label>
            <p class="small soft" id="learn-search-hint">
              {text.searchHint}
            </p>
            <ButtonLink href="/ask/">{text.ask}</ButtonLink>
          </search>
        </header>
        <output class="small" aria-live="polite">
          {query.trim() === '' ? '' : text.found(found.length)}
        </output>
        {query.trim() === '' ? <All list={list} /> : <Pages pages={found} />}
        <section class="stack">
          <h2>
            <a href="/exercises/">{text.exercises}</a>
          </h2>
          <p>{text.exercisesText}</p>
        </section>
        <p class="small soft">{list.notReviewed}</p>
      </div>
    </Column>
  )
}

/** Warnings stand first: whoever needs one must not search. */
const ORDER = [...ITEM_KINDS].sort((one, other) => Number(other === 'warning') - Number(one === 'warning'))

function All({ list }: { readonly list: HandbookList }) {
  return (
    <>
      {ORDER.map((kind) => (
        <section key={kind} class="stack">
          <h2>{list.labels.kinds[kind].name}</h2>
          <p>{list.labels.kinds[kind].about}</p>
          {GROUPS[kind].map((group) => {
            const pages = list.pages.filter((page) => page.kind === kind && page.group === group)
            if (pages.length === 0) return undefined
            return (
              <div key={group} class="stack">
                {GROUPS[kind].length > 1 && <h3>{list.labels.groups[group]}</h3>}
                <Pages pages={pages} />
              </div>
            )
          })}
        </section>
      ))}
    </>
  )
}

function Pages({ pages }: { readonly pages: readonly Listed[] }) {
  return (
    <ul class="learn-list">
      {pages.map(({ id, title, description }) => (
        <li key={id}>
          <a href={`/learn/${id}/`}>{title}</a>
          <p class="small">{description}</p>
        </li>
      ))}
    </ul>
  )
}
