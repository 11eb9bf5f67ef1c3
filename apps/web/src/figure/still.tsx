import 'virtual:figure-colours.css'
import './figure.css'

interface StillProps {
  /** Address of the picture. */
  readonly src: string
  /** What it shows, in words; left out where the words stand beside it. */
  readonly alt?: string | undefined
  /** The movement is authored for the right side. */
  readonly isMirrored?: boolean
}

/** A kept picture of the figure. It is used, not embedded, so that the page's own colours reach into it. */
export function Still({ src, alt, isMirrored = false }: StillProps) {
  return (
    <svg class="still" viewBox="0 0 360 360" {...(alt === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })} focusable="false">
      <use href={`${src}#figure`} {...(isMirrored ? { transform: 'matrix(-1 0 0 1 360 0)' } : {})} />
    </svg>
  )
}
