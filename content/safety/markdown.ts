/** A table for a Markdown file. Bars and line ends within a cell are made harmless. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`).join('\n')

/** Said at the top of every file that is made from data. */
export const MADE = '<!-- Made by `node content/write-safety.ts`; edit the data, not this file. -->'

/** 57 of 66 → `86.4 %`. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
