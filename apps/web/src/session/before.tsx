import { painScore, sessionSeconds, type Item, type Library, type PainScore } from '@rhomboid/domain'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { ZeroToTen } from '../components/fields.tsx'
import { Column } from '../components/page.tsx'
import { doseInWords } from '@rhomboid/content/dose-words.ts'
import { minutesInWords } from '../minutes-words.ts'
import { adapting } from '../messages/adapting-en.ts'
import { words } from '../messages/index.ts'
import type { PlanContent } from '../content.ts'
import { Still } from '../figure/still.tsx'
import { nameOf, type SessionWords } from './script.ts'
import { VoiceToggle } from './voice-toggle.tsx'

interface BeforeProps {
  readonly kind: 'move' | 'build'
  readonly items: readonly Item[]
  readonly library: Library
  readonly words: SessionWords
  readonly pictures: PlanContent['pictures']
  readonly note?: string | undefined
  readonly onStart: (painBefore: PainScore | undefined) => void
}

/** What is coming, what is needed, how the pain is, and one large Start. */
export function Before({ kind, items, library, words: sessionWords, pictures, note, onStart }: BeforeProps) {
  const { programme } = sessionWords
  const [pain, setPain] = useState<number>()
  const needs = neededFor(items, library).map((thing) => programme.equipment[thing])
  return (
    <Column>
      <div class="stack-wide before">
        <div class="stack">
          <h1 tabIndex={-1}>{programme.days[kind].name}</h1>
          <p class="before-length">{words.today.session(minutesInWords(sessionSeconds(items)), items.length)}</p>
          {note !== undefined && <p class="notice">{note}</p>}
        </div>
        <ZeroToTen name="pain-before" legend={adapting.painBefore} help={adapting.painBeforeHelp} value={pain} onPick={setPain} low={words.checkIn.noPain} high={words.checkIn.worstPain} />
        <section class="stack">
          <h2>{words.session.plan}</h2>
          <ol class="before-list">
            {items.map((item) => (
              <li key={item.exercise}>
                {pictures[item.exercise]?.[item.form] && <Still src={pictures[item.exercise]?.[item.form]?.end ?? ''} />}
                <span class="before-name">{nameOf(item, sessionWords)}</span>
                <span class="soft">{doseInWords(item.dosage, programme.dosage)}</span>
                {item.range !== undefined && <span class="soft before-eased">{adapting.eased(Math.round((1 - item.range) * 100))}</span>}
              </li>
            ))}
          </ol>
        </section>
        <section class="sheet stack">
          <h2>{words.session.first}</h2>
          <p>
            <strong>{words.session.need}:</strong> {needs.length === 0 ? words.session.nothing : needs.join(', ')}
          </p>
          <p>{words.session.space}</p>
          <p>{words.session.sharp}</p>
        </section>
        <VoiceToggle />
        <div class="before-start">
          <Button look="primary" wide onClick={() => onStart(pain === undefined ? undefined : painScore(pain))}>
            {words.session.start}
          </Button>
        </div>
      </div>
    </Column>
  )
}

/** Things to lay out before, each once, in the order in which they are used. */
const neededFor = (items: readonly Item[], library: Library) => [
  ...new Set(items.flatMap(({ exercise, form }) => library.exercises.get(exercise)?.forms.find(({ id }) => id === form)?.equipment ?? [])),
]
