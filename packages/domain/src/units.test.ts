import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayToIso, effort, instant, instantToDay, isoToDay, painScore, repetitions, seconds, sets, weekday } from './units.ts'

const DAY_MS = 86_400_000
/** 200 years before and after 1970, in days. */
const FAR = 73_049
const isoOf = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10)

describe('a calendar day', () => {
  test('of any date within 200 years is the one that the clock of the machine gives, there and back', () => {
    for (let days = -FAR; days <= FAR; days += 1) {
      const iso = isoOf(days)
      if (isoToDay(iso) !== days || dayToIso(day(days)) !== iso) expect({ iso, day: isoToDay(iso), back: dayToIso(day(days)) }).toEqual({ iso, day: days, back: iso })
    }
    expect([isoOf(-FAR), isoOf(FAR)]).toEqual(['1769-12-31', '2170-01-01'])
  })

  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-21', 20_778],
  ])('%s is day %i', (iso, days) => {
    expect(isoToDay(iso)).toBe(days)
    expect(dayToIso(day(days))).toBe(iso)
  })

  test.each([
    '2026-02-29', '1900-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-01-32',
    '2026-13-01', '2026-00-01', '2026-01-00', '26-01-01', '2026-1-1', '2026/01/01', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '-2026-01-01', '', 'today',
  ])('%j is no date', (text) => {
    expect(isoToDay(text)).toBeUndefined()
  })

  test('that is 29 February exists in leap years only', () => {
    const leap = Array.from({ length: 401 }, (_, index) => 1800 + index).filter((year) => isoToDay(`${year}-02-29`) !== undefined)
    expect(leap).toEqual(Array.from({ length: 401 }, (_, index) => 1800 + index).filter((year) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1))
  })

  test('no text but a real date is read as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 39 }), (y, m, d) => {
        const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
        const time = Date.UTC(y, m - 1, d)
        const isReal = new Date(time).toISOString().slice(0, 10) === iso
        expect(isoToDay(iso)).toBe(isReal ? time / DAY_MS : undefined)
      }),
      { seed: 1 },
    )
  })
})

describe('a weekday', () => {
  test('counts from Monday 0 to Sunday 6, before 1970 as well', () => {
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((iso) => weekday(isoToDay(iso) ?? day(0)))).toEqual([0, 1, 2, 3, 4, 5, 6])
    for (let days = -20_000; days <= 20_000; days += 1) {
      if (weekday(day(days)) !== (new Date(days * DAY_MS).getUTCDay() + 6) % 7) expect({ days, weekday: weekday(day(days)) }).toEqual({ days, weekday: 'another one' })
    }
  })
})

describe('the day of an instant', () => {
  test.each([
    ['1970-01-01T00:00:00.000Z', 0, '1970-01-01'],
    ['1969-12-31T23:59:59.999Z', 0, '1969-12-31'],
    ['2026-11-21T23:59:59.999Z', 0, '2026-11-21'],
    ['2026-11-21T22:59:00.000Z', 60, '2026-11-21'],
    ['2026-11-21T23:00:00.000Z', 60, '2026-11-22'],
    ['2026-11-21T03:59:00.000Z', -240, '2026-11-20'],
    ['2026-11-21T18:30:00.000Z', 330, '2026-11-22'],
  ])('%s, %i minutes east of Greenwich, is %s', (at, east, expected) => {
    expect(dayToIso(instantToDay(instant(Date.parse(at)), east))).toBe(expected)
  })
})

describe('a quantity', () => {
  const makers: readonly (readonly [name: string, make: (value: number) => number, low: number, high: number, wholeOnly: boolean])[] = [
    ['seconds', seconds, 0, 86_400, false],
    ['repetitions', repetitions, 1, 100, true],
    ['sets', sets, 1, 10, true],
    ['pain', painScore, 0, 10, true],
    ['effort', effort, 0, 10, true],
    ['day', day, -100_000, 100_000, true],
  ]
  test.each(makers)('%s: both ends are allowed, one step beyond is not', (_name, make, low, high) => {
    expect([make(low), make(high)]).toEqual([low, high])
    expect(() => make(low - 1)).toThrow(RangeError)
    expect(() => make(high + 1)).toThrow(RangeError)
  })

  test.each(makers)('%s: what is no number is refused, and so is a part where only whole ones make sense', (name, make, low, _high, wholeOnly) => {
    expect(() => make(Number.NaN)).toThrow(name)
    expect(() => make(Number.POSITIVE_INFINITY)).toThrow(name)
    if (wholeOnly) expect(() => make(low + 0.5)).toThrow(name)
    else expect(make(1.5)).toBe(1.5)
  })

  test('an instant is any finite number of milliseconds', () => {
    expect(instant(-1.5)).toBe(-1.5)
    expect(() => instant(Number.NaN)).toThrow(RangeError)
    expect(() => instant(Number.NEGATIVE_INFINITY)).toThrow(RangeError)
  })
})
