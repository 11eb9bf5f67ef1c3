import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Review, Rule } from '@rhomboid/domain'
import { afterAll, describe, expect, test } from 'vitest'
import { changed, copyOfContent } from './copies.fixture.ts'
import { itemsOf, loadContent, reviewNotice, reviewOf, type Content, type SignedReview } from './load.ts'
import { reviewFileName, toReviewFile, type Signature } from './review-file.ts'
import { reviewHashes } from './review-items.ts'
import { toSignedReview } from './schema/review.ts'
import { collectProblems, readYaml, type ContentProblem } from './schema/yaml-file.ts'
import { contentForTests } from './testing.ts'

const { content } = contentForTests()
const hashes = reviewHashes(content)
const folder = mkdtempSync(join(tmpdir(), 'rhomboid-reviews-'))
afterAll(() => rmSync(folder, { recursive: true }))

// A made-up person for these tests alone. The real folder holds nothing that nobody signed.
const sign = (item: string, more: Partial<Signature> = {}): Signature => ({
  item,
  hash: hashes.get(item) ?? '',
  reviewer: { name: 'Test Person', role: 'physiotherapist', registration: 'TEST-0001' },
  date: '2027-01-31',
  verdict: 'agree',
  comment: '',
  ...more,
})

/** Reads a review as the loader does. */
const readBack = (text: string, now: ReadonlyMap<string, string> = hashes): { readonly reviews: readonly SignedReview[]; readonly problems: readonly ContentProblem[] } => {
  const problems = collectProblems()
  const path = join(folder, 'one.yaml')
  writeFileSync(path, text)
  const file = readYaml(folder, path, problems)
  const review = file && toSignedReview(file, now, problems)
  return { reviews: review ? [review] : [], problems: problems.list }
}
const signed = (item: string, more: Partial<Signature> = {}, now: Content = content): readonly SignedReview[] => readBack(toReviewFile(sign(item, more)), reviewHashes(now)).reviews

const NOT_YET: Review = { kind: 'not-yet-reviewed' }
const DONE: Review = { kind: 'reviewed', by: 'Test Person', role: 'physiotherapist', on: '2027-01-31' }

describe('today', () => {
  test('no review lies in the folder, no item counts as reviewed, and the product says so', () => {
    expect(content.reviews).toEqual([])
    for (const item of hashes.keys()) expect(reviewOf(content.reviews, item)).toEqual(NOT_YET)
    expect(reviewNotice(content, itemsOf('rule', content.screening.rules))).toBe(content.words.screening.notReviewed)
  })

  test('every rule, question and exercise can be reviewed, each with a hash of its own', () => {
    const { rules, questions } = content.screening
    expect(hashes.size).toBe(rules.length + questions.length + content.exercises.length)
    expect(new Set(hashes.values()).size).toBe(hashes.size)
  })
})

const { screening, words, exercises } = content
const withRule = (id: string, more: Partial<Rule>): Content => ({ ...content, screening: { ...screening, rules: screening.rules.map((rule) => (rule.id === id ? { ...rule, ...more } : rule)) } })
const withWords = (more: Partial<Content['words']['screening']>): Content => ({ ...content, words: { ...words, screening: { ...words.screening, ...more } } })
const never = { kind: 'any', of: [] } as const

describe('a signed review', () => {
  test('makes its item reviewed, and no other', () => {
    const reviews = signed('rule:E1')
    expect([reviewOf(reviews, 'rule:E1'), reviewOf(reviews, 'rule:E1b')]).toEqual([DONE, NOT_YET])
  })

  test.each<readonly [what: string, item: string, edited: Content]>([
    ['what decides whether the rule fires', 'rule:E13', withRule('E13', { when: { kind: 'yes', question: 'chestPain' } })],
    ['what the rule asks for', 'rule:E13', withRule('E13', { disposition: 'urgent' })],
    ['its source', 'rule:E13', withRule('E13', { source: ['R07'] })],
    ['the words that give its reason', 'rule:E13', withWords({ rules: { ...words.screening.rules, E13: { because: 'Something else.' } } })],
    ['the wording of one of its questions', 'rule:U13', withWords({ questions: { ...words.screening.questions, fever: { ...words.screening.questions['fever'], ask: 'Are you hot?', help: '', short: '' } } })],
    ['a finding that the rule builds on', 'rule:E1b', { ...content, screening: { ...screening, findings: screening.findings.map((finding) => (finding.id === 'hardSign' ? { ...finding, doubtCounts: false } : finding)) } }],
    ['another rule that the rule builds on', 'rule:U1c', withRule('E1', { when: never })],
    ['the options of a question', 'question:fever', { ...content, screening: { ...screening, questions: screening.questions.map((question) => (question.id === 'fever' ? { ...question, answer: { kind: 'tick', options: ['temperature'] } } : question)) } }],
    ['the level of an exercise', 'exercise:plank', { ...content, exercises: exercises.map((exercise) => (exercise.id === 'plank' ? { ...exercise, targets: [] } : exercise)) }],
    ['a word of an exercise', 'exercise:plank', { ...content, words: { ...words, exercises: { ...words.exercises, plank: { ...words.exercises['plank'], stop: 'Never.' } as never } } }],
    ['its movement', 'exercise:plank', { ...content, clips: { ...content.clips, plank: {} } }],
  ])('holds no longer once somebody edits %s', (_what, item, edited) => {
    expect(reviewOf(signed(item), item)).toEqual(DONE)
    expect(reviewOf(signed(item, {}, edited), item)).toEqual(NOT_YET)
  })

  test('outlives an edit elsewhere, a new date of the rules and another order of what is written', () => {
    const turned = Object.fromEntries(Object.entries(screening.rules.find(({ id }) => id === 'E13') ?? {}).reverse()) as Partial<Rule>
    for (const edited of [withRule('E1', { when: never }), withRule('E13', { inForceFrom: '2030-01-01' }), withRule('E13', turned)]) {
      expect(reviewOf(signed('rule:E13', {}, edited), 'rule:E13')).toEqual(DONE)
    }
  })

  test('that wants a change makes nothing reviewed and takes back what somebody else agreed to, until its author agrees', () => {
    const second = { name: 'Second Person', role: 'doctor', registration: 'TEST-0002' }
    const wants = signed('rule:E1', { reviewer: second, verdict: 'change-wanted', comment: 'Say it plainer.', date: '2027-01-30' })
    expect(reviewOf(wants, 'rule:E1')).toEqual(NOT_YET)
    const both = [...signed('rule:E1'), ...wants]
    expect(reviewOf(both, 'rule:E1')).toEqual(NOT_YET)
    expect(reviewOf([...both, ...signed('rule:E1', { reviewer: second, date: '2027-02-01' })], 'rule:E1')).toMatchObject({ kind: 'reviewed', by: 'Second Person' })
  })

  test('changes the sentence that the product shows: some of it, then who', () => {
    const items = ['rule:E1', 'rule:E13']
    const one = signed('rule:E1')
    expect(reviewNotice({ ...content, reviews: one }, items)).toBe('A clinician has checked 1 of the 2 parts of this. Nobody has checked the rest yet.')
    expect(reviewNotice({ ...content, reviews: [...one, ...signed('rule:E13')] }, items)).toBe('Checked by: Test Person, physiotherapist, 2027-01-31.')
  })

  test('with any name and comment is read back as it was written', () => {
    const comment = 'Two lines:\n- "quotes", # and: colons {too} é'
    const reviewer = { name: 'O’Hara: “X”', role: 'GP', registration: '0001' }
    expect(signed('question:fever', { comment, reviewer })).toEqual([{ item: 'question:fever', comment, reviewer, on: '2027-01-31', verdict: 'agree', isCurrent: true }])
    expect(reviewFileName(sign('question:fever'))).toBe(`question-fever.${hashes.get('question:fever')}.yaml`)
  })
})

describe('a review that cannot be used is told with its file and line', () => {
  const good = toReviewFile(sign('rule:E1'))
  test.each<readonly [what: string, find: string, put: string, line: number, says: RegExp]>([
    ['of what does not exist', '"rule:E1"', '"rule:E99"', 1, /reviews rule:E99, which does not exist/],
    ['of no kind of item', '"rule:E1"', '"E1"', 1, /must be rule:…, question:… or exercise:…/],
    ['without a whole hash', String(hashes.get('rule:E1')), 'abc', 2, /hash: must be twelve/],
    ['by nobody', '"Test Person"', '" "', 4, /reviewer\.name/],
    ['without a registration', '  registration: "TEST-0001"\n', '', 4, /reviewer\.registration/],
    ['on no day', '"2027-01-31"', '"2027-02-31"', 7, /date/],
    ['with another verdict', '"agree"', '"fine"', 8, /verdict/],
    ['that wants a change and says none', '"agree"', '"change-wanted"', 9, /must say which change is wanted/],
    ['that is no YAML', 'comment: ""', 'comment: "', 10, /not valid YAML/],
  ])('%s', (_what, find, instead, line, says) => {
    const { reviews, problems } = readBack(changed(good, { file: 'one.yaml', find, put: instead }))
    expect(reviews).toEqual([])
    expect(problems).toEqual([{ file: 'one.yaml', line, message: expect.stringMatching(says) }])
  })
})

test('a file in content/reviews reaches the content and the exercise itself, an edit of the exercise takes it back, and a bad file stops the content', () => {
  const root = copyOfContent()
  const reviews = join(root, 'reviews')
  mkdirSync(reviews, { recursive: true })
  writeFileSync(join(reviews, 'one.yaml'), toReviewFile(sign('exercise:plank')))
  const plank = (): readonly (Review | undefined)[] => {
    const loaded = loadContent(root)
    return loaded.ok ? [reviewOf(loaded.value.reviews, 'exercise:plank'), loaded.value.exercises.find(({ id }) => id === 'plank')?.review] : []
  }
  expect(plank()).toEqual([DONE, DONE])

  const file = join(root, 'exercises', 'plank', 'exercise.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('start: { sets: 2, hold: 10 }', 'start: { sets: 2, hold: 9 }'))
  expect(plank()).toEqual([NOT_YET, NOT_YET])

  writeFileSync(join(reviews, 'two.yaml'), 'item: nothing\n')
  const loaded = loadContent(root)
  expect(loaded.ok ? [] : [...new Set(loaded.error.map((problem) => problem.file))]).toEqual(['reviews/two.yaml'])
  rmSync(root, { recursive: true })
})
