import { cannotChooseInWords } from '@rhomboid/content/adaptation-words.ts'
import type { CannotChoose, ExercisePreview, Programme } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { chooseNow, previewNow } from '../adapting/adapt-now.ts'
import type { AdaptationContent, PlanContent } from '../content.ts'
import { adapting } from '../messages/adapting-en.ts'
import type { Stepping } from './steps.tsx'

export interface SteppingState {
  readonly stepping: Stepping | undefined
  /** Why the last choice was not taken. Each refusal is its own object, so that the same one twice is told twice. */
  readonly refused: CannotChoose | undefined
}

/** Next steps that are worked out anew whenever the programme changes; none while nothing in it may be changed. */
export const useStepping = (programme: Programme, adaptation: AdaptationContent | undefined, isCleared: boolean, onChosen: () => void): SteppingState => {
  const [previews, setPreviews] = useState<readonly ExercisePreview[]>([])
  const [refused, setRefused] = useState<CannotChoose>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let isOld = false
    if (isCleared) previewNow().then((found) => isOld || setPreviews(found), setFailure)
    else setPreviews([])
    return () => {
      isOld = true
    }
  }, [programme, isCleared])
  if (failure !== undefined) throw failure
  const stepping = adaptation && {
    previews,
    adaptation,
    onChoose: (choice: Parameters<typeof chooseNow>[0]) => {
      chooseNow(choice).then((chosen) => {
        setRefused(chosen.ok ? undefined : { ...chosen.error })
        if (chosen.ok) onChosen()
      }, setFailure)
    },
  }
  return { stepping, refused }
}

/** A choice that was refused, and why. The button that made it may be gone, so the focus comes here. */
export function Refused({ refused, plan, adaptation }: { readonly refused: CannotChoose; readonly plan: PlanContent; readonly adaptation: AdaptationContent }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'center' })
  }, [refused])
  const all = { words: { exercises: plan.words.exercises, programme: plan.words.programme, adaptation: adaptation.words } }
  return (
    <section class="notice stack changed">
      <h2 ref={heading} tabIndex={-1}>
        {adapting.steps.notChosen}
      </h2>
      <p>{cannotChooseInWords(refused, all)}</p>
    </section>
  )
}
