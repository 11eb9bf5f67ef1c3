import { useEffect, useId, useRef } from 'preact/hooks'
import { loadClips } from '../content.ts'
import { words } from '../messages/index.ts'
import { settings, storage } from '../record.ts'
import type { Animation, Shown } from './animate.ts'
import { onThemeChange, themeNow } from './theme.ts'

/** `waiting`: its picture stands there meanwhile; `cannot`: it will not move in this browser. */
export type FigureState = 'waiting' | 'moves' | 'cannot'

export interface CanvasProps {
  readonly exercise: string
  readonly form: string
  /** What the figure does, for those who cannot see it. */
  readonly alt: string
  readonly now: () => Shown | undefined
  readonly isRunning: boolean
  /** Changes when what is shown changed although nothing runs. */
  readonly mark: string
  readonly onState: (state: FigureState) => void
}

/** A drag of more than this many CSS pixels turns the figure; less is a tap on what lies around it. */
const TAP = 6

/** The canvas of the moving figure. Everything that it needs is fetched when it is first shown. */
export function Canvas({ exercise, form, alt, now, isRunning, mark, onState }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const animation = useRef<Animation | undefined>(undefined)
  const latest = useRef({ now, isRunning })
  latest.current = { now, isRunning }
  const { build, skin } = settings.value.figure
  // Which body was chosen is known once the record was read.
  const isChosen = storage.value !== 'opening'
  const keys = useId()

  useEffect(() => {
    if (!isChosen) return undefined
    let isGone = false
    const begin = async (): Promise<void> => {
      const [clips, { loadMesh }, { animate }] = await Promise.all([loadClips(), import('./meshes.ts'), import('./animate.ts')])
      const mesh = await loadMesh(build)
      const clip = clips[exercise]?.[form]
      if (isGone || !canvas.current) return
      const onTurn = (degrees: number): void => {
        canvas.current?.setAttribute('aria-valuenow', String(Math.round(degrees)))
        canvas.current?.setAttribute('aria-valuetext', words.figure.seenFrom(degrees))
      }
      animation.current = clip && animate(canvas.current, { mesh, clip, build, skin, theme: themeNow(), now: () => latest.current.now(), onTurn })
      animation.current?.run(latest.current.isRunning)
      onState(animation.current ? 'moves' : 'cannot')
    }
    // Without the moving figure the pictures stay: a session never waits for it.
    begin().catch(() => isGone || onState('cannot'))
    const offTheme = onThemeChange((theme) => animation.current?.colour(settings.peek().figure.skin, theme))
    return () => {
      isGone = true
      offTheme()
      animation.current?.stop()
      animation.current = undefined
    }
  }, [exercise, form, build, isChosen])
  useEffect(() => animation.current?.run(isRunning), [isRunning])
  useEffect(() => animation.current?.wake(), [mark])
  useEffect(() => animation.current?.colour(skin, themeNow()), [skin])
  useTurnIsNoTap(canvas)
  useLostContext(canvas, onState)

  return (
    <>
      <p class="unseen">{alt}</p>
      <p class="unseen" id={keys}>
        {words.figure.keys}
      </p>
      <canvas
        ref={canvas}
        class="figure-canvas"
        tabIndex={0}
        role="slider"
        aria-label={words.figure.turn}
        aria-describedby={keys}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={0}
      />
    </>
  )
}

/** Around the canvas a tap pauses the session; to turn the figure must not. */
const useTurnIsNoTap = (canvas: { readonly current: HTMLCanvasElement | null }): void => {
  useEffect(() => {
    const at = canvas.current
    if (!at) return undefined
    let from: readonly [number, number] = [0, 0]
    const press = (event: PointerEvent) => (from = [event.clientX, event.clientY])
    const click = (event: MouseEvent) => {
      if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) > TAP) event.stopPropagation()
    }
    at.addEventListener('pointerdown', press)
    at.addEventListener('click', click)
    return () => {
      at.removeEventListener('pointerdown', press)
      at.removeEventListener('click', click)
    }
  }, [])
}

/** A graphics card that is taken away comes back by itself; until then the picture stands there. */
const useLostContext = (canvas: { readonly current: HTMLCanvasElement | null }, onState: (state: FigureState) => void): void => {
  useEffect(() => {
    const at = canvas.current
    if (!at) return undefined
    const lose = () => onState('waiting')
    const restore = () => onState('moves')
    at.addEventListener('webglcontextlost', lose)
    at.addEventListener('webglcontextrestored', restore)
    return () => {
      at.removeEventListener('webglcontextlost', lose)
      at.removeEventListener('webglcontextrestored', restore)
    }
  }, [])
}
