// What can go wrong with the screen of a session, found where it stands.

export const SIZES = {
  'small phone': { width: 320, height: 568 },
  'narrow phone': { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  'phone on its side': { width: 844, height: 390 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 860 },
  'desktop enlarged four times': { width: 320, height: 256 },
} as const
export type Size = keyof typeof SIZES

/** What is wrong with the screen of a session as it stands; runs in the page. */
export const faultsOfStage = (): readonly string[] => {
  const faults: string[] = []
  const parts = ['.stage h1', '.stage .figure', '.phase', '.count', '.caption'].flatMap((selector) => {
    const part = document.querySelector(selector)
    const box = part?.getBoundingClientRect()
    return part && box && box.width > 0 && part.textContent !== undefined && box.height > 0 ? [{ selector, part, box }] : []
  })
  const hasText = ({ part }: (typeof parts)[number]) => part.matches('.figure, .count') || (part.textContent ?? '').trim() !== ''
  const shown = parts.filter(hasText)
  shown.forEach((one, place) => {
    for (const other of shown.slice(place + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const upright = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (across > 1 && upright > 1) faults.push(`${one.selector} overlaps ${other.selector} by ${Math.round(across)} × ${Math.round(upright)}`)
    }
    if (one.box.left < -0.5 || one.box.right > innerWidth + 0.5) faults.push(`${one.selector} is cut off at the side`)
    if (one.part.scrollWidth > one.part.clientWidth + 1) faults.push(`${one.selector} is too narrow for its text`)
  })
  const controls = document.querySelector('.controls')
  const isOver = controls !== null && getComputedStyle(controls).position === 'sticky'
  const end = isOver ? controls.getBoundingClientRect().top : innerHeight
  for (const { selector, box } of shown) if (selector !== '.caption' && box.bottom > end + 1) faults.push(`${selector} is below what is seen at first`)
  for (const button of document.querySelectorAll('.controls button')) {
    const { width, height } = button.getBoundingClientRect()
    if (width < 44 || height < 44) faults.push(`the button ${button.textContent} is only ${Math.round(width)} × ${Math.round(height)}`)
    if (button.scrollWidth > button.clientWidth || button.scrollHeight > button.clientHeight) faults.push(`the button ${button.textContent} is too small for its text`)
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways')
  const number = document.querySelector('.countdown')
  // Minutes and seconds of a walk are as large as the width allows.
  const isLong = (number?.textContent?.length ?? 0) > 3
  if (document.querySelector('.guided-work') && !isLong && (number?.getBoundingClientRect().height ?? 0) < innerHeight / 5) faults.push('the number is less than a fifth of the height')
  return faults
}

/** The distances that a reader may ask for (WCAG 1.4.12), where the policy of the pages refuses a style element. */
export const spaceText = (): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
  document.adoptedStyleSheets = [sheet]
}
