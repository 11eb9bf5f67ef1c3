import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { renewCheckIn } from '../coach.ts'
import { Button } from '../components/button.tsx'
import { words } from '../messages/index.ts'

/** The way to the danger signs of today. */
export function SafetyCheck() {
  const { route } = useLocation()
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  return (
    <Button look="primary" onClick={() => void renewCheckIn().then(() => route('/check-in/'), setFailure)}>
      {words.today.recheck}
    </Button>
  )
}
