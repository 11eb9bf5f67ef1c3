import { demonstrate, effortAt } from '@rhomboid/motion'
import { useEffect, useRef } from 'preact/hooks'
import type { PlanContent } from '../content.ts'
import { mannerOf } from '../figure/manner.ts'
import { Moving } from '../figure/moving.tsx'

/** The figure of an exercise, over and over, while its step runs. */
export function ShownMove({ exercise: id, plan, isRunning }: { readonly exercise: string; readonly plan: PlanContent; readonly isRunning: boolean }) {
  const clock = useRef({ shown: 0, since: 0 })
  useEffect(() => {
    if (!isRunning) return undefined
    clock.current.since = performance.now()
    return () => {
      clock.current.shown += (performance.now() - clock.current.since) / 1000
    }
  }, [isRunning])
  const exercise = plan.library.exercises.get(id)
  const pictures = plan.pictures[id]?.['main']
  if (!exercise || !pictures) return null
  const { work } = exercise.forms[0].dosage.start
  const now = () => {
    const { shown, since } = clock.current
    const instant = demonstrate(mannerOf(work), isRunning ? shown + (performance.now() - since) / 1000 : shown)
    return { side: 'right' as const, instant, effort: effortAt(instant) }
  }
  return (
    <div class="relief-figure">
      <Moving exercise={id} form="main" pictures={pictures} side="right" now={now} isRunning={isRunning} mark={`${id} ${isRunning}`} />
    </div>
  )
}
