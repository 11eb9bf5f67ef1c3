import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { data } from '../messages/data-en.ts'

const text = data.plan

/** Milliseconds between two looks at what the camera sees. */
const EVERY = 200

interface CameraProps {
  readonly onCode: (code: string) => void
  readonly onStop: () => void
  readonly onFailure: () => void
}

/** The camera, from the tap that opened this until a code is found or it is stopped. No picture is kept. */
export function Camera({ onCode, onStop, onFailure }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    let isOver = false
    let stream: MediaStream | undefined
    let looking: ReturnType<typeof setInterval> | undefined
    const stop = (): void => {
      isOver = true
      clearInterval(looking)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const start = async (): Promise<void> => {
      const { codeInVideo } = await import('./read-code.ts')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      const shown = video.current
      if (isOver || !shown) return stop()
      shown.srcObject = stream
      await shown.play()
      looking = setInterval(() => {
        const code = codeInVideo(shown)
        if (code === undefined || isOver) return
        stop()
        onCode(code)
      }, EVERY)
    }
    start().catch(() => {
      if (!isOver) onFailure()
      stop()
    })
    return stop
  }, [])
  return (
    <div class="stack plan-camera">
      <p role="status">{text.cameraLooking}</p>
      <video ref={video} muted playsInline />
      <Button onClick={onStop}>{text.cameraStop}</Button>
    </div>
  )
}
