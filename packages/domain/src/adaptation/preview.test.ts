import { describe, expect, test } from 'vitest'
import { person, SMALL_LIBRARY } from '../programme/small-library.fixture.ts'
import { clearanceWith } from '../screening/clearance.fixture.ts'
import { instant } from '../units.ts'
import { ADAPTATION } from './constants.fixture.ts'
import { AMBER, GREEN, live, RED, type Answer } from './days.fixture.ts'
import { prescriptionsFrom } from './doses-laid.ts'
import { chooseStep, previewOf } from './preview.ts'
import { amountOf } from './steps.ts'

const after = (days: number, answer: (on: number) => Answer | undefined = () => GREEN) =>
  live({ person: person({ daysAWeek: 7, minutes: 10 }), library: SMALL_LIBRARY, constants: ADAPTATION, clearanceAt: (at) => clearanceWith({ at }), days, answer }).request

describe('a preview', () => {
  test('shows each exercise ahead with every next step, the dose before and after, and changes nothing', () => {
    const request = after(1)
    const before = JSON.stringify(request.programme)
    const preview = previewOf(request)
    expect(preview.map(({ now }) => now)).toEqual(prescriptionsFrom(request.programme, request.today))
    for (const { now, up, down } of preview) {
      for (const { from, to, kind } of [...up, ...down]) {
        expect(from).toBe(now)
        if (kind !== 'range') expect(to).not.toEqual(from)
      }
      for (const { to } of down) expect(amountOf(to.dosage)).toBeLessThanOrEqual(amountOf(now.dosage))
    }
    expect(preview.some(({ up }) => up.some(({ waits }) => waits === undefined))).toBe(true)
    expect(JSON.stringify(request.programme)).toBe(before)
  })

  test.each<[string, (on: number) => Answer | undefined, number, string]>([
    ['after a red session', (on) => (on === 3 ? RED : GREEN), 4, 'red-lately'],
    ['in a flare', (on) => (on >= 3 ? RED : GREEN), 5, 'flare'],
    ['in a lighter week', (on) => (on < 2 ? AMBER : GREEN), 3, 'lighter-week'],
    ['after two steps in a week', () => GREEN, 6, 'two-this-week'],
  ])('says why steps up have to wait %s; steps down never wait', (_, answer, days, waits) => {
    const preview = previewOf(after(days, answer))
    const ups = preview.flatMap(({ up }) => up)
    expect(ups.length).toBeGreaterThan(0)
    expect(new Set(ups.map((choice) => choice.waits))).toEqual(new Set([waits]))
    expect(preview.flatMap(({ down }) => down).every((choice) => choice.waits === undefined)).toBe(true)
  })
})

describe('choosing', () => {
  test('a step up takes it because of the choice, and nothing else', () => {
    const request = after(1)
    const choice = previewOf(request).flatMap(({ up }) => up).find(({ waits }) => waits === undefined)
    if (!choice) throw new Error('there is a step up')
    const made = chooseStep(request, choice)
    if (!made.ok) throw new Error(made.error.because)
    expect(made.value.changes).toMatchObject([{ because: 'your-choice', from: choice.from, to: choice.to }])
    expect(prescriptionsFrom(made.value.programme, request.today)).toContainEqual(choice.to)
    expect(prescriptionsFrom(made.value.programme, request.today)).not.toContainEqual(choice.from)
  })

  test('a step down works in a flare too', () => {
    const request = after(5, (on) => (on >= 3 ? RED : GREEN))
    const choice = previewOf(request).flatMap(({ down }) => down)[0]
    if (!choice) throw new Error('there is a step down')
    expect(chooseStep(request, choice)).toMatchObject({ ok: true, value: { changes: [{ because: 'your-choice' }] } })
  })

  test('what has to wait, or is no next step, is refused with its reason', () => {
    const request = after(4, (on) => (on === 3 ? RED : GREEN))
    const choice = previewOf(request).flatMap(({ up }) => up)[0]
    if (!choice) throw new Error('there is a step up')
    expect(chooseStep(request, choice)).toEqual({ ok: false, error: { type: 'cannot-choose', because: 'red-lately' } })
    expect(chooseStep(request, { ...choice, from: choice.to })).toEqual({ ok: false, error: { type: 'cannot-choose', because: 'not-offered' } })
    expect(chooseStep({ ...request, now: instant(request.now + 48 * 3_600_000) }, choice)).toEqual({ ok: false, error: { type: 'cannot-choose', because: 'clearance-over' } })
  })
})
