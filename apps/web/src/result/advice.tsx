import type { Screening } from '@rhomboid/domain'
import { clearanceOf } from '../coach.ts'
import { ButtonLink } from '../components/button.tsx'
import { Heading } from '../components/page.tsx'
import type { ScreeningContent } from '../content.ts'
import { words } from '../messages/index.ts'
import { region, telephone } from '../region.ts'
import { fillNumbers, isMaternity } from './fill.ts'

/** The disposition and the one thing to do first: call, phone, or open the programme. */
export function Advice({ content, screening }: { readonly content: ScreeningContent; readonly screening: Screening }) {
  const place = region.value
  const text = content.words.dispositions[screening.kind]
  return (
    <div class={`advice advice-${screening.kind} stack`} {...(screening.kind === 'emergency' ? { role: 'alert' } : {})}>
      <Heading>{fillNumbers(text.title)}</Heading>
      <p class="advice-lead">{fillNumbers(text.lead)}</p>
      {screening.kind === 'emergency' && place.emergency !== null && (
        <a class="button button-alarm button-wide call" href={telephone(place.emergency)}>
          {words.result.call(place.emergency)}
        </a>
      )}
      {screening.kind === 'emergency' && (
        <p class="small">{place.emergency === null ? place.note : [place.name, ...(place.also ? [words.result.also(place.also.join(', '))] : [])].join('. ')}</p>
      )}
      {screening.kind === 'urgent' && !isMaternity(screening) && place.urgent !== undefined && (
        <a class="button button-second button-wide" href={telephone(place.urgent)}>
          {place.urgentName === undefined ? words.result.call(place.urgent) : words.result.urgentLine(place.urgentName, place.urgent)}
        </a>
      )}
      {clearanceOf(screening) && (
        <div class="no-print">
          <ButtonLink href="/programme/" look="primary" wide>
            {words.result.toProgramme}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
