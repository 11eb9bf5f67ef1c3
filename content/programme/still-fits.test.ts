import { contributors, day, instant, planProgramme, restAnsweredNo, screen, stillFits, type Answer } from '@rhomboid/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentForTests } from '../testing.ts'
import { randomPerson } from './random-people.fixture.ts'

const { content, rules, library } = contentForTests()

describe('a kept session', () => {
  const plan = (one: Parameters<typeof planProgramme>[0]['person'], clearance: Parameters<typeof planProgramme>[0]['clearance'], answers: Readonly<Record<string, Answer>>) =>
    planProgramme({ clearance, person: one, library, contributing: contributors(clearance, content.contributors, rules, answers), today: day(0), now: instant(0), weeks: 1 })

  test('fits the clearance it was planned with, and no longer when a precaution has come that forbids one of its moves', () => {
    let broken = 0
    for (const { answers, clearance, person } of fc.sample(randomPerson, { numRuns: 400, seed: 21 })) {
      const planned = plan(person, clearance, answers)
      if (!planned.ok) continue
      const sessions = planned.value.weeks.flatMap(({ days }) => days.flatMap((one) => (one.kind === 'rest' ? [] : [one.items])))
      for (const items of sessions) expect(stillFits(items, clearance, library)).toBe(true)
      const later = screen(rules, restAnsweredNo(rules.bank, { ...answers, boneRisks: ['weakBones'], bodyLimits: ['shoulder', 'wrist', 'knee', 'vertigo'], cannotDo: ['floor'] }), instant(0))
      if (!('clearance' in later) || !later.clearance) continue
      for (const items of sessions) if (!stillFits(items, later.clearance, library)) broken += 1
    }
    expect(broken).toBeGreaterThan(500)
  })
})
