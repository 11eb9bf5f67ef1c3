import { MATERIALS, type Material } from '../props/solid.ts'
import type { SkinTone } from './scene.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** How strongly a flat face is lit: turned away, aside, towards. */
export const FACE_LIGHTS = ['dim', 'plain', 'lit'] as const
export type FaceLight = (typeof FACE_LIGHTS)[number]

/** Every colour of the drawing by name; as CSS variables they begin with `--figure-`. */
export const INKS = [
  'skin',
  'hair',
  'top',
  'trousers',
  'muscle',
  'muscle-core',
  'outline',
  'line',
  'shade',
  'gleam',
  'shadow',
  'ghost',
  ...MATERIALS.flatMap((material) => FACE_LIGHTS.map((light) => `${material}-${light}` as const)),
] as const
export type Ink = 'skin' | 'hair' | 'top' | 'trousers' | 'muscle' | 'muscle-core' | 'outline' | 'line' | 'shade' | 'gleam' | 'shadow' | 'ghost' | `${Material}-${FaceLight}`

/** Colours as `#rrggbb`. */
export type Palette = Readonly<Record<Ink, string>>

/** How much of what lies under them these let through: the share of their own colour, 0 to 1. */
export const OPACITY = { shade: 0.17, deepShade: 0.15, gleam: 0.16, shadow: 0.15, halo: 0.42, muscle: 0.62, core: 0.6, ghost: 0.5, ghostFill: 0.1 } as const

const SKINS: Readonly<Record<SkinTone, { readonly skin: string; readonly hair: string }>> = {
  porcelain: { skin: '#f0cdb8', hair: '#9a6a42' },
  sand: { skin: '#e0b393', hair: '#5b4030' },
  honey: { skin: '#c68f66', hair: '#3a2b25' },
  chestnut: { skin: '#96603f', hair: '#2b211e' },
  espresso: { skin: '#6b4331', hair: '#1f1a1a' },
}

const BODY = { top: '#f2e3ca', trousers: '#3f6577', muscle: '#f2664b', 'muscle-core': '#dd4a34' } as const

const LINES: Readonly<Record<Theme, Readonly<Record<'outline' | 'line' | 'shade' | 'gleam' | 'shadow' | 'ghost', string>>>> = {
  light: { outline: '#33414d', line: '#33414d', shade: '#2a1f33', gleam: '#ffffff', shadow: '#26323d', ghost: '#5c7384' },
  dark: { outline: '#aebfca', line: '#1b242c', shade: '#1a1426', gleam: '#ffffff', shadow: '#000000', ghost: '#93a8b6' },
}

const THINGS: Readonly<Record<Theme, Readonly<Record<Material, string>>>> = {
  light: {
    wood: '#cfa878',
    'dark-wood': '#9c7650',
    wall: '#dcd7cd',
    mat: '#8fb3a4',
    metal: '#77838d',
    band: '#d9903f',
    strap: '#7d6ba0',
    foam: '#7e9cae',
    cloth: '#ded3c4',
    ball: '#9fb6c4',
    cushion: '#c9b7a4',
  },
  dark: {
    wood: '#a9855c',
    'dark-wood': '#80603f',
    wall: '#4d5862',
    mat: '#5f8476',
    metal: '#8a96a0',
    band: '#d9903f',
    strap: '#9a88bd',
    foam: '#64808f',
    cloth: '#a79d90',
    ball: '#7a93a2',
    cushion: '#94846f',
  },
}

/** One colour for each ink. */
export const paletteOf = (tone: SkinTone, theme: Theme): Palette => {
  const things = THINGS[theme]
  const lights = MATERIALS.flatMap((material) => [
    [`${material}-dim`, mixColours(things[material], '#1d2a38', material === 'wall' ? 0.12 : 0.28)],
    [`${material}-plain`, mixColours(things[material], '#1d2a38', material === 'wall' ? 0.04 : 0.1)],
    [`${material}-lit`, mixColours(things[material], '#ffffff', theme === 'light' ? 0.12 : 0.05)],
  ])
  return { ...SKINS[tone], ...BODY, ...LINES[theme], ...Object.fromEntries(lights) } as Palette
}

/** The palette as CSS variables, for a page that sets them all: `--figure-skin` and so on. */
export const paletteToVariables = (palette: Palette): Readonly<Record<string, string>> => Object.fromEntries(INKS.map((ink) => [variableOf(ink), palette[ink]]))

/** The CSS variable that holds an ink. */
export const variableOf = (ink: Ink): string => `--figure-${ink}`

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export const colourToChannels = (colour: string): readonly [red: number, green: number, blue: number] => {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

/** `share` of `over` on `under`, 0 to 1. */
export const mixColours = (under: string, over: string, share: number): string => {
  const a = colourToChannels(under)
  const b = colourToChannels(over)
  return `#${a.map((value, i) => Math.round(value + ((b[i] as number) - value) * share).toString(16).padStart(2, '0')).join('')}`
}
