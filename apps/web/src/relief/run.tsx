import type { GuideWords } from '@rhomboid/content/handbook.ts'
import { beginRelief, reliefStep, type Guide, type Relief, type ReliefEvent } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { Button } from '../components/button.tsx'
import type { PlanContent } from '../content.ts'
import { relief as text } from '../messages/relief-en.ts'
import { now } from '../platform/clock.ts'
import { keepAwake } from '../platform/wake-lock.ts'
import { hush, lookForVoice, say, voiceFound } from '../platform/speech.ts'
import { play } from '../platform/sounds.ts'
import { changeSettings, settings } from '../record.ts'
import { WithNumber } from '../with-number.tsx'
import { Clock } from './clock.tsx'
import { Ended } from './ended.tsx'
import { ShownMove } from './shown-move.tsx'
import { dropRelief, keepRelief } from './underway.ts'

interface RunProps {
  readonly technique: string
  readonly guide: Guide
  readonly words: GuideWords
  /** The lengths that were chosen, or where it stood when the page was loaded anew. */
  readonly from: Readonly<Record<string, number>> | Relief
  readonly plan: PlanContent
  readonly onAgain: () => void
}

/** Milliseconds between two looks at the clock. */
const TICK = 200
/** A page that slept longer than this many seconds has missed something: what lies on the skin did not sleep. */
const LONG_SLEEP = 30

const isRelief = (from: RunProps['from']): from is Relief => 'status' in from

/** The guide as it runs: one step at a time, large, with a clock; it pauses at once and waits at every look at the skin. */
export function Run({ technique, guide, words, from, plan, onAgain }: RunProps) {
  const [relief, setRelief] = useState<Relief>(() => (isRelief(from) ? from : beginRelief(guide, from)))
  const [isBack, setBack] = useState(isRelief(from))
  const [isUnwell, setUnwell] = useState(false)
  const [slept, setSlept] = useState(0)
  const happen = (event: ReliefEvent): void => setRelief((before) => reliefStep(before, event, guide))
  const { status, at } = relief
  const step = guide.steps[at]
  const isOver = status === 'done' || status === 'stopped' || status === 'hurt'
  const second = Math.floor(relief.elapsed)
  useEffect(() => keepAwake(), [])
  useEffect(() => lookForVoice('en'), [])
  useEffect(() => (isOver ? dropRelief() : keepRelief(technique, relief, now())), [at, second, status])
  useEffect(() => {
    if (status !== 'running') return undefined
    setBack(false)
    let last = performance.now()
    const clock = setInterval(() => {
      const moment = performance.now()
      const gone = (moment - last) / 1000
      last = moment
      happen(gone > LONG_SLEEP ? { kind: 'pause' } : { kind: 'tick', seconds: gone })
      setSlept(gone > LONG_SLEEP ? Math.round(gone / 60) : 0)
    }, TICK)
    return () => clearInterval(clock)
  }, [status])
  const spoken = status === 'done' ? guide.steps.at(-1)?.id : step?.id
  useEffect(() => {
    if (settings.value.sounds && at > 0) play([{ hertz: 440, at: 0, seconds: 0.5, loudness: 0.2 }])
    if (settings.value.voice && spoken !== undefined && (status === 'running' || status === 'asking' || status === 'done')) say(words.steps[spoken]?.say ?? '')
    return hush
    // Spoken once when a step begins, not again after a pause.
  }, [at, status === 'done'])
  if (isOver) return <Ended technique={technique} relief={relief} status={status} say={isUnwell ? words.stop : status === 'done' ? words.steps[guide.steps.at(-1)?.id ?? '']?.show : undefined} onAgain={onAgain} />
  if (!step) return null
  const exercise = step.exercise ?? guide.exercise
  const isPaused = status === 'paused'
  return (
    <div class="relief-run">
      <p class="small soft">{text.of(at + 1, guide.steps.filter(({ kind }) => kind !== 'done').length)}</p>
      <StepHeading key={step.id}>
        <WithNumber text={words.steps[step.id]?.show ?? ''} />
      </StepHeading>
      {isPaused && (slept > 0 || isBack) && (
        <p class="notice" role="status">
          {slept > 0 ? text.slept(slept) : text.backAgain}
        </p>
      )}
      {status === 'asking' ? (
        <div class="relief-answers">
          <Button look="primary" wide onClick={() => happen({ kind: 'looked', isWell: true })}>
            {text.well}
          </Button>
          <Button
            wide
            onClick={() => {
              setUnwell(true)
              happen({ kind: 'looked', isWell: false })
            }}
          >
            {text.notWell}
          </Button>
        </div>
      ) : (
        <>
          <Clock step={step} relief={relief} guide={guide} />
          <div class="relief-pause">
            <Button look="primary" wide onClick={() => happen({ kind: isPaused ? 'resume' : 'pause' })}>
              {isPaused ? text.goOn : text.pause}
            </Button>
          </div>
          {exercise !== undefined && <ShownMove exercise={exercise} plan={plan} isRunning={!isPaused} />}
          <div class="relief-controls">
            <Button onClick={() => happen({ kind: 'back' })}>{text.back}</Button>
            <Button onClick={() => happen({ kind: 'next' })}>{text.next}</Button>
            <Button onClick={() => happen({ kind: 'hurt' })}>{text.hurt}</Button>
            <Button onClick={() => happen({ kind: 'stop' })}>{text.stop}</Button>
          </div>
        </>
      )}
      <Voice />
      <p class="small soft">{text.sharp}</p>
    </div>
  )
}

/** Each step is heard by a screen reader when it begins; the seconds are not. */
function StepHeading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} class="relief-say">
      {children}
    </h1>
  )
}

/** Only where the browser has a voice. */
function Voice() {
  const { voice } = settings.value
  if (voiceFound.value !== 'found') return null
  return (
    <label class="choice relief-voice">
      <input
        type="checkbox"
        checked={voice}
        onChange={() => {
          if (voice) hush()
          void changeSettings({ voice: !voice }).catch(() => undefined)
        }}
      />
      <span>{text.voice}</span>
    </label>
  )
}
