import type { Build, Instant, Side } from '@rhomboid/motion'
import { effortAt } from '@rhomboid/motion'
import { useEffect, useRef, useState } from 'preact/hooks'
import { loadClips } from '../content.ts'
import { animate, type Animation } from '../figure/animate.ts'
import { loadMesh } from '../figure/meshes.ts'

interface FigureProps {
  readonly exercise: string
  readonly form: string
  readonly build: Build
  readonly side: Side
  readonly instant: Instant
}

/** The moving figure at the instant of the sliders. */
export function Figure({ exercise, form, build, side, instant }: FigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const animation = useRef<Animation | undefined>(undefined)
  const shown = useRef({ side, instant, effort: 1 })
  shown.current = { side, instant, effort: effortAt(instant) }
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isGone = false
    void Promise.all([loadClips(), loadMesh(build)]).then(([clips, mesh]) => {
      const clip = clips[exercise]?.[form]
      if (isGone || !clip || !canvas.current) return
      animation.current = animate(canvas.current, { mesh, clip, build, skin: 'sand', theme: 'light', now: () => shown.current, onTurn: setTurn })
      animation.current?.wake()
    })
    return () => {
      isGone = true
      animation.current?.stop()
    }
  }, [exercise, form, build])
  useEffect(() => animation.current?.wake(), [side, instant.phase, instant.elapsed])
  return (
    <>
      <div class="figure figure-moves">
        <canvas ref={canvas} class="figure-canvas" tabIndex={0} />
      </div>
      <p>Seen from {Math.round(turn)}°</p>
    </>
  )
}
