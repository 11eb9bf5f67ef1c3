import { momentOf, type Moment, type Player } from '@rhomboid/domain'
import { useEffect, useRef } from 'preact/hooks'
import type { PlanContent } from '../content.ts'
import { Moving } from '../figure/moving.tsx'
import { toFigure } from './toFigure.ts'

interface SessionFigureProps {
  readonly player: Player
  readonly moment: Moment
  readonly pictures: PlanContent['pictures']
}

/** The session ticks a few times a second; between two ticks the figure goes on by itself, at most this long. Seconds. */
const AHEAD = 0.5

/** The figure in time with the session. */
export function SessionFigure({ player, moment, pictures }: SessionFigureProps) {
  const latest = useRef({ player, at: 0 })
  useEffect(() => {
    latest.current = { player, at: performance.now() }
  }, [player])
  const figure = toFigure(player, moment)
  const own = figure && pictures[figure.exercise]?.[figure.form]
  // A session that an earlier version of the content began may name a form that is no longer there.
  if (!figure || !own) return null
  const now = () => {
    const { player: last, at } = latest.current
    const then = momentOf(last)
    if (!then) return undefined
    const ahead = last.status === 'running' ? Math.min(AHEAD, (performance.now() - at) / 1000, then.left) : 0
    return toFigure(last, { ...then, elapsed: (then.elapsed + ahead) as Moment['elapsed'] })
  }
  return (
    <Moving
      exercise={figure.exercise}
      form={figure.form}
      pictures={own}
      side={figure.side}
      pose={figure.instant.phase === 'ready' || figure.instant.phase === 'rest' || figure.instant.phase === 'back' || figure.instant.phase === 'exhale' ? 'start' : 'end'}
      now={now}
      isRunning={player.status === 'running'}
      mark={`${moment.index} ${player.status}`}
    />
  )
}
