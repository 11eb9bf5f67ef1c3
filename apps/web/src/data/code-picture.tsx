import { encodeQR } from 'qr'
import { data } from '../messages/data-en.ts'

/** A code drawn with lines of the page: always dark on light, because that is what cameras read. */
export function CodePicture({ code }: { readonly code: string }) {
  const rows = encodeQR(code, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: 4 })
  const size = rows.length
  const path = rows.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return (
    <div class="plan-code">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={data.plan.codeLabel} shape-rendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </div>
  )
}
