import { writeFile } from 'node:fs/promises'
import type { Content } from '@rhomboid/content/content.ts'
import { INVARIANTS, violationsOf, type Violation } from '@rhomboid/content/people/invariants.ts'
import type { Life } from '@rhomboid/content/people/life.ts'
import { simulate } from '@rhomboid/content/people/simulate.ts'
import { figuresOf, tableOf, type LifeFigures } from '@rhomboid/content/people/table.ts'
import { worldOf } from '@rhomboid/content/people/world.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { simulation as say } from './messages.ts'
import { printJson } from './print-json.ts'
import { printSimulation } from './print-simulation.ts'
import { readSimulateCall } from './simulate-arguments.ts'
import { drawCourses, DRAWN } from './simulate-svg.ts'
import type { Terminal } from './terminal.ts'

/** `rhomboid simulate`: made-up people live with the programme for weeks; what became of them, and whether all that must hold did. */
export const runSimulate = async (args: readonly string[], content: () => Promise<Content>, terminal: Terminal): Promise<ExitCode> => {
  const call = readSimulateCall(args)
  if (!call.ok) {
    if (args.includes('--json')) printJson(terminal, { errors: [{ path: '', message: call.error }] })
    else terminal.err(`${call.error}\n${say.seeHelp}\n`)
    return EXIT.wrongUse
  }
  if (call.value === 'help') {
    terminal.out(say.help)
    return EXIT.done
  }
  const { svg, json, ...wanted } = call.value
  const world = worldOf(await content())
  const figures: LifeFigures[] = []
  const violations: Violation[] = []
  const drawn: Life[] = []
  for (const life of simulate(world, wanted)) {
    figures.push(figuresOf(life, world))
    violations.push(...violationsOf(life, world))
    if (DRAWN.includes(life.family) && !drawn.some(({ family }) => family === life.family)) drawn.push(life)
  }
  const table = tableOf(figures)
  if (svg !== undefined) {
    const picture = drawCourses(drawn, world)
    if (svg === '-') terminal.out(picture)
    else {
      try {
        await writeFile(svg, picture)
      } catch {
        terminal.err(`${say.cannotWrite(svg)}\n`)
        return EXIT.wrongUse
      }
    }
  }
  if (json) printJson(terminal, { ...wanted, lived: figures.length, families: table, invariants: INVARIANTS.map((id) => ({ id, violations: violations.filter(({ invariant }) => invariant === id) })) })
  else if (svg !== '-') printSimulation(terminal, { ...wanted, lived: figures.length, table, violations })
  return violations.length === 0 ? EXIT.done : EXIT.doesNotHold
}
