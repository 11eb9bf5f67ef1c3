/** What the shell is told. The help lists them. */
export const EXIT = {
  done: 0,
  /** Something that must hold of the rules does not. */
  doesNotHold: 1,
  /** A command, an option or a file that we cannot use. */
  wrongUse: 2,
  /** The answers allow no programme, or none fits. */
  noProgramme: 3,
  /** Something went wrong that is not the person's doing. */
  ourBug: 70,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
