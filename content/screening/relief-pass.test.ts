import { answerEmergencyPage, instant, passHolds, screenForRelief, type Answers } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { toRuleSet } from '../content.ts'
import { contentForTests } from '../testing.ts'

// Gentle relief begins after one page: every danger sign answered with "none".

const { content } = contentForTests()
const rules = toRuleSet(content.screening)
const { checkIn } = content.screening
const at = instant(1_000_000)
const none = answerEmergencyPage(checkIn, rules, {}, [])
const relief = (answers: Answers) => screenForRelief(checkIn, rules, answers, at)

describe('gentle relief', () => {
  test('begins when every box of the emergency page was left alone, and asks for the precautions that nobody told yet', () => {
    const screened = relief(none)
    expect(screened).toMatchObject({ kind: 'pass', pass: { precautions: 'unknown', validFrom: at } })
    if (screened.kind !== 'pass') return
    expect(passHolds(screened.pass, instant(at + 3_600_000))).toBe(true)
    expect(passHolds(screened.pass, instant(at + rules.clearanceHours * 3_600_000 + 1))).toBe(false)
    expect(passHolds(screened.pass, instant(at - 1))).toBe(false)
  })

  test('never begins before the page was answered', () => {
    expect(relief({}).kind).toBe('ask')
  })

  test.each(Object.keys(none))('never begins while "%s" is open, not sure, or there', (id) => {
    const { [id]: _gone, ...rest } = none
    expect(relief(rest).kind).not.toBe('pass')
    expect(relief({ ...none, [id]: 'unsure' }).kind).not.toBe('pass')
    expect(relief({ ...none, [id]: 'still-unsure' }).kind).not.toBe('pass')
    const question = rules.bank.get(id)
    const present = question?.answer.kind === 'yes-no' ? 'yes' : question && 'options' in question.answer ? [question.answer.options.find((option) => JSON.stringify(none[id]) !== JSON.stringify(option)) ?? 'unsure'] : 'unsure'
    expect(relief({ ...none, [id]: present }).kind).not.toBe('pass')
  })

  test.each(checkIn.emergencyBoxes.map(({ id }) => id))('never begins once the box "%s" was ticked', (box) => {
    expect(relief(answerEmergencyPage(checkIn, rules, {}, [box])).kind).not.toBe('pass')
  })

  test('never begins while other answers ask for help soon', () => {
    expect(relief({ ...none, age: 30, cancerEver: 'yes', durationDays: 20, constantWorse: 'yes' }).kind).not.toBe('pass')
  })
})
