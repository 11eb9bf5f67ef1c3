import type { Pictures } from '@rhomboid/content/stills.ts'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../messages/index.ts'
import { Canvas, type CanvasProps, type FigureState } from './canvas.tsx'
import { Still } from './still.tsx'

interface MovingProps extends Omit<CanvasProps, 'alt' | 'onState'> {
  readonly pictures: Pictures
  readonly side: 'left' | 'right'
  /** Which of the two kept pictures says more now; neither where nobody moves along. */
  readonly pose?: 'start' | 'end' | undefined
}

/** The moving figure; until it is there, and where it cannot or should not move, its kept pictures of start and end. */
export function Moving({ pictures, side, pose, ...canvas }: MovingProps) {
  const isReduced = useReducedMotion()
  const [state, setState] = useState<FigureState>('waiting')
  useEffect(() => {
    if (isReduced) setState('waiting')
  }, [isReduced])
  const alt = pictures.alt[side]
  const isStill = isReduced || state === 'cannot'
  return (
    <div class={`figure${state === 'moves' && !isReduced ? ' figure-moves' : ''}`}>
      {isStill && <Pair pictures={pictures} side={side} pose={pose} />}
      {!isStill && state === 'waiting' && <Still src={pictures[pose ?? 'end']} isMirrored={side === 'left'} />}
      {!isStill && <Canvas {...canvas} alt={alt} onState={setState} />}
    </div>
  )
}

/** Start and end side by side; the one that counts now is marked. */
function Pair({ pictures, side, pose }: Pick<MovingProps, 'pictures' | 'side' | 'pose'>) {
  return (
    <div class="still-pair" role="img" aria-label={pictures.alt[side]}>
      {(['start', 'end'] as const).map((one) => (
        <div key={one} class={one === pose ? 'still-frame still-now' : 'still-frame'}>
          <Still src={pictures[one]} isMirrored={side === 'left'} />
          <span class="still-name">{words.figure[one]}</span>
        </div>
      ))}
    </div>
  )
}

const REDUCED = '(prefers-reduced-motion: reduce)'

const useReducedMotion = (): boolean => {
  const [isReduced, setReduced] = useState(() => typeof matchMedia !== 'undefined' && matchMedia(REDUCED).matches)
  useEffect(() => {
    const query = matchMedia(REDUCED)
    const changed = () => setReduced(query.matches)
    changed()
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return isReduced
}
