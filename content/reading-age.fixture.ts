import type { ScreeningContent, ScreeningWords } from './content.ts'

export * from './reading-age.ts'
export * from './reading-exceptions.ts'

/** A text that a person reads in one go, and where it stands. */
export interface Text {
  readonly at: string
  readonly text: string
}

/** Everything on one page, or all that one result or rule says. */
export interface Group {
  readonly name: string
  readonly texts: readonly Text[]
}

/** Every page of the check-in, every result and every rule, with what is read there. */
export const readingGroups = (words: ScreeningWords, { checkIn }: Pick<ScreeningContent, 'checkIn'>): readonly Group[] => {
  const group = (name: string, fields: Readonly<Record<string, string | readonly string[] | undefined>>): Group => ({
    name,
    texts: Object.entries(fields).flatMap(([key, value]) => [value ?? []].flat().flatMap((text, index) => (text === '' ? [] : [{ at: `${name} ${key}${Array.isArray(value) ? ` ${index + 1}` : ''}`, text }]))),
  })
  const question = (id: string): Readonly<Record<string, string | readonly string[] | undefined>> => {
    const { ask, help, short, line, skip, options } = words.questions[id] ?? { ask: '', help: '', short: '', options: {} }
    return { [`${id} ask`]: ask, [`${id} help`]: help, [`${id} short`]: short, [`${id} line`]: line, [`${id} skip`]: skip, ...Object.fromEntries(Object.entries(options ?? {}).map(([option, words]) => [`${id} option ${option}`, words])) }
  }
  const asked = (ids: readonly string[]) => Object.assign({}, ...ids.map(question)) as ReturnType<typeof question>
  const { helplines } = words
  return [
    group('emergency page', { ...words.emergencyPage, boxes: Object.values(words.emergencyBoxes).map(({ line }) => line), ...asked(checkIn.emergencyBoxes.flatMap(({ covers }) => covers)) }),
    ...checkIn.pages.map((page) => group(`page ${page.id}`, { ...words.pages[page.id], ...asked(page.questions) })),
    ...Object.entries(words.rules).map(([id, told]) => group(`rule ${id}`, { ...told })),
    ...Object.entries(words.dispositions).map(([id, told]) => group(`result ${id}`, { ...told })),
    group('safety net', words.safetyNet),
    group('helplines', { ...helplines }),
    group('routes', words.routes),
    group('precautions', Object.fromEntries(Object.entries(words.precautions).flatMap(([code, { who, left }]) => [[`${code} who`, who], [`${code} left`, left]]))),
    group('notices', { disclaimer: words.disclaimer, notReviewed: words.notReviewed, whatWeCanMiss: words.whatWeCanMiss, ...words.holds }),
  ]
}
