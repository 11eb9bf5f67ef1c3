import { ButtonLink } from './components/button.tsx'
import { Column } from './components/page.tsx'
import { words } from './messages/index.ts'

export default function NotFound() {
  return (
    <Column>
      <div class="stack">
        <h1>{words.notFound.title}</h1>
        <ButtonLink href="/" look="primary">
          {words.notFound.home}
        </ButtonLink>
      </div>
    </Column>
  )
}
