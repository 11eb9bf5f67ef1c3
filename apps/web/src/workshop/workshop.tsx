// A bench for those who write movements; the dev server alone serves it, at /workshop.html. Its words are for them.
import { problemInWords, polesOf, prepare, validate, type Build, type ClipPhase, type Instant, type Side } from '@rhomboid/motion'
import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import '../style/base.css'
import '../components/components.css'
import '../figure/figure.css'
import { loadClips, type Clips } from '../content.ts'
import { Angles, Contacts } from './tables.tsx'
import { Figure } from './figure.tsx'
import './workshop.css'

const PHASES: readonly ClipPhase[] = ['ready', 'out', 'hold', 'back', 'in', 'exhale', 'steady']
const LENGTH = 3

function Workshop() {
  const [clips, setClips] = useState<Clips>()
  useEffect(() => void loadClips().then(setClips), [])
  const [exercise, setExercise] = useState(() => decodeURIComponent(location.hash.slice(1)) || 'cat-cow')
  const [phase, setPhase] = useState<ClipPhase>('out')
  const [share, setShare] = useState(1)
  const [side, setSide] = useState<Side>('right')
  const [build, setBuild] = useState<Build>('narrow')
  const [plays, setPlays] = useState(false)
  useEffect(() => {
    location.hash = exercise
  }, [exercise])
  useEffect(() => {
    if (!plays) return undefined
    let frame = 0
    const started = performance.now()
    const tick = (at: number): void => {
      setShare((((at - started) / 1000) % LENGTH) / LENGTH)
      frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [plays, phase])
  if (!clips) return <p>Loading…</p>
  const forms = clips[exercise] ?? {}
  const instant: Instant = { phase, elapsed: share * LENGTH, length: LENGTH }
  return (
    <>
      <h1>Figure workshop</h1>
      <form class="bench" onSubmit={(event) => event.preventDefault()}>
        <Choice label="Exercise" options={Object.keys(clips)} value={exercise} onPick={setExercise} />
        <Choice label="Phase" options={PHASES} value={phase} onPick={setPhase} />
        <label>
          Through it {(share * 100).toFixed(0)} %
          <input type="range" min={0} max={1} step={0.01} value={share} onInput={(event) => setShare(event.currentTarget.valueAsNumber)} />
        </label>
        <label>
          <input type="checkbox" checked={plays} onChange={() => setPlays(!plays)} /> Play
        </label>
        <Choice label="Side" options={['right', 'left']} value={side} onPick={setSide} />
        <Choice label="Body" options={['narrow', 'wide', 'pregnant']} value={build} onPick={setBuild} />
      </form>
      <div class="forms">
        {Object.keys(forms).map((form) => (
          <Form key={`${exercise} ${form} ${build}`} clips={clips} exercise={exercise} form={form} build={build} side={side} instant={instant} />
        ))}
      </div>
    </>
  )
}

interface FormProps {
  readonly clips: Clips
  readonly exercise: string
  readonly form: string
  readonly build: Build
  readonly side: Side
  readonly instant: Instant
}

/** One form of the exercise: the figure, what is wrong with it, its angles and what it holds on to. */
function Form({ clips, exercise, form, build, side, instant }: FormProps) {
  const clip = clips[exercise]?.[form]
  const prepared = useMemo(() => clip && prepare(clip, build, side), [clip, build, side])
  const problems = useMemo(() => (prepared ? validate(prepared) : []), [prepared])
  if (!clip || !prepared) return null
  const hasPoses = polesOf(prepared)[instant.phase].every((name) => name in prepared.keys)
  return (
    <section class="form">
      <h2>{form}</h2>
      <Figure exercise={exercise} form={form} build={build} side={side} instant={hasPoses ? instant : { ...instant, phase: 'ready' }} />
      {problems.length === 0 ? <p class="fine">No problem in any frame.</p> : <ul class="wrong">{problems.map((problem) => <li key={problemInWords(problem)}>{problemInWords(problem)}</li>)}</ul>}
      {hasPoses && <Contacts prepared={prepared} instant={instant} />}
      {hasPoses && <Angles prepared={prepared} instant={instant} />}
    </section>
  )
}

function Choice<Value extends string>({ label, options, value, onPick }: { readonly label: string; readonly options: readonly Value[]; readonly value: Value; readonly onPick: (value: Value) => void }) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const picked = options.find((one) => one === event.currentTarget.value)
          if (picked !== undefined) onPick(picked)
        }}
      >
        {options.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  )
}

const place = document.getElementById('workshop')
if (place) render(<Workshop />, place)
