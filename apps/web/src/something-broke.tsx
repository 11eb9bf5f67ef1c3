import { Column } from './components/page.tsx'
import { Button } from './components/button.tsx'
import { words } from './messages/index.ts'

/** Shown when our own code failed. It never clears anybody: no exercises, and where to turn. */
export function SomethingBroke() {
  return (
    <Column>
      <div class="stack" role="alert">
        <h1>{words.broke.title}</h1>
        <p>{words.broke.lead}</p>
        <p class="notice notice-alarm">{words.broke.worried}</p>
        <Button look="primary" onClick={() => location.assign('/')}>
          {words.broke.again}
        </Button>
      </div>
    </Column>
  )
}
