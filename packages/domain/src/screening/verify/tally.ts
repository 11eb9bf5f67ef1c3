import { isKnownIn } from './check-rules.ts'
import { CHECKS, type CheckName, type Exception, type Failure } from './finding.ts'

export interface CheckResult {
  readonly check: CheckName
  /** What was looked at: combinations, people, steps, rules or questions. */
  readonly tried: number
  readonly failures: readonly Failure[]
  readonly accepted: readonly (Failure & { readonly reason: string })[]
}

/** Collects what each check looked at and found; one failure about each thing is enough. */
export interface Tally {
  readonly note: (check: CheckName, tried: number, failures?: readonly Failure[]) => void
  readonly failures: () => readonly Failure[]
  readonly isKnown: (failure: Pick<Failure, 'check' | 'about'>) => boolean
  readonly results: (exceptions: readonly Exception[]) => readonly CheckResult[]
}

export const openTally = (): Tally => {
  const tried = new Map<CheckName, number>(CHECKS.map((check) => [check, 0]))
  const failures: Failure[] = []
  const isKnown: Tally['isKnown'] = (failure) => isKnownIn(failures)(failure)
  return {
    note: (check, more, found = []) => {
      tried.set(check, (tried.get(check) ?? 0) + more)
      for (const failure of found) if (!isKnown(failure)) failures.push(failure)
    },
    failures: () => failures,
    isKnown,
    results: (exceptions) =>
      CHECKS.map((check) => {
        const mine = failures.filter((failure) => failure.check === check)
        const reasonOf = ({ about }: Failure): string | undefined => exceptions.find((one) => one.check === check && one.about === about)?.reason
        return {
          check,
          tried: tried.get(check) ?? 0,
          failures: mine.filter((failure) => reasonOf(failure) === undefined),
          accepted: mine.flatMap((failure) => {
            const reason = reasonOf(failure)
            return reason === undefined ? [] : [{ ...failure, reason }]
          }),
        }
      }),
  }
}
