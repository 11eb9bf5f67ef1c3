import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { present } from '../record.ts'
import { region, telephone } from '../region.ts'
import type { Region } from '@rhomboid/content/content.ts'

/** Lines to call for those who told us of thoughts of harm, or of somebody who hurts them. */
export function Helplines({ content }: { readonly content: ScreeningContent }) {
  const { selfHarmThoughts, hurtBySomeone } = present.value.answers
  const told = (answer: unknown) => answer === 'yes' || answer === 'unsure' || answer === 'still-unsure'
  if (!told(selfHarmThoughts) && !told(hurtBySomeone)) return null
  const { helplines } = content.words
  return (
    <section class="sheet stack no-print">
      <h2>{helplines.title}</h2>
      <p>{helplines.intro.replaceAll('{emergency}', region.value.emergency ?? words.emergency.yourLocal)}</p>
      {told(selfHarmThoughts) && <HelpLine line={region.value.crisis} text={helplines.crisis} without={helplines.crisisNoNumber} mark="{crisis}" />}
      {told(hurtBySomeone) && <HelpLine line={region.value.safeguarding} text={helplines.safeguarding} without={helplines.safeguardingNoNumber} mark="{safeguarding}" />}
    </section>
  )
}

function HelpLine({ line, text, without, mark }: { readonly line: Region['crisis']; readonly text: string; readonly without: string; readonly mark: string }) {
  if (!line) return <p>{without}</p>
  const [before = '', after = ''] = text.split(mark)
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
