/** What stands at a place of a file that was read, and what should. Doors put it into words. */
export interface Mistake {
  /** The way to the place, such as `log.items[2].worked`; empty for the thing itself. */
  readonly field: string
  readonly wants: Wants
}

export type Wants =
  | { readonly kind: 'object' | 'list' | 'text' | 'yes-or-no' | 'nothing-here' | 'something' }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly whole: boolean }
  | { readonly kind: 'shorter'; readonly most: number }
  | { readonly kind: 'one-of'; readonly options: readonly (string | number)[] }

/** Looks at one value and says the first thing that is wrong with it. */
export type Check = (value: unknown, field?: string) => Mistake | undefined

/** A field that may be absent. */
export interface Optional {
  readonly optional: Check
}

export const optional = (check: Check): Optional => ({ optional: check })

/** Each field of a type with its check: a field that comes to the type and has none does not compile. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: {} extends Pick<T, K> ? Optional : Check }

const mistake = (field: string, wants: Wants): Mistake => ({ field, wants })

export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text of at most so many characters. */
export const text =
  (most = 200): Check =>
  (value, field = '') => {
    if (typeof value !== 'string') return mistake(field, { kind: 'text' })
    return value.length > most ? mistake(field, { kind: 'shorter', most }) : undefined
  }

export const whole =
  (from: number, to: number): Check =>
  (value, field = '') =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to ? undefined : mistake(field, { kind: 'number', from, to, whole: true })

export const between =
  (from: number, to: number): Check =>
  (value, field = '') =>
    typeof value === 'number' && value >= from && value <= to ? undefined : mistake(field, { kind: 'number', from, to, whole: false })

export const yesOrNo: Check = (value, field = '') => (typeof value === 'boolean' ? undefined : mistake(field, { kind: 'yes-or-no' }))

export const oneOf =
  (...options: readonly (string | number)[]): Check =>
  (value, field = '') =>
    options.includes(value as string) ? undefined : mistake(field, { kind: 'one-of', options })

/** Text of a pattern; `like` shows one. */
export const textLike =
  (pattern: RegExp, like: string): Check =>
  (value, field = '') =>
    typeof value === 'string' && value.length <= 200 && pattern.test(value) ? undefined : mistake(field, { kind: 'one-of', options: [like] })

/** At most 5,000 things, unless it is told. */
export const listOf =
  (check: Check, least = 0, most = 5_000): Check =>
  (value, field = '') => {
    if (!Array.isArray(value)) return mistake(field, { kind: 'list' })
    if (value.length < least) return mistake(field, { kind: 'something' })
    if (value.length > most) return mistake(field, { kind: 'shorter', most })
    for (const [index, one] of value.entries()) {
      const found = check(one, `${field}[${index}]`)
      if (found) return found
    }
    return undefined
  }

/** The first check that finds nothing wins; otherwise what the first one found. */
export const either =
  (first: Check, ...others: readonly Check[]): Check =>
  (value, field = '') => {
    const found = first(value, field)
    return found && others.some((check) => check(value, field) === undefined) ? undefined : found
  }

/** Names that reach into every object of a program, if they were ever written to. */
const NEVER_A_NAME = ['__proto__', 'constructor', 'prototype']

/** Names that nobody fixed, each with one kind of value. */
export const namesTo =
  (check: Check, most = 500): Check =>
  (value, field = '') => {
    if (!isPlainObject(value)) return mistake(field, { kind: 'object' })
    const names = Object.keys(value)
    if (names.length > most) return mistake(field, { kind: 'shorter', most })
    for (const name of names) {
      const found = NEVER_A_NAME.includes(name) ? mistake(within(field, name), { kind: 'nothing-here' }) : check(value[name], within(field, name))
      if (found) return found
    }
    return undefined
  }

/** Exactly these fields: one that is missing and one that nobody knows are mistakes alike. */
export const fields = <T>(known: FieldsOf<T>): Check => shaped(known as Readonly<Record<string, Check | Optional>>)

/** The same for fields that belong to no one type. */
export const shaped =
  (checks: Readonly<Record<string, Check | Optional>>): Check =>
  (value, field = '') => {
    if (!isPlainObject(value)) return mistake(field, { kind: 'object' })
    for (const name of Object.keys(value)) if (!Object.hasOwn(checks, name)) return mistake(within(field, name), { kind: 'nothing-here' })
    for (const [name, check] of Object.entries(checks)) {
      const isThere = Object.hasOwn(value, name)
      if (!isThere && typeof check !== 'function') continue
      if (!isThere) return mistake(within(field, name), { kind: 'something' })
      const found = (typeof check === 'function' ? check : check.optional)(value[name], within(field, name))
      if (found) return found
    }
    return undefined
  }

/** One of several shapes, told apart by the field `kind`. */
export const byKind =
  (shapes: Readonly<Record<string, Check>>): Check =>
  (value, field = '') => {
    if (!isPlainObject(value)) return mistake(field, { kind: 'object' })
    const { kind } = value
    const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
    return shape ? shape(value, field) : mistake(within(field, 'kind'), { kind: 'one-of', options: Object.keys(shapes) })
  }

const within = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`)
