import { INVARIANTS, type Violation } from '@rhomboid/content/people/invariants.ts'
import type { FamilyFigures } from '@rhomboid/content/people/table.ts'
import { simulation as say } from './messages.ts'
import { openPage } from './page.ts'
import type { Terminal } from './terminal.ts'

export interface Simulated {
  readonly lived: number
  readonly weeks: number
  readonly seed: number
  readonly table: readonly FamilyFigures[]
  readonly violations: readonly Violation[]
}

const MOST_SHOWN = 5

/** The table of families, wider than a narrow terminal, and below it what must hold. */
export const printSimulation = (terminal: Terminal, { lived, weeks, seed, table, violations }: Simulated): void => {
  const above = openPage(terminal)
  above.title(violations.length === 0 ? say.holds : say.doesNotHold, violations.length > 0)
  above.soft(say.what(lived, weeks, seed))
  const rows = [say.columns, ...table.map(cellsOf)]
  const widths = say.columns.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const lines = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
  const below = openPage(terminal)
  below.soft(say.legend)
  below.heading(say.invariantsHeading)
  for (const invariant of INVARIANTS) {
    const own = violations.filter((one) => one.invariant === invariant)
    below.bullets([say.invariant(say.about[invariant], own.length)])
    below.bullets(own.slice(0, MOST_SHOWN).map(({ family, seed: person, day, what }) => say.violation(family, person, day, what)), 2)
  }
  terminal.out(`${above.text()}\n${lines.join('\n')}\n\n${below.text()}`)
}

const cellsOf = (row: FamilyFigures): readonly string[] => [
  row.family,
  String(row.people),
  `${row.sessions}/${row.planned}`,
  String(row.level),
  `${row.reachedUsual}/${row.people}`,
  row.usualInWeek === undefined ? '-' : String(row.usualInWeek),
  `${Math.round(100 * row.usualAtEnd)} %`,
  `${row.stepsUp}/${row.stepsDown}`,
  String(row.ambers),
  String(row.reds),
  String(row.flares),
  String(row.reviews),
  String(row.visits),
  `${row.painFrom} → ${row.painTo}`,
]
