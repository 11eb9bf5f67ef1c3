import { describe, expect, test } from 'vitest'
import { excludedBy, type Form } from './exercise.ts'
import type { Precautions, PrecautionCode } from './precaution.ts'

const form = (precautions: Precautions): Form => ({ precautions }) as Form
const codes = (...list: readonly PrecautionCode[]) => new Set(list)

describe('a form is taken out of a plan', () => {
  test.each<readonly [string, Precautions, readonly PrecautionCode[], PrecautionCode | undefined]>([
    ['by a code that excludes it', { WR: { kind: 'exclude' } }, ['WR'], 'WR'],
    ['by the first of several', { KN: { kind: 'exclude' }, WR: { kind: 'exclude' } }, ['WR', 'KN'], 'KN'],
    ['but not by a code that only limits it', { WR: { kind: 'limit' } }, ['WR'], undefined],
    ['but not by a code that the person does not have', { WR: { kind: 'exclude' } }, ['KN'], undefined],
    ['but not by a code that it does not know', {}, ['WR'], undefined],
  ])('%s', (_name, precautions, person, expected) => {
    expect(excludedBy(form(precautions), codes(...person))).toBe(expected)
  })
})
