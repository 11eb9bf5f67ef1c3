import type { HandbookPage } from '../handbook.ts'

/** Words that somebody reads in a minute with care; a usual figure for adults is 200 and more. */
const WORDS_A_MINUTE = 180

/** Whole minutes to read a page, at least one. */
export const minutesToRead = ({ lead, passages, notFor = {} }: Pick<HandbookPage['words'], 'lead' | 'passages' | 'notFor'>): number => {
  const texts = [lead, ...Object.values(notFor), ...Object.values(passages).flatMap(({ title, answer, more = [], steps = [], avoid = [] }) => [title, answer, ...more, ...steps, ...avoid])]
  return Math.max(1, Math.round(texts.join(' ').split(/\s+/).length / WORDS_A_MINUTE))
}
