import { BODY_SIDES, type BodyPlace, type BodySide } from '@rhomboid/content/body-places.ts'
import 'virtual:figure-colours.css'
import { words } from '../messages/index.ts'

interface BodyMapProps {
  readonly places: readonly BodyPlace[]
  readonly ticked: readonly string[]
  readonly onToggle: (option: string) => void
}

/** The part of the pictures that is shown: from the head to the seat. */
const SHOWN = '62 4 236 296'

/**
 * Two pictures of a body to tap on. They are a second way to the same list: whoever uses
 * keys or a screen reader has the list right below, and never has to know of the pictures.
 */
export function BodyMap({ places, ticked, onToggle }: BodyMapProps) {
  return (
    <div class="body-map no-print" aria-hidden="true">
      {BODY_SIDES.map((side) => (
        <Picture key={side} side={side} places={places.filter(({ on }) => on === side)} ticked={ticked} onToggle={onToggle} />
      ))}
    </div>
  )
}

function Picture({ side, places, ticked, onToggle }: BodyMapProps & { readonly side: BodySide }) {
  return (
    <figure>
      <svg viewBox={SHOWN} focusable="false">
        <use href={`/figures/body/${side}.svg#figure`} />
        {places.map(({ option, at: [x, y], size: [wide, high], turn = 0 }) => (
          <ellipse
            key={`${option} ${x}`}
            class={ticked.includes(option) ? 'place place-ticked' : 'place'}
            cx={x}
            cy={y}
            rx={wide}
            ry={high}
            transform={`rotate(${turn} ${x} ${y})`}
            data-place={option}
            onClick={() => onToggle(option)}
          />
        ))}
      </svg>
      <figcaption class="small">{words.checkIn.bodySides[side]}</figcaption>
    </figure>
  )
}
