/**
 * The back between the shoulder blades, drawn from behind: the rhomboid muscles as
 * slanting fibres, the spine as a row of lozenges. A picture of what it is about; it says nothing that the words do not.
 */
const MIDDLE = 200

/** Fibres run down and outwards, from the spine to the inner edge of the blade. The first three are the smaller muscle above. */
const FIBRES = Array.from({ length: 12 }, (_, index) => {
  const top = 104 + index * 9.2 + (index > 2 ? 7 : 0)
  return { from: { x: 14, y: top }, to: { x: 76 + index, y: top + 52 } }
})

/** Half-height of each lozenge of the spine, larger further down. */
const LOZENGES = Array.from({ length: 14 }, (_, index) => ({ y: 62 + index * 23, half: 5 + index * 0.24 }))

/** One half of each shape, from the middle outwards; the other is its mirror. */
const BLADE = 'M70 136 C80 130 96 134 112 140 C126 144 138 140 148 146 C150 156 146 164 140 170 C132 196 118 232 102 262 C97 270 89 268 87 259 C84 226 72 180 70 136 Z'
const RIDGE = 'M74 172 C96 164 118 150 136 138 C150 130 164 128 172 134 C172 142 164 148 152 150 C132 156 102 170 76 182 Z'
const BODY =
  'M34 -10 C34 26 36 48 58 64 C92 82 140 86 170 106 C198 128 208 176 216 236 L240 440 L194 440 C186 372 178 312 168 256 C162 246 152 244 148 252 C146 306 136 356 130 440 L0 440 L0 -10 Z'

function Half({ mirrored = false }: { readonly mirrored?: boolean }) {
  return (
    <g transform={mirrored ? `translate(${MIDDLE} 0) scale(-1 1)` : `translate(${MIDDLE} 0)`}>
      {FIBRES.map(({ from, to }) => (
        <line key={from.y} class="drawing-fibre" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
      <path class="drawing-blade" d={BLADE} />
      <path class="drawing-ridge" d={RIDGE} />
    </g>
  )
}

export function Drawing() {
  return (
    <svg class="drawing" viewBox="-40 14 480 350" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="drawing-fade" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#fff" stop-opacity="0" />
          <stop offset="0.12" stop-color="#fff" />
          <stop offset="0.62" stop-color="#fff" />
          <stop offset="1" stop-color="#fff" stop-opacity="0" />
        </linearGradient>
        <mask id="drawing-mask" maskUnits="userSpaceOnUse" x="-40" y="14" width="480" height="350">
          <rect x="-40" y="14" width="480" height="350" fill="url(#drawing-fade)" />
        </mask>
      </defs>
      <g mask="url(#drawing-mask)">
        <path class="drawing-body" transform={`translate(${MIDDLE} 0)`} d={BODY} />
        <path class="drawing-body" transform={`translate(${MIDDLE} 0) scale(-1 1)`} d={BODY} />
        {LOZENGES.map(({ y, half }) => (
          <path key={y} class="drawing-spine" d={`M${MIDDLE} ${y - half * 1.35} L${MIDDLE + half} ${y} L${MIDDLE} ${y + half * 1.35} L${MIDDLE - half} ${y} Z`} />
        ))}
        <Half />
        <Half mirrored />
      </g>
    </svg>
  )
}
