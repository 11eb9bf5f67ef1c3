import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changed, copyOfContent, END, lineOf, problemsWith, problemsWithout, type Change } from './copies.fixture.ts'
import { loadContent } from './load.ts'

const root = copyOfContent()
// A file that cannot be read as it stands is told before anything is held against the exercises.
const withoutExercises = copyOfContent(['exercises'])
afterAll(() => [root, withoutExercises].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

interface Mistake extends Change {
  readonly what: string
  readonly says: RegExp
  /** A text on the line where the mistake is; the first line that was changed when it is left out. */
  readonly at?: string
}

const RULES = 'screening/rules.yaml'
const QUESTIONS = 'screening/questions.yaml'
const PAGES = 'screening/pages.yaml'
const PLANK = 'exercises/plank/exercise.yaml'
const PLANK_WORDS = 'exercises/plank/words/en.yaml'
const PLANK_MOTION = 'exercises/plank/motion.yaml'
/** A further rule with a mistake in it; `# here` marks the line. */
const rule = (when: string, more = ''): Pick<Mistake, 'file' | 'find' | 'put' | 'at'> => ({
  file: RULES,
  find: END,
  put: `  - id: Z9\n    disposition: soon\n    when: ${when}${more === '' ? ' # here' : ''}\n${more}    source: [R07]\n    evidence: G`,
  at: '# here',
})
const WORST = { file: QUESTIONS, find: '{ id: worstEver, number: Q04, answer: yes-no }' } as const
const PLANK_DOSE = { file: PLANK, find: 'start: { sets: 3, hold: 10 }\n  usual:\n    from: { sets: 3, hold: 10 }\n    to: { sets: 3, hold: 20 }\n  most: { sets: 3, hold: 30 }\nprecautions' } as const
const dose = (start: string, most = '{ sets: 3, hold: 30 }'): string => `start: ${start}\n  usual:\n    from: { sets: 3, hold: 10 }\n    to: { sets: 3, hold: 20 }\n  most: ${most}\nprecautions`

const MISTAKES: readonly Mistake[] = [
  { what: 'brackets that do not close', file: 'programme/constants.yaml', find: 'settlePain: { value: 6,', put: 'settlePain: [ value: 6,', says: /not valid YAML/ },
  { what: 'two colons on a line', file: PLANK, find: 'pattern: push', put: 'pattern: push: pull', says: /not valid YAML/ },
  { what: 'the same key twice', file: PLANK, find: 'pattern: push', put: 'pattern: push\npattern: pull', says: /not valid YAML.*unique/, at: 'pattern: pull' },
  { what: 'a key that nobody knows, in a row', ...WORST, put: '{ id: worstEver, number: Q04, answer: yes-no, colour: red }', says: /Unrecognized key: "colour"/ },
  { what: 'an operator that nobody knows', ...rule('{ sure: bleeding }'), says: /"sure" is not an operator; there are: yes, no,/ },
  { what: 'two operators in one condition', ...rule('{ yes: bleeding, no: bleeding }'), says: /exactly one operator/ },
  { what: 'a condition that is a word', ...rule('bleeding'), says: /written as \{ operator: … \}/ },
  { what: 'a question that nobody asks', ...rule('{ yes: bleedin }'), says: /no question is called bleedin/ },
  { what: 'an operator that does not go with the question', ...rule('{ yes: age }'), says: /age is a number question, so "yes" cannot be asked of it/ },
  { what: 'an option that the question does not have, deep inside a rule', ...rule('', '      any:\n        - { yes: bleeding }\n        - all:\n            - { yes: tearing }\n            - { ticked: { jaundice: [green] } } # here\n'), says: /jaundice has no option green; it has yellow, darkPee, palePoo/ },
  { what: 'a finding that does not exist', ...rule('{ finding: cordSign }'), says: /no finding above this line is called cordSign/ },
  { what: 'a finding that is built on itself', file: 'screening/findings.yaml', find: END, put: '- { id: zebra, when: { finding: zebra } }', says: /no finding above this line is called zebra/ },
  { what: 'a threshold that does not exist', ...rule('{ number: { age: { from: hartAge } } }'), says: /hartAge is neither a number nor a threshold|number needs/ },
  { what: 'a level of the programme that no threshold names', ...rule('{ yes: bleeding }', '    programme: nowhere # here\n'), says: /no threshold is called nowhere/ },
  { what: 'a rule that looks at a later one', file: RULES, find: '\nrules:\n', put: '\nrules:\n  - id: Z9\n    disposition: soon\n    when: { fired: E0 } # here\n    source: [R07]\n    evidence: G\n', at: '# here', says: /no rule above this one is called E0/ },
  { what: 'a rule that is there twice', ...rule('{ yes: bleeding }', '    source: [R07]\n    evidence: G\n  - id: Z9 # here\n    disposition: soon\n    when: { yes: bleeding }\n'), says: /Z9 stands here twice/ },
  { what: 'a question that is there twice', ...WORST, put: '{ id: worstEver, number: Q04, answer: yes-no }\n- { id: worstEver, number: Q04, answer: yes-no } # again', says: /worstEver stands here twice/, at: '# again' },
  { what: 'a question without a kind of answer', ...WORST, put: '{ id: worstEver, number: Q04 }', says: /worstEver needs one of: answer, ticks, range/ },
  { what: 'a contributor with an option that does not exist', file: 'contributors/contributors.yaml', find: '{ add: 2, when: { ticked: { triggers: [faceAche] } } }', put: '{ add: 2, when: { ticked: { triggers: [fase] } } }', says: /triggers has no option fase/ },
  { what: 'a source label that does not exist', file: 'screening/thresholds.yaml', find: '{ id: heartAge, value: 65, unit: years, evidence: D,', put: '{ id: heartAge, value: 65, unit: years, evidence: Z,', says: /evidence: Invalid option/ },
  { what: 'a thing that no home and no shop has', file: PLANK, find: 'equipment: [table]', put: 'equipment: [tabel]', says: /variants\.0\.equipment\.0: Invalid option: expected one of "chair"/ },
  { what: 'a number in words', file: 'programme/constants.yaml', find: 'settlePain: { value: 6,', put: 'settlePain: { value: six,', says: /settlePain\.value: Invalid input: expected number/ },
  { what: 'a share of the range above all of it', file: 'adaptation/constants.yaml', find: 'easedRange: { value: 0.75,', put: 'easedRange: { value: 1.75,', says: /easedRange\.value: Too big/ },
  { what: 'an amber that begins above red', file: 'adaptation/constants.yaml', find: 'redPain: { value: 6,', put: 'redPain: { value: 2,', says: /redPain\.value: must be above safePain/ },
  { what: 'an ambulance that cannot be dialled', file: 'regions.yaml', find: 'id: GB-ENG, name: England, emergency: "999"', put: 'id: GB-ENG, name: England, emergency: "nine"', says: /emergency: Invalid string/ },
  { what: 'a dose that shrinks', ...PLANK_DOSE, put: dose('{ sets: 3, hold: 10 }', '{ sets: 1, hold: 10 }'), says: /must never get smaller/, at: '  sides: none\n  rest: 30\n  start: { sets: 3' },
  { what: 'doses of two kinds', ...PLANK_DOSE, put: dose('{ sets: 3, breaths: 4, breath: [4, 6] }'), says: /must be the same kind of work/, at: '  sides: none\n  rest: 30\n  start: { sets: 3, b' },
  { what: 'more sets than there can be', ...PLANK_DOSE, put: dose('{ sets: 11, hold: 10 }'), says: /sets must be a whole number from 1 to 10, not 11/, at: '  sides: none\n  rest: 30\n  start: { sets: 11' },
  { what: 'no set at all', ...PLANK_DOSE, put: dose('{ sets: 0, hold: 10 }'), says: /dosage\.start/ },
  { what: 'an empty sentence', file: PLANK_WORDS, find: 'breathing: Count out loud. Never hold your breath.', put: 'breathing: ""', says: /breathing: / },
  { what: 'fingers that curl into the hand', file: PLANK_MOTION, find: '          fingers: { curl: 70 }', put: '          fingers: { curl: 170 }', says: /fingers\.curl: Too big/, at: 'curl: 170' },
  { what: 'a camera that nobody can stand behind', file: PLANK_MOTION, find: 'camera: { turn: -100, tilt: 7 }', put: 'camera: { turn: -100, tilt: 97 }', says: /camera\.tilt: Too big/ },
  { what: 'a question that asks nothing', file: 'screening/words/en.yaml', find: 'ask: "Where is the pain?"', put: 'ask: ""', says: /questions\.painSite\.ask: / },
  { what: 'a folder with another name', file: PLANK, find: 'id: plank\n', put: 'id: plonk\n', says: /the id is plonk, but the folder is called plank/ },
  { what: 'a review on a day that no threshold names', file: PAGES, find: 'days: [gentleReviewDays,', put: 'days: [gentlerDays,', says: /no threshold is called gentlerDays/ },
  { what: 'reviews in no order', file: PAGES, find: 'days: [gentleReviewDays, worseReviewDays,', put: 'days: [worseReviewDays, gentleReviewDays,', says: /the days of the reviews must rise/ },
  { what: 'a review that asks what no page asks', file: PAGES, find: 'asks: [sinceStart, stillLimits', put: 'asks: [painChange, stillLimits', says: /painChange is asked on no page/ },
  { what: 'a page that asks what the record knows', file: PAGES, find: 'questions: [sinceStart, stillLimits', put: 'questions: [painChange, sinceStart, stillLimits', says: /a page asks painChange, which is worked out/ },
  { what: 'years that grow', file: QUESTIONS, find: 'range: [0, 120, years] }', put: 'range: [0, 120, years], grows: true }', says: /age grows, so it must be a number of days or weeks/ },
  { what: 'a number that is worked out, and yet asked of some', file: QUESTIONS, find: 'range: [-10, 10, points], derived: true }', put: 'range: [-10, 10, points], derived: true, askWhen: { yes: chestPain } }', says: /painChange is worked out, so it must be a number without/ },
  { what: 'a danger sign that nobody asks again', file: PAGES, find: 'askAgain: [painNow, fever]', put: 'askAgain: [painNow, fevr]', says: /fevr is no question/ },
]

const found = (mistake: Mistake, folder = root) => {
  const text = changed(readFileSync(join(folder, mistake.file), 'utf8'), mistake)
  const line = lineOf(text, mistake.at ?? mistake.put)
  return { line, problems: problemsWith(folder, [mistake]) }
}

describe('one mistake is told with its file, its line and words', () => {
  test.each(MISTAKES.map((mistake) => [mistake.what, mistake] as const))('%s', (_what, mistake) => {
    const { line, problems } = found(mistake, mistake.file.startsWith('exercises/') ? root : withoutExercises)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) {
      expect(problem).toMatchObject({ file: mistake.file, line })
      expect(problem.message).toMatch(mistake.says)
    }
  })
})

const BETWEEN_FILES: readonly Mistake[] = [
  { what: 'a key that nobody knows, on a line of its own', file: PLANK, find: 'pattern: push\n', put: 'pattern: push\ncolour: red\n', says: /Unrecognized key: "colour"/, at: 'colour: red' },
  { what: 'a threshold without a source that we have', file: 'screening/thresholds.yaml', find: '{ id: heartAge, value: 65, unit: years, evidence: D, source: [R07]', put: '{ id: heartAge, value: 65, unit: years, evidence: D, source: [R999]', says: /heartAge cites R999/ },
  { what: 'a number of adaptation without a known source', file: 'adaptation/constants.yaml', find: 'source: [R57], why: "the body needs days', put: 'source: [R999], why: "the body needs days', says: /stepsAWeek cites R999/ },
  { what: 'a fact that no article states', file: PLANK, find: 'facts: [S1.plank]', put: 'facts: [S1.plonk]', says: /plank cites S1\.plonk/ },
  { what: 'a contributor that leads with no exercise', file: 'contributors/contributors.yaml', find: 'leads: [chin-tuck, diaphragm-breathing]', put: 'leads: [chin-tuck, diaphragm-breathe]', says: /leads with diaphragm-breathe, which is no exercise/ },
  { what: 'a step down to no exercise', file: PLANK, find: 'regressions: []', put: 'regressions: [plonk]', says: /plonk is no exercise/ },
  { what: 'a page that asks what does not exist', file: PAGES, find: 'effortEasier, clotRisks, phlegm', put: 'effortEasier, clotRisks, phlegm, flem', says: /asks flem, which is no question/ },
  { what: 'an emergency box that no page asks about in detail', file: PAGES, find: 'covers: [legs], ', put: 'covers: [legs, worstEver], ', says: /covers worstEver, but no page asks for the detail/ },
]

describe('one mistake in what one file says of another is told with its file and words', () => {
  const told = BETWEEN_FILES.map((mistake) => [mistake.what, mistake, found(mistake)] as const)
  test.each(told)('%s', (_what, mistake, { problems }) => {
    expect(problems.map(({ file }) => file)).toEqual([mistake.file])
    expect(problems[0]?.message).toMatch(mistake.says)
  })

  test.each(told)('and with its line: %s', (_what, _mistake, { line, problems }) => {
    expect(problems[0]?.line).toBe(line)
  })
})

describe('what is missing is told with the file that lacks it', () => {
  test.each<readonly [what: string, change: Change, file: string, says: readonly RegExp[]]>([
    ['a variant without words', { file: PLANK_WORDS, find: '\n  counter:\n', put: '\n  worktop:\n' }, PLANK_WORDS, [/the variant counter has no words/, /words for the variant worktop, which does not exist/]],
    ['a form without a clip', { file: PLANK_MOTION, find: '\n  counter:\n', put: '\n  worktop:\n' }, PLANK_MOTION, [/the form counter has no clip/, /a clip for the form worktop, which does not exist/]],
    ['a limit without words', { file: PLANK_WORDS, find: '  WR: Keep your weight on your forearms, with loose fists and straight wrists.\n', put: '' }, PLANK_WORDS, [/WR limits the main form, but limits\.WR has no words/]],
    ['a phase without words', { file: PLANK_WORDS, find: ', hold: Hold and count out loud', put: '' }, PLANK_WORDS, [/the phase "hold" has no words/]],
    ['a rule without words', { file: 'screening/words/en.yaml', find: '\n  E13:\n', put: '\n  E13x:\n' }, 'screening/words/en.yaml', [/rule E13 has no words/, /words for rule E13x, which does not exist/]],
    ['an option without words', { file: 'screening/words/en.yaml', find: '      betweenBlades: "Between the shoulder blades"\n', put: '' }, 'screening/words/en.yaml', [/option of painSite betweenBlades has no words/]],
    ['a reason of a change without words', { file: 'adaptation/words/en.yaml', find: '  two-ambers: Two days', put: '  two-amber: Two days' }, 'adaptation/words/en.yaml', [/two-ambers/, /Unrecognized key: "two-amber"|two-amber\b/]],
    ['a question that no page asks', { file: PAGES, find: ', toHand]', put: ']' }, PAGES, [/no page asks toHand/]],
    ['a precaution that no answer leads to', { file: 'screening/precautions.yaml', find: '- { code: RE, when: { ticked: { bodyLimits: [reflux] } } }', put: '' }, 'screening/precautions.yaml', [/no answer leads to the precaution RE/]],
  ])('%s', (_what, change, file, says) => {
    const problems = problemsWith(root, [change])
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]))
    for (const pattern of says) expect(problems.some(({ message }) => pattern.test(message)), String(pattern)).toBe(true)
  })

  test.each([PLANK_WORDS, 'regions.yaml', 'screening/thresholds.yaml', 'contributors/words/en.yaml'])('the file %s', (path) => {
    expect(problemsWithout(root, path)).toContainEqual({ file: path, line: 1, message: 'the file is missing or cannot be read' })
  })

  test('a whole exercise that another file counts on', () => {
    expect(problemsWithout(root, 'exercises/chin-tuck').map(({ message }) => message)).toContainEqual(expect.stringMatching(/chin-tuck, which is no exercise/))
  })
})

describe('several mistakes', () => {
  test('in several files are all told at once', () => {
    const several = ['a thing that no home and no shop has', 'a number in words', 'an ambulance that cannot be dialled', 'a question that nobody asks', 'an empty sentence'].map((what) => MISTAKES.find((one) => one.what === what))
    const mistakes = several.filter((one) => one !== undefined)
    expect(mistakes).toHaveLength(5)
    const problems = problemsWith(root, mistakes)
    for (const { file, says } of mistakes) expect(problems.some((problem) => problem.file === file && says.test(problem.message)), file).toBe(true)
  })

  test('in one file are all told at once, from the first line to the last', () => {
    const problems = problemsWith(withoutExercises, ['{ yes: bleedin }', '{ finding: cordSign }', '{ fired: U999 }'].map((when, index) => ({ ...rule(when), put: rule(when).put.replace('Z9', `Z${index}`) })))
    expect(problems.map(({ message }) => message)).toEqual(['no question is called bleedin', 'no finding above this line is called cordSign', 'no rule above this one is called U999'])
    const lines = problems.map(({ line }) => line)
    expect(lines).toEqual([...new Set(lines)].sort((one, two) => one - two))
  })
})

describe('without a mistake', () => {
  test('a copy loads as the content itself does, versions and all', () => {
    expect(loadContent(root)).toEqual(loadContent())
  })

  const versions = (change?: Change): readonly (string | undefined)[] => {
    const path = join(root, change?.file ?? RULES)
    const text = readFileSync(path, 'utf8')
    if (change) writeFileSync(path, changed(text, change))
    const loaded = loadContent(root)
    writeFileSync(path, text)
    return loaded.ok ? [loaded.value.screening.version, loaded.value.version] : []
  }

  test('an edit of a rule changes the version of the rules, and one of an exercise that of the library', () => {
    const [rules, library] = versions()
    const afterRule = versions({ file: RULES, find: 'inForceFrom: 2026-11-21', put: 'inForceFrom: 2026-11-22' })
    expect([afterRule[0] === rules, afterRule[1] === library]).toEqual([false, true])
    const afterThreshold = versions({ file: 'screening/thresholds.yaml', find: '{ id: heartAge, value: 65,', put: '{ id: heartAge, value: 64,' })
    expect([afterThreshold[0] === rules, afterThreshold[1] === library]).toEqual([false, true])
    const afterDose = versions({ ...PLANK_DOSE, put: dose('{ sets: 2, hold: 10 }') })
    expect([afterDose[0] === rules, afterDose[1] === library]).toEqual([true, false])
  })
})
