import { effect } from '@preact/signals'
import type { Theme } from '@rhomboid/motion'
import { settings } from '../record.ts'

const DARK = '(prefers-color-scheme: dark)'

/** The theme that the page has now: the chosen one, else the system's. */
export const themeNow = (): Theme => {
  const { theme } = settings.peek()
  if (theme !== 'system') return theme
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Tells of every change, until the returned function is called. */
export const onThemeChange = (tell: (theme: Theme) => void): (() => void) => {
  const query = matchMedia(DARK)
  const changed = () => tell(themeNow())
  query.addEventListener('change', changed)
  const off = effect(() => {
    if (settings.value.theme) changed()
  })
  return () => {
    query.removeEventListener('change', changed)
    off()
  }
}
