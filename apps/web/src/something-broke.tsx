import { Column } from './components/page.tsx'
import { Button } from './components/button.tsx'
import { words } from './messages/index.ts'
import { region, telephone } from './region.ts'

/** Shown when our own code failed. It never clears anybody: no exercises, and where to turn. */
export function SomethingBroke() {
  const { emergency } = region.value
  return (
    <Column>
      <div class="stack" role="alert">
        <h1>{words.broke.title}</h1>
        <p>{words.broke.lead}</p>
        <div class="notice notice-alarm stack">
          <p>{words.broke.worried}</p>
          <p>{words.broke.call(emergency ?? words.emergency.yourLocal)}</p>
        </div>
        {emergency !== null && (
          <a class="button button-alarm" href={telephone(emergency)}>
            {words.result.call(emergency)}
          </a>
        )}
        <Button look="primary" onClick={() => location.assign('/')}>
          {words.broke.again}
        </Button>
      </div>
    </Column>
  )
}
