import type { ComponentChildren } from 'preact'

type Look = 'primary' | 'second' | 'quiet' | 'alarm'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly look?: Look
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  readonly pressed?: boolean
  readonly label?: string
  readonly wide?: boolean
}

/** A button says what it does in words. There is one primary button on a screen. */
export function Button({ children, look = 'second', onClick, type = 'button', pressed, label, wide = false }: ButtonProps) {
  return (
    <button
      type={type}
      class={`button button-${look}${wide ? ' button-wide' : ''}`}
      onClick={onClick}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </button>
  )
}

/** The same look for going somewhere. */
export function ButtonLink({ children, href, look = 'second', wide = false }: { readonly children: ComponentChildren; readonly href: string; readonly look?: Look; readonly wide?: boolean }) {
  return (
    <a class={`button button-${look}${wide ? ' button-wide' : ''}`} href={href}>
      {children}
    </a>
  )
}
