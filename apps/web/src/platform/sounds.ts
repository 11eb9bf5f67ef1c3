/** One soft tone. */
export interface Tone {
  readonly hertz: number
  /** Seconds from now. */
  readonly at: number
  readonly seconds: number
  /** 0 to 1. */
  readonly loudness: number
}

let context: AudioContext | undefined

/** Browsers allow sound only after a tap or a key: call it from one. Without sound all goes on in silence. */
export const allowSounds = (): void => {
  try {
    context ??= new AudioContext()
    if (context.state !== 'running') void context.resume().catch(() => undefined)
  } catch {
    context = undefined
  }
}

/** Sine tones that swell and fade, so that none of them startles. */
export const play = (tones: readonly Tone[]): void => {
  if (context?.state !== 'running') return
  try {
    for (const { hertz, at, seconds, loudness } of tones) {
      const from = context.currentTime + at
      const swell = context.createGain()
      swell.gain.setValueAtTime(0, from)
      swell.gain.linearRampToValueAtTime(loudness, from + Math.min(0.03, seconds / 3))
      swell.gain.linearRampToValueAtTime(0, from + seconds)
      const tone = context.createOscillator()
      tone.type = 'sine'
      tone.frequency.setValueAtTime(hertz, from)
      tone.connect(swell).connect(context.destination)
      tone.start(from)
      tone.stop(from + seconds)
    }
  } catch {
    context = undefined
  }
}
