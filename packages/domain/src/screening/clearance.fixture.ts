import type { Level } from '../knowledge/exercise.ts'
import type { Hold, PrecautionCode } from '../knowledge/precaution.ts'
import { instant, type Instant } from '../units.ts'
import { screen, type Clearance } from './screen.ts'
import { rule, ruleSet, yes, yesNo } from './small-rules.fixture.ts'

interface Wanted {
  readonly level?: Level
  readonly holds?: readonly Hold[]
  readonly precautions?: readonly PrecautionCode[]
  readonly at?: Instant
}

/** A clearance that screening really gave, because nothing else can make one. It runs for 24 hours from `at`. */
export const clearanceWith = ({ level = 3, holds = [], precautions = [], at = instant(0) }: Wanted = {}): Clearance => {
  const rules = ruleSet([yesNo('sore')], holds.length > 0 ? [rule('R', 'routine', yes('sore'), { holds })] : [], {
    precautions: precautions.map((code) => ({ code, when: yes('sore') })),
    levelAtMost: { 'self-care': level, routine: level },
  })
  const screening = screen(rules, { sore: 'yes' }, at)
  if (!('clearance' in screening) || !screening.clearance) throw new Error(`screening gave ${screening.kind} and no clearance`)
  return screening.clearance
}
