import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { renewCheckIn } from '../cleared.ts'
import { Button } from '../components/button.tsx'
import { words } from '../messages/index.ts'

/** A day on which to look back has come: asks for the safety check, with or without a session today. */
export function Review({ days }: { readonly days: number }) {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  return (
    <section class="sheet stack review-due">
      <h2>{words.today.review}</h2>
      <p>{words.today.reviewLead(days)}</p>
      <div class="today-action">
        <Button onClick={() => void renewCheckIn().then(() => route('/check-in/'), setFailure)}>{words.today.reviewStart}</Button>
      </div>
    </section>
  )
}
