import { loadContent } from '@rhomboid/content'
import { loadWorkstation } from '@rhomboid/content/load-workstation.ts'
import { readingAgeOf } from '@rhomboid/content/reading-age.fixture.ts'
import { faultsIn } from '@rhomboid/content/word-rules.ts'
import { describe, expect, test } from 'vitest'
import { workstation as text } from '../messages/workstation-en.ts'
import { askedOf, changesFor } from './choose.ts'

const content = loadContent()
if (!content.ok) throw new Error('the content has mistakes')
const loaded = loadWorkstation(content.value)
if (!loaded.ok) throw new Error(loaded.error.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
const workstation = loaded.value
const changes = (told: Readonly<Record<string, string>>): readonly string[] => changesFor(workstation, told).map(({ id }) => id)

describe('what to change', () => {
  test('is nothing while nothing was told, and nothing where all is easy', () => {
    expect(changes({})).toEqual([])
    expect(changes({ breaks: 'halfHour', device: 'screen', varifocals: 'no', height: 'level', distance: 'arm', elbow: 'level', mouse: 'close', feet: 'flat', back: 'lean', paper: 'none', phone: 'hand' })).toEqual([])
  })

  test('begins with moving, before any height', () => {
    expect(changes({ height: 'below', feet: 'hang', breaks: 'longer' })).toEqual(['break', 'feet', 'screenUp'])
  })

  test('goes down and not up for glasses with two strengths', () => {
    expect(changes({ varifocals: 'yes', height: 'below' })).toEqual([])
    expect(changes({ varifocals: 'yes', height: 'level' })).toEqual(['varifocals'])
    expect(changes({ varifocals: 'yes', height: 'above' })).toEqual(['varifocals'])
    expect(changes({ varifocals: 'no', height: 'above' })).toEqual(['screenDown'])
  })

  test('of a laptop is to raise it: its height is not asked, and what was said of it counts no longer', () => {
    expect(askedOf(workstation, { device: 'laptop' }).map(({ id }) => id)).not.toContain('height')
    expect(changes({ device: 'laptop', height: 'below' })).toEqual(['laptop'])
  })

  test('can be every one of the changes', () => {
    const reached = new Set(workstation.changes.flatMap(({ when }) => changes(Object.fromEntries(Object.entries(when).map(([question, [answer = '']]) => [question, answer])))))
    expect([...reached].sort()).toEqual(workstation.changes.map(({ id }) => id).sort())
  })
})

describe('the words of the check', () => {
  test('are there for every question, answer and change, and for nothing else', () => {
    expect(Object.keys(text.questions)).toEqual(workstation.questions.map(({ id }) => id))
    for (const { id, options } of workstation.questions) expect(Object.keys(text.questions[id]?.options ?? {}), id).toEqual(options)
    expect(Object.keys(text.changes).sort()).toEqual(workstation.changes.map(({ id }) => id).sort())
  })

  const texts = (value: unknown): readonly string[] => (typeof value === 'string' ? [value].filter(Boolean) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [])

  test('are read at eleven years at most, and blame nobody', () => {
    expect(readingAgeOf(texts(text))).toBeLessThanOrEqual(11)
    expect(texts(text).flatMap((one) => faultsIn(one).map(({ message }) => `${message}: ${one}`))).toEqual([])
  })
})
