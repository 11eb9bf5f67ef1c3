import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkWords } from './check-words.ts'
import { faultsIn, WORD_RULES } from './word-rules.ts'

const WRONG: readonly (readonly [kind: string, text: string])[] = [
  ['dose', 'Ibuprofen 400 mg with food.'],
  ['dose', 'A pain killer syrup of 10 ml.'],
  ['dose', 'Swallow two tablets before bed.'],
  ['dose', 'Paracetamol may be used every four hours.'],
  ['dose', 'Rest a while. Then take ibuprofen.'],
  ['claim', 'Cold restores the alignment of your spine.'],
  ['claim', 'It corrects muscle imbalances.'],
  ['claim', 'It washes toxins out of the muscle.'],
  ['claim', 'This is proven to work.'],
  ['claim', 'Cold cures back pain.'],
  ['claim', 'A miracle for stiff backs.'],
  ['claim', 'We promise that it helps.'],
  ['claim', 'Ultrasound helps the tissue to heal.'],
  ['claim', 'You are safe to go on.'],
  ['claim', 'It is 40.6 % of women.'],
  ['blame', 'Bad posture is common.'],
  ['blame', 'People who slouch get sore.'],
  ['blame', 'Sit up straight at your desk.'],
  ['blame', 'Your posture causes this pain.'],
  ['blame', 'It is your own fault.'],
  ['blame', 'You should have rested.'],
  ['tone', 'Well done!'],
]

describe('what no text says', () => {
  test.each(WRONG)('%s: %s', (kind, text) => {
    expect(faultsIn(text).map(({ id }) => id)).toEqual([kind])
  })

  test('is tried for every rule', () => {
    expect(WORD_RULES.filter((rule) => !WRONG.some(([, text]) => faultsIn(text).includes(rule)))).toEqual([])
  })

  test.each([
    'Nothing you did by sitting makes this your fault.',
    'It is not your fault.',
    'Does my posture cause my pain?',
    'No food has been proven to help.',
    'There is no cure that works for all.',
    'Keep the tablet or phone at eye level.',
    'I take steroid tablets.',
    'Walk two or three times a day.',
    'Ask a pharmacist if pain killers are right for you.',
    'Hold the water bottle of one litre close.',
    'Do not blame yourself for the way you sit.',
  ])('but it may say: %s', (text) => expect(faultsIn(text)).toEqual([]))
})

test('a fault is told with its file and line, in every file of words; example questions are not ours', () => {
  const root = mkdtempSync(join(tmpdir(), 'rhomboid-words-'))
  try {
    for (const folder of ['techniques/ice', 'exercises/plank']) mkdirSync(join(root, folder, 'words'), { recursive: true })
    writeFileSync(join(root, 'techniques/ice/words/en.yaml'), 'title: Ice\nlead: Call {number} now.\npassages:\n  how:\n    answer: See https://example.org for more.\n    examples: [is ibuprofen 400 mg ok!]\n')
    writeFileSync(join(root, 'exercises/plank/words/en.yaml'), 'name: Plank\nsteps:\n  - Lie down.\n  - Hold your {count} breaths. Well done!\n')
    expect(checkWords(root).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      expect.stringMatching(/^exercises\/plank\/words\/en\.yaml:4 tone: steps\.1 has an exclamation mark/),
      expect.stringMatching(/^techniques\/ice\/words\/en\.yaml:2 placeholder: lead has \{number\}/),
      expect.stringMatching(/^techniques\/ice\/words\/en\.yaml:5 link: passages\.how\.answer /),
    ])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
