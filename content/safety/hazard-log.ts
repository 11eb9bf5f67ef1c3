import type { Hazard } from './hazards.ts'
import { MADE, table } from './markdown.ts'
import type { Outcome } from './people.ts'

/** Level of risk by likelihood (rows, from very low) and severity (columns, from minor): the usual five by five table of health software. Label K. */
const LEVELS: readonly (readonly number[])[] = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
]

/** @returns 1 (acceptable) to 5 (never acceptable) */
export const riskLevel = (severity: number, likelihood: number): number => LEVELS[likelihood - 1]?.[severity - 1] ?? 5

const said = ({ severity, likelihood }: Hazard, when: 'before' | 'after'): string =>
  `${severity[when]} × ${likelihood[when]} → ${riskLevel(severity[when], likelihood[when])}`

export const hazardLog = (hazards: readonly Hazard[], outcomes: readonly Outcome[]): string => {
  const open = hazards.filter(({ missing }) => missing.length > 0)
  return [
    '# Hazard log',
    '',
    MADE,
    '',
    '**Estimates of engineers. No clinical safety officer has been appointed, and no clinician has reviewed this log.** Severity and likelihood go from 1 to 5, and their level from 1 (acceptable) to 5 (never acceptable) is read from the usual five by five table of health software (label K). Every test that is named here exists and is run by `npm test`; a hazard without one, or with one that is gone, fails it.',
    '',
    table(
      ['', 'hazard', 'before', 'after', 'tests', 'not done', 'owner'],
      hazards.map((hazard) => [`[${hazard.id}](#${hazard.id.toLowerCase()})`, hazard.hazard, said(hazard, 'before'), said(hazard, 'after'), hazard.tests.length, hazard.missing.length, hazard.owner]),
    ),
    '',
    `${open.length} of ${hazards.length} hazards wait for a verification that nobody has done.`,
    '',
    ...hazards.flatMap((hazard) => oneHazard(hazard, outcomes)),
  ].join('\n')
}

const oneHazard = (hazard: Hazard, outcomes: readonly Outcome[]): readonly string[] => [
  `<a id="${hazard.id.toLowerCase()}"></a>`,
  '',
  `## ${hazard.id} ${hazard.hazard}`,
  '',
  `- **Cause:** ${hazard.cause}.`,
  `- **Harm:** ${hazard.harm}. Severity × likelihood before: ${said(hazard, 'before')}; after: ${said(hazard, 'after')}.`,
  '- **What the product does:**',
  ...hazard.mitigations.map(({ what, by }) => `  - ${what} (${by.map((reference) => `\`${reference.replace(/^file:/, '')}\``).join(', ')}).`),
  '- **Verified by:**',
  ...hazard.tests.map((one) => `  - ${'condition' in one ? peopleWith(one.condition, outcomes) : `“${one.name}” (\`${one.in}\`)`}`),
  ...(hazard.missing.length > 0 ? ['- **Not done:**', ...hazard.missing.map((one) => `  - ${one}`)] : []),
  `- **What remains:** ${hazard.residual}.`,
  `- **Owner:** ${hazard.owner}.`,
  '',
]

const peopleWith = (condition: string, outcomes: readonly Outcome[]): string => {
  const people = outcomes.filter(({ person }) => person.condition === condition)
  const near = people.filter(({ person }) => person.shows === 'near-miss').length
  return `${people.length - near} people with the condition \`${condition}\` and ${near} who nearly look so (\`content/screening/scenarios\`)`
}
