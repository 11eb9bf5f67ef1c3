import { fileName, minuteToTime, nextReminder, weekday, type Settings, type TimeOfDay } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { hasSession } from '../breaks/watch.ts'
import { Button } from '../components/button.tsx'
import { Line, Lines, OneOf } from '../components/fields.tsx'
import { dayFrom } from '../day-words.ts'
import { data } from '../messages/data-en.ts'
import { localMoment, today } from '../platform/clock.ts'
import { saveFile } from '../platform/files.ts'
import { askForNotifications, notificationsAllowed } from '../platform/notifications.ts'
import { present, settings } from '../record.ts'
import { Time } from './times.tsx'

const text = data.reminders

/** Most times a day: more would be nagging. */
const TIMES_AT_MOST = 6

interface RemindersProps {
  readonly onChange: (change: Partial<Settings>) => void
}

/** Calls at the person's own times: in the page, outside of it where that is allowed, and by their own calendar. */
export function Reminders({ onChange }: RemindersProps) {
  const { on, times } = settings.value.reminders
  const [allowed, setAllowed] = useState(notificationsAllowed)
  const change = (next: Partial<Settings['reminders']>): void => onChange({ reminders: { on, times, ...next } })
  const allow = (): void => void askForNotifications().then(() => setAllowed(notificationsAllowed()))
  const switchOn = (isOn: boolean): void => {
    change({ on: isOn })
    if (isOn && allowed === 'not-asked') allow()
  }
  const next = nextReminder(times, localMoment(), hasSession)
  return (
    <section class="stack" id="reminders">
      <Lines name="reminders" legend={<h2>{text.title}</h2>} help={text.lead}>
        <Line label={text.on} mark={on ? 'yes' : undefined} onMark={(mark) => switchOn(mark === 'yes')} />
      </Lines>
      {on && (
        <>
          <div class="times">
            {times.map((time, index) => (
              <div key={`${index} ${times.length}`} class="time-line">
                <Time id={`reminder-${index}`} label={text.time(index + 1)} value={time} onPick={(picked) => change({ times: times.with(index, picked) })} />
                {times.length > 1 && (
                  <Button look="quiet" onClick={() => change({ times: times.toSpliced(index, 1) })}>
                    {text.remove(time)}
                  </Button>
                )}
              </div>
            ))}
          </div>
          {times.length < TIMES_AT_MOST && <Button onClick={() => change({ times: [...times, anotherTime(times)] })}>{text.add}</Button>}
          <p>{next ? text.next(dayFrom(today(), next.day), minuteToTime(next.minute)) : text.none}</p>
          {allowed === 'not-asked' && <Button onClick={allow}>{text.allow}</Button>}
          {(allowed === 'no' || allowed === 'not-here') && <p class="soft small">{text.refused}</p>}
          <Calendar times={times} />
        </>
      )}
    </section>
  )
}

/** A time that is not there yet: five in the afternoon, or the next full hour that is free. */
const anotherTime = (times: readonly TimeOfDay[]): TimeOfDay => {
  const hours = Array.from({ length: 24 }, (_, hour) => minuteToTime(((17 + hour) % 24) * 60))
  return hours.find((time) => !times.includes(time)) ?? '17:00'
}

/** The calendar file. What makes it is loaded when somebody wants one. */
function Calendar({ times }: { readonly times: readonly TimeOfDay[] }) {
  const planned = sessionDays()
  const [which, setWhich] = useState<'daily' | 'planned'>(planned.length > 0 && planned.length < 7 ? 'planned' : 'daily')
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const save = async (): Promise<void> => {
    const { calendarFile } = await import('./calendar.ts')
    const name = fileName('', today(), 'ics')
    saveFile(name, calendarFile(times, which === 'daily' ? [0, 1, 2, 3, 4, 5, 6] : planned, today(), { title: text.eventTitle }), 'text/calendar')
    setSaid(text.saved(name))
  }
  return (
    <div class="sheet stack">
      <h3>{text.calendar}</h3>
      <p>{text.calendarHelp}</p>
      {planned.length > 0 && planned.length < 7 && (
        <OneOf
          name="calendar-days"
          legend={text.which}
          options={[
            { value: 'planned', label: text.planned },
            { value: 'daily', label: text.daily },
          ]}
          value={which}
          onPick={(picked) => setWhich(picked === 'daily' ? 'daily' : 'planned')}
        />
      )}
      <Button onClick={() => void save().catch(setFailure)}>{text.save}</Button>
      <output>{said}</output>
    </div>
  )
}

/** Days of the week on which the programme has a session. */
const sessionDays = (): readonly number[] => [
  ...new Set((present.value.programme?.weeks ?? []).flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' ? [] : [weekday(one.day)])))),
]
