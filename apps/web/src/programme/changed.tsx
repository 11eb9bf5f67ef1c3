import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import type { PlanContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { Cannot } from './cannot.tsx'
import type { Problem } from './change.ts'

const text = words.programme

export interface Change {
  /** Each change has its own number, so that the same one twice is told twice. */
  readonly number: number
  readonly exercise: string
  readonly leaveOut: boolean
  readonly problem: Problem | undefined
}

/** What became of a choice. The button that made it may be gone with its exercise, so the focus comes here. */
export function Changed({ change, plan, onUndo }: { readonly change: Change; readonly plan: PlanContent; readonly onUndo: ((exercise: string, leaveOut: boolean) => void) | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'center' })
  }, [])
  const { exercise, leaveOut, problem } = change
  const name = plan.words.exercises[exercise]?.name ?? exercise
  return (
    <section class="notice stack changed">
      <h2 ref={heading} tabIndex={-1}>
        {problem ? text.staysIn(name) : leaveOut ? text.isLeftOut(name) : text.isBack(name)}
      </h2>
      {problem ? (
        <>
          <Cannot problem={problem} plan={plan} />
          <p>{text.staysInText}</p>
        </>
      ) : (
        <p>{text.replanned}</p>
      )}
      {!problem && leaveOut && onUndo && <Button onClick={() => onUndo(exercise, false)}>{text.takeBack}</Button>}
    </section>
  )
}
