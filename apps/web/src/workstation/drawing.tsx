import type { Workstation } from '@rhomboid/content/workstation.ts'
import { workstation as text } from '../messages/workstation-en.ts'
import type { Told } from './choose.ts'
import { placeDesk, type Point } from './place.ts'

type Numbers = Workstation['numbers']

const path = (...points: readonly Point[]): string => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')

/** A person at a desk from the side, as told so far, with the numbers to start from. Words beside it say the same. */
export function Drawing({ told, numbers }: { readonly told: Told; readonly numbers: Numbers }) {
  const { hip, shoulder, head, eye, elbow, hand, knee, ankle, toe, seat, chairBack, desk, level, screen, books, keys } = placeDesk(told)
  const { marks } = text
  const over = Math.max(40, Math.min(eye.y, screen.top.y, level) - 34)
  const isOff = Math.abs(screen.top.y - level) > 8
  const isLow = told['varifocals'] === 'yes'
  return (
    <svg class="desk-drawing" viewBox="0 0 440 350" role="img" aria-label={altOf(told)}>
      <path class="desk-floor" d="M10 322H430" />
      <g class="desk-chair">
        <path d={path(chairBack.low, chairBack.high)} />
        <path d={`M${seat.x} ${seat.y}h86`} />
        <path d={`M${seat.x + 40} ${seat.y}V312M${seat.x + 8} 316h66`} />
      </g>
      <g class="desk-person">
        <path class="desk-leg" d={path(hip, knee, ankle, toe)} />
        <path class="desk-trunk" d={path(hip, shoulder)} />
        <path class="desk-neck" d={path(shoulder, head)} />
        <circle class="desk-head" cx={head.x} cy={head.y} r="23" />
        <circle class="desk-head" cx={eye.x + 1} cy={eye.y + 7} r="6" />
      </g>
      <g class="desk-table">
        <path d={`M${desk.x} ${desk.y}H420`} />
        <path d={`M408 ${desk.y}V320`} />
      </g>
      {keys && <path class="desk-keys" d={path(keys, { x: keys.x + 46, y: keys.y })} />}
      {books && [0, 1, 2].map((book) => <rect key={book} class="desk-box" x={screen.foot.x - 34} y={desk.y - 4 - (book + 1) * (books / 3)} width="68" height={books / 3} />)}
      {screen.base && <path class="desk-keys" d={path(screen.base, screen.foot)} />}
      {!screen.base && <path class="desk-stand" d={`M${screen.foot.x} ${screen.foot.y}V${desk.y - 4}m-16 0h32`} />}
      <path class="desk-screen" d={path(screen.top, screen.foot)} />
      <path class="desk-arm" d={path(shoulder, elbow, hand)} />
      <path class="desk-gaze" d={path(eye, screen.top)} />
      {/* How far from the eyes to the screen, over both. */}
      <path class="desk-span" d={`M${eye.x} ${over}H${screen.top.x}M${eye.x} ${over - 6}v12M${screen.top.x} ${over - 6}v12`} />
      {isOff && <path class="desk-aim" d={`M${screen.top.x} ${screen.top.y}V${level}m-7 0h14`} />}
      <g class="desk-words">
        <text x={(eye.x + screen.top.x) / 2} y={over - 12} text-anchor="middle">
          {marks.distance.short(numbers.screenNearest.value, numbers.screenFarthest.value)}
        </text>
        <text x={screen.top.x + 12} y={level + 6}>
          {isLow ? marks.screenLow.short : marks.screenTop.short}
        </text>
        <text x={elbow.x + 20} y={Math.min(elbow.y, hand.y) - 18}>
          {marks.elbow.short(numbers.elbowLeast.value, numbers.elbowMost.value)}
        </text>
        <text x={knee.x + 20} y={knee.y + 20}>
          {marks.knee.short(numbers.knee.value)}
        </text>
        <text x={chairBack.high.x - 48} y={chairBack.high.y - 12}>
          {marks.back.short(numbers.backLeast.value, numbers.backMost.value)}
        </text>
      </g>
    </svg>
  )
}

/** Sentences for what was told; what was not told is drawn as it is comfortable for most, and not said. */
const altOf = (told: Told): string => {
  const { alt } = text
  const parts = (['back', 'device', 'height', 'distance', 'elbow', 'feet'] as const).map((part) => alt[part][told[part] ?? ''] ?? '')
  return [alt.start, ...parts].filter((part) => part !== '').join(' ')
}
