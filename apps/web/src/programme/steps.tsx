import { cannotChooseInWords, stepInWords } from '@rhomboid/content/adaptation-words.ts'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { fill } from '@rhomboid/content/fill.ts'
import type { Choice, ExercisePreview, Item } from '@rhomboid/domain'
import { Button } from '../components/button.tsx'
import type { AdaptationContent, PlanContent } from '../content.ts'
import { adapting } from '../messages/adapting-en.ts'

const text = adapting.steps

/** The next steps of everything that lies ahead, the words for them, and what happens when one is chosen. */
export interface Stepping {
  readonly previews: readonly ExercisePreview[]
  readonly adaptation: AdaptationContent
  readonly onChoose: (choice: Choice) => void
}

/** The steps of one exercise of the plan; none where its day lies behind. */
const previewFor = ({ exercise, form, dosage, full }: Item, { previews }: Stepping, { words }: PlanContent): ExercisePreview | undefined => {
  const dose = doseInWords(full ?? dosage, words.programme.dosage)
  return previews.find(({ now }) => now.exercise === exercise && now.form === form && doseInWords(now.dosage, words.programme.dosage) === dose)
}

/** Every next step up and down, with what it is now and what it would be, before one is chosen. What has to wait says why. */
export function NextSteps({ item, name, stepping, plan }: { readonly item: Item; readonly name: string; readonly stepping: Stepping; readonly plan: PlanContent }) {
  const preview = previewFor(item, stepping, plan)
  if (!preview) return null
  const { words } = stepping.adaptation
  return (
    <details class="fold next-steps">
      <summary aria-label={text.titleOf(name)}>{text.title}</summary>
      <div class="stack">
        <p>{fill(words.preview.now, { dose: doseInWords(preview.now.dosage, plan.words.programme.dosage) })}</p>
        {(['up', 'down'] as const).map((way) => (
          <section key={way} class="stack">
            <h4>{words.preview[way]}</h4>
            {preview[way].length === 0 && <p class="soft">{text.none[way]}</p>}
            <ul class="step-choices">
              {preview[way].map((choice) => (
                <StepChoice key={`${choice.kind} ${choice.to.exercise} ${choice.to.form}`} choice={choice} name={name} stepping={stepping} plan={plan} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}

function StepChoice({ choice, name, stepping, plan }: { readonly choice: Choice; readonly name: string; readonly stepping: Stepping; readonly plan: PlanContent }) {
  const { words } = stepping.adaptation
  const all = { words: { exercises: plan.words.exercises, programme: plan.words.programme, adaptation: words } }
  const step = stepInWords(choice, all)
  return (
    <li>
      <div>
        <p>{step}</p>
        {choice.kind !== 'range' && <p class="soft small">{fill(words.preview.would, { dose: doseInWords(choice.to.dosage, plan.words.programme.dosage) })}</p>}
        {choice.waits && (
          <p class="soft small">
            <strong>{text.notNow}</strong> {cannotChooseInWords({ type: 'cannot-choose', because: choice.waits }, all)}
          </p>
        )}
      </div>
      {!choice.waits && (
        <Button label={text.chooseOf(step, name)} onClick={() => stepping.onChoose(choice)}>
          {text.choose}
        </Button>
      )}
    </li>
  )
}
