import type { ComponentChildren } from 'preact'
import { Column, Heading } from '../components/page.tsx'
import { about } from '../messages/about-en.ts'

interface DocumentProps {
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly children?: ComponentChildren
}

/** A page of plain sentences about the product. */
export function Document({ title, lead, sections, children }: DocumentProps) {
  return (
    <Column>
      <article class="stack-wide">
        <header class="stack">
          <Heading>{title}</Heading>
          <p>{lead}</p>
        </header>
        {sections.map((section) => (
          <section class="stack" key={section.title}>
            <h2>{section.title}</h2>
            <ul>
              {section.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        {children}
        <nav class="small no-print" aria-label={about.title}>
          <ul>
            <li>
              <a href="/about/privacy/">{about.links.privacy}</a>
            </li>
            <li>
              <a href="/about/access/">{about.links.accessibility}</a>
            </li>
            <li>
              <a href="/about/licences/">{about.links.licences}</a>
            </li>
            <li>
              <a href="/learn/what-this-cannot-do/">{about.links.safety}</a>
            </li>
          </ul>
        </nav>
      </article>
    </Column>
  )
}
