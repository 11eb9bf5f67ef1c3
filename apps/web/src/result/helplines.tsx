import type { ScreeningContent } from '../content.ts'
import { present } from '../record.ts'
import { region, telephone } from '../region.ts'
import type { Region } from '@rhomboid/content/content.ts'
import { fillNumbers } from './fill.ts'

/** Lines to call for those who told us of thoughts of harm, or of somebody who hurts them. */
export function Helplines({ content }: { readonly content: ScreeningContent }) {
  const { selfHarmThoughts, hurtBySomeone, age } = present.value.answers
  const told = (answer: unknown) => answer === 'yes' || answer === 'unsure' || answer === 'still-unsure'
  if (!told(selfHarmThoughts) && !told(hurtBySomeone)) return null
  const { helplines } = content.words
  const isChild = typeof age === 'number' && age < 18
  return (
    <section class="sheet stack no-print">
      <h2>{helplines.title}</h2>
      <p>{fillNumbers(helplines.intro)}</p>
      {told(selfHarmThoughts) && <HelpLine line={region.value.crisis} text={helplines.crisis} without={helplines.crisisNoNumber} mark="{crisis}" />}
      {told(hurtBySomeone) && isChild && <HelpLine line={region.value.child} text={helplines.child} without={helplines.childNoNumber} mark="{child}" />}
      {told(hurtBySomeone) && !isChild && <HelpLine line={region.value.safeguarding} text={helplines.safeguarding} without={helplines.safeguardingNoNumber} mark="{safeguarding}" />}
    </section>
  )
}

function HelpLine({ line, text, without, mark }: { readonly line: Region['crisis']; readonly text: string; readonly without: string; readonly mark: string }) {
  if (!line) return <p>{fillNumbers(without)}</p>
  const [before = '', after = ''] = fillNumbers(text).split(mark)
  return (
    <p>
      {before}
      <a href={telephone(line.number)}>
        {line.name}, {line.number}
      </a>
      {after}
    </p>
  )
}
