import { day } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { calendarFile } from './calendar.ts'

interface Component {
  readonly name: string
  readonly lines: Readonly<Record<string, string>>
  readonly inside: readonly Component[]
}

/** Reads a calendar as RFC 5545 has it: folded lines, names with parameters, components in components. Throws where it is none. */
const parseCalendar = (text: string): Component => {
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n').slice(0, -1)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  let at = 0
  const read = (): Component => {
    const name = /^BEGIN:(\w+)$/.exec(lines[at++] ?? '')?.[1]
    if (name === undefined) throw new Error(`line ${at} begins nothing`)
    const own: Record<string, string> = {}
    const inside: Component[] = []
    for (; lines[at] !== `END:${name}`; ) {
      const line = lines[at]
      if (line === undefined) throw new Error(`${name} has no end`)
      if (line.startsWith('BEGIN:')) {
        inside.push(read())
        continue
      }
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line)
      if (!match?.[1]) throw new Error(`${line} is no property`)
      own[match[1]] = match[3] ?? ''
      at += 1
    }
    at += 1
    return { name, lines: own, inside }
  }
  const calendar = read()
  expect(at).toBe(lines.length)
  return calendar
}

/** Day 20,778 is Saturday 21 November 2026. */
const SATURDAY = day(20_778)
const WORDS = { title: 'Time to move' }

describe('a calendar file', () => {
  const calendar = parseCalendar(calendarFile(['09:00', '17:30'], [0, 2, 4], SATURDAY, WORDS))

  test('is a calendar with one entry for each time', () => {
    expect(calendar).toMatchObject({ name: 'VCALENDAR', lines: { VERSION: '2.0' } })
    expect(calendar.inside.map(({ name }) => name)).toEqual(['VEVENT', 'VEVENT'])
  })

  test('begins on the first day that has a session, at the person’s own time in no zone', () => {
    expect(calendar.inside.map(({ lines }) => lines['DTSTART'])).toEqual(['20261123T090000', '20261123T173000'])
  })

  test('comes again on its weekdays, or every day', () => {
    expect(calendar.inside[0]?.lines['RRULE']).toBe('FREQ=WEEKLY;BYDAY=MO,WE,FR')
    const daily = parseCalendar(calendarFile(['09:00'], [0, 1, 2, 3, 4, 5, 6], SATURDAY, WORDS)).inside[0]
    expect(daily?.lines).toMatchObject({ RRULE: 'FREQ=DAILY', DTSTART: '20261121T090000' })
  })

  test('rings a minute before its time', () => {
    expect(calendar.inside[0]?.inside).toMatchObject([{ name: 'VALARM', lines: { ACTION: 'DISPLAY', TRIGGER: '-PT1M', DESCRIPTION: 'Time to move' } }])
  })

  test('has the same mark for the same time, so that a second file replaces the first', () => {
    const again = parseCalendar(calendarFile(['09:00'], [1], SATURDAY, WORDS))
    expect(again.inside[0]?.lines['UID']).toBe(calendar.inside[0]?.lines['UID'])
    expect(calendar.inside[1]?.lines['UID']).not.toBe(calendar.inside[0]?.lines['UID'])
  })

  test('says nothing of anybody’s health', () => {
    expect(calendarFile(['09:00'], [1], SATURDAY, WORDS)).not.toMatch(/pain|back|health/i)
  })
})
