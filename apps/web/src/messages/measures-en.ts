/** Words around the questions about how things go. The questions themselves are content. */
export const measuring = {
  title: 'Questions for today',
  /** How many measures are open, this one too. */
  open: (count: number) => (count === 1 ? 'The last one for today.' : `${count} short rounds for today.`),
  keep: 'Keep',
  keepNames: 'Keep these',
  notToday: 'Not today',
  change: 'Change it',
  changeOf: (name: string) => `Change it: ${name}`,
  told: (name: string, said: string) => `${name}: ${said}.`,
  passed: (name: string) => `${name}: passed over.`,
  outOfTen: (value: number) => `${value} of 10`,
  needOne: 'Answer at least one, or skip.',
  wholeNumber: (most: number) => `Write a whole number from 0 to ${most}.`,
  thing: (number: number) => `Thing ${number}`,
  named: 'Your things are kept.',
  takeOut: (number: number) => `Take out thing ${number}`,
} as const
