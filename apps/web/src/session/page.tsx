import { startSession, type Clearance, type PainScore, type Player, type PrecautionCode, type Prescription } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Found } from '../adapting/found.ts'
import { clearanceNow, planNow, renewCheckIn } from '../coach.ts'
import { Column } from '../components/page.tsx'
import '../components/until-read.css'
import { loadPlan, loadScreening, type PlanContent, type ScreeningContent } from '../content.ts'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import { now } from '../platform/clock.ts'
import { hush, lookForVoice } from '../platform/speech.ts'
import type { Underway } from '../platform/store.ts'
import { keepUnderway, present, storage, underway } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { Before } from './before.tsx'
import { beginningNow, limitsOf } from './begin.ts'
import { Closing } from './closing.tsx'
import { Danger } from './danger.tsx'
import { Guided } from './guided.tsx'
import { Kept } from './kept.tsx'
import { beganOf, keepDanger, keepEnded, keepLeft, leftOverOf, resumedFrom, type Began } from './log-keeping.ts'
import { NoSession } from './none.tsx'
import './session.css'

interface Content {
  readonly screening: ScreeningContent
  readonly plan: PlanContent
}

type Stage =
  | { readonly kind: 'begin'; readonly note?: string; readonly anyway: boolean }
  | { readonly kind: 'guided'; readonly player: Player; readonly began: Began; readonly isNew: boolean; readonly precautions: readonly PrecautionCode[] }
  | { readonly kind: 'danger' }
  | { readonly kind: 'closing'; readonly session: string }
  | { readonly kind: 'kept'; readonly session: string; readonly isPainHigh: boolean; readonly found: Found | undefined }

/** The guided session, from "may it begin" to the two closing questions. */
export default function Session() {
  const screening = useLoaded(loadScreening)
  const plan = useLoaded(loadPlan)
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    const endLooking = lookForVoice(document.documentElement.lang.slice(0, 2) || 'en')
    return () => {
      endLooking()
      hush()
    }
  }, [])
  // What fails here must reach the page that says so, never end in silence.
  if (failure !== undefined) throw failure
  if (storage.value === 'opening' || screening === undefined || plan === undefined) {
    return (
      <Column>
        <div class="stack until-read">
          <h1 tabIndex={-1}>{words.session.title}</h1>
          <p>{words.session.opening}</p>
        </div>
      </Column>
    )
  }
  return <Stages screening={screening} plan={plan} onFailure={setFailure} />
}

interface StagesProps extends Content {
  readonly onFailure: (failure: unknown) => void
}

function Stages({ screening, plan, onFailure }: StagesProps) {
  const [stage, setStage] = useState<Stage>(() => stageFrom(underway.peek(), screening, plan))
  const place = useFocusOnChange(stage.kind)
  const toBegin = (note?: string) => setStage({ kind: 'begin', anyway: false, ...(note === undefined ? {} : { note }) })

  // A session that ended or was left without its log being kept is kept now.
  useEffect(() => {
    const left = leftOverOf(underway.peek())
    if (left.kind === 'none' && underway.peek()) keepUnderway(undefined).catch(onFailure)
    if (left.kind === 'ended') keepEnded(left.underway.player, left.underway).catch(onFailure)
    if (left.kind === 'under-way' && stage.kind === 'begin' && stage.note !== undefined) keepLeft(left.underway).catch(onFailure)
  }, [])

  return (
    <div ref={place}>
      {stage.kind === 'begin' && (
        <Begin
          screening={screening}
          plan={plan}
          note={stage.note}
          anyway={stage.anyway}
          onAnyway={() => setStage({ ...stage, anyway: true })}
          onPlayer={(player, { precautions }, painBefore) => setStage({ kind: 'guided', player, began: beganOf({ startedAt: now(), painBefore }), isNew: true, precautions })}
          onExpired={() => toBegin()}
          onFailure={onFailure}
        />
      )}
      {stage.kind === 'guided' && (
        <Guided
          player={stage.player}
          began={stage.began}
          startNow={stage.isNew}
          words={plan.words}
          pictures={plan.pictures}
          heeds={(doing) => [...easedOf(doing, stage.player), ...limitsOf(doing, stage.precautions, plan.library).flatMap((code) => plan.words.exercises[doing.exercise]?.limits[code] ?? [])]}
          mayGoOn={() => clearanceNow(screening) !== undefined}
          onHeldBack={() => toBegin()}
          onEnded={(player) => {
            keepEnded(player, stage.began).then((session) => setStage({ kind: 'closing', session }), onFailure)
          }}
          onDanger={(player) => {
            keepDanger(player, stage.began).catch(onFailure)
            setStage({ kind: 'danger' })
          }}
        />
      )}
      {stage.kind === 'danger' && <Danger content={screening} onFailure={onFailure} />}
      {stage.kind === 'closing' && (
        <Closing
          session={stage.session}
          isCompleted={logOfSession(stage.session)?.completed ?? false}
          onClosed={(painAfter) => {
            const isPainHigh = painAfter !== undefined && painAfter >= plan.library.constants.settlePain
            const { session } = stage
            adaptAfter()
              .then(async (found) => {
                if (isPainHigh && !found?.toScreening) await renewCheckIn()
                setStage({ kind: 'kept', session, isPainHigh, found })
              })
              .catch(onFailure)
          }}
          onFailure={onFailure}
        />
      )}
      {stage.kind === 'kept' && <Kept log={logOfSession(stage.session)} isPainHigh={stage.isPainHigh} found={stage.found} plan={plan} />}
    </div>
  )
}

/**
 * The programme takes in how the session was, before anything is asked anew. The session is
 * kept already: where what adapts does not load, the next opening of the first page adapts.
 */
const adaptAfter = (): Promise<Found | undefined> => import('../adapting/adapt-now.ts').then(({ adaptNow }) => adaptNow()).catch(() => undefined)

/** What to heed in a move that was a bit much lately, and its easier and harder steps. */
const easedOf = ({ exercise }: Prescription, { items }: Player): readonly string[] => {
  const range = items.find(({ planned }) => planned.exercise === exercise)?.planned.range
  return range === undefined ? [] : [adapting.eased(Math.round((1 - range) * 100))]
}

const logOfSession = (session: string) => present.value.sessions.find(({ id }) => id === session)

const stageFrom = (kept: Underway | undefined, screening: ScreeningContent, plan: PlanContent): Stage => {
  const left = leftOverOf(kept)
  switch (left.kind) {
    case 'none':
      return { kind: 'begin', anyway: false }
    case 'danger':
      return { kind: 'danger' }
    case 'closing':
    case 'ended':
      return { kind: 'closing', session: left.session }
    case 'under-way': {
      const beginning = beginningNow(screening, plan)
      if (!('clearance' in beginning)) return { kind: 'begin', anyway: false }
      const player = resumedFrom(left.underway, beginning.clearance, plan.library)
      return player ? { kind: 'guided', player, began: beganOf(left.underway), isNew: false, precautions: beginning.clearance.precautions } : { kind: 'begin', note: words.session.leftKept, anyway: false }
    }
  }
}

interface BeginProps extends StagesProps {
  readonly note: string | undefined
  readonly anyway: boolean
  readonly onAnyway: () => void
  readonly onPlayer: (player: Player, clearance: Clearance, painBefore: PainScore | undefined) => void
  readonly onExpired: () => void
}

function Begin({ screening, plan, note, anyway, onAnyway, onPlayer, onExpired, onFailure }: BeginProps) {
  const beginning = beginningNow(screening, plan)
  const mustPlan = beginning.kind === 'plan-anew'
  const [hasPlanned, setHasPlanned] = useState(false)
  useEffect(() => {
    if (mustPlan && !hasPlanned) planNow(beginning.clearance).then(() => setHasPlanned(true), onFailure)
  }, [mustPlan])
  if (beginning.kind === 'plan-anew') return hasPlanned ? <NoSession kind="no-plan" note={note} onAnyway={onAnyway} onFailure={onFailure} /> : <Waiting />
  if (beginning.kind === 'ready' || (beginning.kind === 'rest' && anyway)) {
    const { clearance, day } = beginning
    const start = (painBefore: PainScore | undefined) => {
      const started = startSession(clearance, day.items, now())
      if (started.ok) onPlayer(started.value, clearance, painBefore)
      else onExpired()
    }
    return <Before kind={day.kind} items={day.items} library={plan.library} words={plan.words} pictures={plan.pictures} note={note} onStart={start} />
  }
  return <NoSession kind={beginning.kind} note={note} onAnyway={onAnyway} onFailure={onFailure} />
}

/** What had the focus is gone with its stage: the new heading takes it. The guided stage gives it to its large button itself. */
const useFocusOnChange = (kind: Stage['kind']) => {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(kind)
  useEffect(() => {
    if (before.current === kind) return
    before.current = kind
    scrollTo({ top: 0 })
    if (kind !== 'guided') place.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [kind])
  return place
}
