import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The first heading of a visit leaves the focus where the browser put it; each later one takes it. */
let isFirst = true

/** The heading of a page or of a step within one. It takes the focus when it comes or `step` changes, so that a screen reader starts there. */
export function Heading({ children, step }: { readonly children: ComponentChildren; readonly step?: string | number }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFirst) {
      isFirst = false
      return
    }
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [step])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

/** One column of a readable width. */
export function Column({ children, wide = false }: { readonly children: ComponentChildren; readonly wide?: boolean }) {
  return <div class={wide ? 'column column-wide' : 'column'}>{children}</div>
}
