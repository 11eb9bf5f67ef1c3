/** Something that may go with pain on the next day. */
export type FactorId = DoneId | 'sitting' | 'sleep' | 'breaks'

/** An exercise or a technique by its id: what a person can do, and try. */
export type DoneId = `exercise:${string}` | `technique:${string}`
