import { sessionSeconds, type Item, type Programme, type Week } from '@rhomboid/domain'
import type { PlanContent } from '../content.ts'
import { dayInWords, listInWords, weekdayInWords } from '../day-words.ts'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { minutesInWords } from '../minutes-words.ts'
import { words } from '../messages/index.ts'
import { region } from '../region.ts'
import { StartAndEnd } from '../figure/start-and-end.tsx'
import { Steps } from '../steps.tsx'
import { sessionsOf } from './sessions-of.ts'

const text = words.programme

interface HandoutProps {
  readonly programme: Programme
  readonly week: Week
  readonly plan: PlanContent
}

/** The week on paper, and nothing to press: what to do on which day, then how to do each exercise, once. Seen in print only. */
export function Handout({ programme, week, plan }: HandoutProps) {
  const [first, last] = [week.days[0], week.days.at(-1)]
  const sessions = sessionsOf(week)
  const { days, levels, dosage } = plan.words.programme
  const rest = week.days.filter(({ kind }) => kind === 'rest').map(({ day }) => weekdayInWords(day))
  const ways = new Map(sessions.flatMap(({ items }) => items.map((item) => [`${item.exercise} ${item.form}`, item])))
  return (
    <article class="handout">
      <h1>{text.title}</h1>
      <p>
        {text.week(week.number)}
        {first && last && `, ${dayInWords(first.day)} – ${dayInWords(last.day)}`}. {text.level(levels[programme.level].name)}. {levels[programme.level].about}
      </p>
      <p>
        <strong>{text.handout}</strong>
      </p>
      {sessions.map(({ kind, rounds, items, days: used }) => (
        <section key={used.join()}>
          <h2>
            {days[kind].name}: {listInWords(used.map(weekdayInWords))}
          </h2>
          <p>
            {words.today.session(minutesInWords(sessionSeconds(items)), items.length)}
            {rounds > 1 && `, ${text.rounds(rounds)}`}.
          </p>
          <ol class="handout-plan">
            {items.map((item) => (
              <li key={item.exercise}>
                <strong>{nameOf(item, plan)}:</strong> {doseInWords(item.dosage, dosage)}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {rest.length > 0 && (
        <p>
          <strong>
            {days.rest.name}: {listInWords(rest)}.
          </strong>{' '}
          {days.rest.about}
        </p>
      )}
      <h2>{text.steps}</h2>
      {[...ways].map(([way, item]) => (
        <HandoutExercise key={way} item={item} plan={plan} />
      ))}
      <footer>
        {region.value.emergency !== null && <p>{text.handoutEmergency(region.value.emergency)}</p>}
        <p>{plan.words.notReviewed}</p>
      </footer>
    </article>
  )
}

const nameOf = (item: Item, { words: { exercises } }: PlanContent): string => {
  const own = exercises[item.exercise]
  const variant = own?.variants[item.form]
  return variant ? `${own.name} (${variant.name})` : (own?.name ?? item.exercise)
}

function HandoutExercise({ item, plan }: { readonly item: Item; readonly plan: PlanContent }) {
  const own = plan.words.exercises[item.exercise]
  const form = plan.library.exercises.get(item.exercise)?.forms.find(({ id }) => id === item.form)
  if (!own || !form) return null
  const advice = item.advice.flatMap((code) => own.limits[code] ?? [])
  const { equipment } = plan.words.programme
  const pictures = plan.pictures[item.exercise]?.[item.form]
  return (
    <section class="handout-exercise">
      <h3>{own.name}</h3>
      {pictures && <StartAndEnd pictures={pictures} />}
      <Steps own={own} form={item.form} />
      <p>
        {form.equipment.length > 0 && (
          <>
            <strong>{text.need}:</strong> {listInWords(form.equipment.map((thing) => equipment[thing]))}.{' '}
          </>
        )}
        <strong>{text.breathing}:</strong> {own.breathing} <strong>{text.stop}:</strong> {own.stop}
      </p>
      {advice.length > 0 && (
        <p>
          <strong>{text.advice}:</strong> {advice.join(' ')}
        </p>
      )}
    </section>
  )
}
