import { en } from './en.ts'

/** The words in the language of the page. English is the only one so far. */
export const words = en
