import type { ComponentChildren } from 'preact'

/**
 * The way on. On a page of questions it stays within reach of a thumb at the foot of the
 * screen; under a checklist it comes after the last line, so that nobody says "none of
 * these" before having seen them all.
 */
export function Bar({ children, stays = false }: { readonly children: ComponentChildren; readonly stays?: boolean }) {
  return <div class={stays ? 'bar bar-stays' : 'bar'}>{children}</div>
}
