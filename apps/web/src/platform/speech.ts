import { signal } from '@preact/signals'
import { settings } from '../record.ts'

/**
 * The browser's own voice. Only one that speaks on the device itself is used: some
 * browsers also list voices that send every sentence to a server.
 */
export const voiceFound = signal<'looking' | 'found' | 'none'>('looking')

/** Voices arrive late in some browsers; after this many milliseconds without one there is none. */
const PATIENCE = 2000

/** A little slower than browsers speak by themselves: instructions are followed while they are heard. */
const USUAL_PACE = 0.95

let voice: SpeechSynthesisVoice | undefined
/** Kept, because some browsers lose an utterance that nobody holds. */
let speaking: SpeechSynthesisUtterance | undefined

const synthesis = (): SpeechSynthesis | undefined => (typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis)

/** A browser without a voice, or with a broken one, is silent and nothing more. */
const quietly = (work: () => void): void => {
  try {
    work()
  } catch {
    voiceFound.value = 'none'
  }
}

const chooseVoice = (language: string): void =>
  quietly(() => {
    const own = (synthesis()?.getVoices() ?? []).filter((one) => one.localService !== false && one.lang.toLowerCase().startsWith(language))
    voice = own.find((one) => one.default) ?? own[0]
    if (voice) voiceFound.value = 'found'
  })

/**
 * Looks for a voice, and goes on looking while the page stands.
 *
 * @param language such as `en`
 * @returns ends the looking
 */
export const lookForVoice = (language: string): (() => void) => {
  const look = () => chooseVoice(language)
  look()
  const giveUp = setTimeout(() => {
    if (voiceFound.value === 'looking') voiceFound.value = 'none'
  }, PATIENCE)
  quietly(() => synthesis()?.addEventListener?.('voiceschanged', look))
  return () => {
    clearTimeout(giveUp)
    quietly(() => synthesis()?.removeEventListener?.('voiceschanged', look))
  }
}

/** Says it now; what was being said gives way. */
export const say = (text: string): void =>
  quietly(() => {
    const here = synthesis()
    if (!here || !voice) return
    if (here.speaking || here.pending) here.cancel()
    speaking = new SpeechSynthesisUtterance(text)
    speaking.voice = voice
    speaking.lang = voice.lang
    speaking.rate = USUAL_PACE * settings.value.voiceRate
    here.speak(speaking)
  })

export const hush = (): void =>
  quietly(() => {
    synthesis()?.cancel()
    speaking = undefined
  })
