import { describe, expect, test } from 'vitest'
import { colourToChannels, INKS, mixColours, paletteOf, paletteToVariables, THEMES } from './palette.ts'
import { SKIN_TONES } from './scene.ts'

const PAGES = { light: ['#ffffff', '#f5f1ea'], dark: ['#000000', '#1d252e'] } as const

/** Relative luminance and contrast as in WCAG 2. */
const luminance = (colour: string): number => {
  const [red, green, blue] = colourToChannels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const ALL = SKIN_TONES.flatMap((tone) => THEMES.map((theme) => [tone, theme] as const))

describe('palettes', () => {
  test.each(ALL)('every ink of %s on a %s page is a colour', (tone, theme) => {
    const palette = paletteOf(tone, theme)
    expect(Object.keys(palette).toSorted()).toEqual([...INKS].toSorted())
    for (const ink of INKS) expect(palette[ink], ink).toMatch(/^#[0-9a-f]{6}$/)
  })

  test.each(THEMES)('the outline stands out from a %s page', (theme) => {
    for (const page of PAGES[theme]) expect(contrast(paletteOf('sand', theme).outline, page)).toBeGreaterThan(4.5)
  })

  test.each(THEMES)('the line round the start pose can be seen on a %s page', (theme) => {
    for (const page of PAGES[theme]) expect(contrast(paletteOf('sand', theme).ghost, page)).toBeGreaterThan(3)
  })

  test('working muscle stands out from the top it is drawn on, and the core from the rest', () => {
    const { top, muscle, 'muscle-core': core } = paletteOf('sand', 'light')
    expect(contrast(mixColours(top, muscle, 0.8), top)).toBeGreaterThan(1.8)
    expect(contrast(core, muscle)).toBeGreaterThan(1.25)
  })

  test('from porcelain to espresso the skin grows darker, and hair is darker than the skin', () => {
    const light = SKIN_TONES.map((tone) => luminance(paletteOf(tone, 'light').skin))
    expect(light).toEqual(light.toSorted((a, b) => b - a))
    for (const tone of SKIN_TONES) expect(contrast(paletteOf(tone, 'light').skin, paletteOf(tone, 'light').hair)).toBeGreaterThan(1.5)
  })

  test('the page can set each ink as a variable', () => {
    expect(paletteToVariables(paletteOf('sand', 'dark'))).toMatchObject({ '--figure-outline': paletteOf('sand', 'dark').outline, '--figure-wood-lit': paletteOf('sand', 'dark')['wood-lit'] })
  })

  test('colours mix by their share', () => {
    expect(mixColours('#000000', '#ffffff', 0)).toBe('#000000')
    expect(mixColours('#000000', '#ffffff', 1)).toBe('#ffffff')
    expect(mixColours('#102030', '#304050', 0.5)).toBe('#203040')
  })
})
