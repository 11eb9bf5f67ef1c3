import type { Clearance, Programme } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { adaptNow } from '../adapting/adapt-now.ts'
import { Changes } from '../adapting/changes.tsx'
import { Button, ButtonLink } from '../components/button.tsx'
import { OneOf } from '../components/fields.tsx'
import { Column } from '../components/page.tsx'
import { loadAdaptation, type PlanContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { today } from '../platform/clock.ts'
import { present } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { Changed, type Change } from './changed.tsx'
import { choose } from './change.ts'
import { Handout } from './handout.tsx'
import { LeftOut } from './left-out.tsx'
import { SafetyCheck } from './safety-check.tsx'
import { SessionBlock } from './session-block.tsx'
import { sessionsOf } from './sessions-of.ts'
import { Refused, useStepping } from './stepping.tsx'
import { WeekStrip } from './week-strip.tsx'

const text = words.programme

interface ViewProps {
  readonly programme: Programme
  /** Without one the programme can be read, and nothing in it changed or begun. */
  readonly clearance: Clearance | undefined
  readonly plan: PlanContent
}

export function ProgrammeView({ programme, clearance, plan }: ViewProps) {
  const on = today()
  const current = programme.weeks.find(({ days }) => days.some(({ day }) => day === on)) ?? programme.weeks[0]
  const [picked, setPicked] = useState<number>()
  const [change, setChange] = useState<Change>()
  const [failure, setFailure] = useState<unknown>()
  const changes = useRef(0)
  const changed = useRef<HTMLDivElement>(null)
  const adaptation = useLoaded(loadAdaptation)
  const isCleared = clearance !== undefined
  const { stepping, refused } = useStepping(programme, adaptation, isCleared, () => {
    // What it says now stands with the changes of the week.
    setPicked(undefined)
    changed.current?.querySelector('h2')?.focus({ preventScroll: true })
    changed.current?.scrollIntoView({ block: 'center' })
  })
  useEffect(() => {
    // Whoever comes here first on a day sees the programme of that day.
    if (isCleared) adaptNow().catch(setFailure)
  }, [isCleared, on])
  if (failure !== undefined) throw failure
  const week = programme.weeks.find(({ number }) => number === (picked ?? current?.number)) ?? current
  if (!week) return null
  const level = plan.words.programme.levels[programme.level]
  const sessions = sessionsOf(week)
  const unfolded = sessions.find(({ days }) => days.includes(on)) ?? sessions[0]
  const ofWeek = present.value.adaptations.filter((one) => one.changes.length > 0 && week.days.some(({ day }) => day === today(one.at)))
  const isToday = programme.weeks.some(({ days }) => days.some(({ day, kind }) => day === on && kind !== 'rest'))
  const chooseOne = clearance && ((exercise: string, leaveOut: boolean) => {
    choose(clearance, exercise, leaveOut).then((problem) => {
      changes.current += 1
      setChange({ number: changes.current, exercise, leaveOut, problem })
    }, setFailure)
  })
  return (
    <Column>
      <div class="programme no-print">
        <header class="stack">
          <h1>{text.title}</h1>
          <div class="level">
            <p class="level-name">{text.level(level.name)}</p>
            <p>{level.about}</p>
            <p class="soft">{plan.words.programme.levelReasons[programme.levelBecause]}</p>
          </div>
          {!clearance && <p class="notice">{text.toChange}</p>}
          <div class="actions">
            {!clearance && <SafetyCheck />}
            {clearance && isToday && (
              <ButtonLink href="/session/" look="primary">
                {text.start}
              </ButtonLink>
            )}
            <Button look="quiet" onClick={() => print()}>
              {text.print}
            </Button>
          </div>
        </header>
        {change && <Changed key={change.number} change={change} plan={plan} onUndo={chooseOne} />}
        <section class="stack">
          <OneOf
            name="week"
            legend={<h2>{text.pickWeek}</h2>}
            inRow
            options={programme.weeks.map(({ number }) => ({ value: String(number), label: text.week(number) }))}
            value={String(week.number)}
            onPick={(value) => setPicked(Number(value))}
          />
          <WeekStrip week={week} today={on} plan={plan} />
        </section>
        {refused && adaptation && <Refused refused={refused} plan={plan} adaptation={adaptation} />}
        <div ref={changed}>{adaptation && ofWeek.length > 0 && <Changes adaptations={ofWeek.toReversed()} plan={plan} adaptation={adaptation} dated />}</div>
        <div>
          {sessions.map((session) => (
            <SessionBlock key={session.days.join()} session={session} isOpen={session === unfolded} plan={plan} onLeaveOut={chooseOne && ((exercise) => chooseOne(exercise, true))} stepping={isCleared ? stepping : undefined} />
          ))}
          <LeftOut programme={programme} chosen={present.value.leftOut} plan={plan} onTakeBack={chooseOne && ((exercise) => chooseOne(exercise, false))} />
        </div>
        <p class="soft small">{plan.words.notReviewed}</p>
      </div>
      <Handout programme={programme} week={week} plan={plan} />
    </Column>
  )
}
