import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { words } from '../messages/index.ts'
import { keep } from '../record.ts'

/** Always there, and quiet: a whole new check-in. */
export function Different() {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  return (
    <section class="different">
      <h2>{words.today.different}</h2>
      <p>{words.today.differentText}</p>
      <Button look="quiet" onClick={() => void keep({ kind: 'check-in-started' }).then(() => route('/check-in/'), setFailure)}>
        {words.today.again}
      </Button>
    </section>
  )
}
