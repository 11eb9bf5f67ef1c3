import type { Pictures } from '@rhomboid/content/stills.ts'
import type { Exercise } from '@rhomboid/domain'
import { demonstrate, effortAt, type Side } from '@rhomboid/motion'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { mannerOf } from '../figure/manner.ts'
import { Moving } from '../figure/moving.tsx'
import { words } from '../messages/index.ts'

const text = words.exercises

/** The movement over and over, to be stopped, turned and looked at from the other side. */
export function Watch({ exercise, pictures }: { readonly exercise: Exercise; readonly pictures: Pictures }) {
  const [main] = exercise.forms
  const { work, sides } = main.dosage.start
  const [side, setSide] = useState<Side>('right')
  const [isRunning, setRunning] = useState(true)
  /** Seconds shown so far, and since when it runs. */
  const clock = useRef({ shown: 0, since: 0 })
  useEffect(() => {
    if (!isRunning) return undefined
    clock.current.since = performance.now()
    return () => {
      clock.current.shown += (performance.now() - clock.current.since) / 1000
    }
  }, [isRunning])
  const now = () => {
    const { shown, since } = clock.current
    const instant = demonstrate(mannerOf(work), isRunning ? shown + (performance.now() - since) / 1000 : shown)
    return { side, instant, effort: effortAt(instant) }
  }
  const other: Side = side === 'right' ? 'left' : 'right'
  return (
    <div class="watch no-print">
      <Moving exercise={exercise.id} form="main" pictures={pictures} side={side} now={now} isRunning={isRunning} mark={`${side} ${isRunning}`} />
      <div class="actions watch-actions">
        <span class="watch-run">
          <Button look="quiet" onClick={() => setRunning(!isRunning)}>
            {isRunning ? text.pause : text.play}
          </Button>
        </span>
        {sides === 'each' && (
          <Button look="quiet" onClick={() => setSide(other)}>
            {text.side[other]}
          </Button>
        )}
      </div>
    </div>
  )
}
