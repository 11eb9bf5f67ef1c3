import { instant, type Adapted, type Change, type ChangeReason, type Programme } from '@rhomboid/domain'
import { expect, test } from 'vitest'

import { canUndo } from './undo.ts'

const programme = {} as Programme
const plans = [{ at: instant(100), programme }]
const change = (because: ChangeReason): Change => ({ kind: 'deload-began', because })
const adapted = (id: string, at: number, changes: readonly Change[], undoneAt?: number): Adapted => ({
  id,
  at: instant(at),
  before: programme,
  programme,
  changes,
  ...(undoneAt === undefined ? {} : { undoneAt: instant(undoneAt) }),
})

test('the last adaptation that changed something can be taken back, and none before it', () => {
  const adaptations = [adapted('first', 200, [change('two-greens')]), adapted('last', 300, [change('your-choice')]), adapted('weeks', 400, [])]
  expect(canUndo({ adaptations, plans }, 'last')).toBe(true)
  expect(canUndo({ adaptations, plans }, 'first')).toBe(false)
  expect(canUndo({ adaptations, plans }, 'weeks')).toBe(false)
})

test('once the last one was taken back, the one before it can be', () => {
  const adaptations = [adapted('first', 200, [change('two-greens')]), adapted('last', 300, [change('two-greens')], 350)]
  expect(canUndo({ adaptations, plans }, 'last')).toBe(false)
  expect(canUndo({ adaptations, plans }, 'first')).toBe(true)
})

test.each(['red', 'two-reds', 'flare-told', 'missed-three-weeks', 'amber', 'two-ambers'] as const)('what stands between somebody and more of what hurt stays: %s', (because) => {
  expect(canUndo({ adaptations: [adapted('one', 200, [change(because)])], plans }, 'one')).toBe(false)
})

test.each(['missed-week', 'deload-week', 'flare-over'] as const)('what would come back on the next day is not offered to be taken back: %s', (because) => {
  expect(canUndo({ adaptations: [adapted('one', 200, [change(because)])], plans }, 'one')).toBe(false)
})

test('an adaptation of a plan from before cannot be taken back', () => {
  expect(canUndo({ adaptations: [adapted('one', 50, [change('two-greens')])], plans }, 'one')).toBe(false)
})
