import { answersToPerson, instant, restAnsweredNo, screen, type Answer, type Answers, type Clearance, type Person } from '@rhomboid/domain'
import fc from 'fast-check'
import { contentForTests } from '../testing.ts'

const { rules, library } = contentForTests()

const options = (id: string): readonly string[] => {
  const shape = rules.bank.get(id)?.answer
  return shape?.kind === 'tick' || shape?.kind === 'choice' ? shape.options : []
}
const some = (id: string, most: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([] as readonly string[]) }, { weight: 1, arbitrary: fc.subarray([...options(id)], { maxLength: most }) })
const one = (id: string): fc.Arbitrary<string> => fc.constantFrom(...options(id))
const rarely = (answer: string, other: string): fc.Arbitrary<string> => fc.oneof({ weight: 9, arbitrary: fc.constant(other) }, { weight: 1, arbitrary: fc.constant(answer) })

/** Somebody of any age and health who gets a clearance, with whatever limits, things to hand and wishes. */
export interface RandomPerson {
  readonly answers: Answers
  readonly clearance: Clearance
  readonly person: Person
}

/** People who may plan: made from answers, so that each clearance is one that screening really gave. */
export const randomPerson: fc.Arbitrary<RandomPerson> = fc
  .record({
    age: fc.integer({ min: 18, max: 90 }),
    painNow: fc.integer({ min: 0, max: 10 }),
    durationDays: fc.integer({ min: 0, max: 400 }),
    minutes: fc.integer({ min: 2, max: 30 }),
    daysAWeek: fc.integer({ min: 1, max: 7 }),
    goal: one('goal'),
    strengthWork: one('strengthWork'),
    bodyLimits: some('bodyLimits', 3),
    cannotDo: some('cannotDo', 2),
    toHand: some('toHand', 4),
    heartRisks: some('heartRisks', 2),
    boneRisks: some('boneRisks', 1),
    feels: some('feels', 3),
    triggers: some('triggers', 4),
    painSite: fc.subarray(['betweenBlades', 'leftBlade', 'baseOfNeck', 'topOfShoulders'], { minLength: 1 }),
    pregnancy: fc.oneof({ weight: 6, arbitrary: fc.constant('no') }, { weight: 2, arbitrary: one('pregnancy') }),
    pregnancyWeeks: fc.oneof(fc.integer({ min: 1, max: 41 }), fc.constant('unsure' as const)),
    bloodThinners: rarely('yes', 'no'),
    nightPain: rarely('yes', 'no'),
    excluded: fc.subarray([...library.exercises.keys()], { maxLength: 4 }),
  })
  .map(({ excluded, pregnancyWeeks, ...rest }) => {
    const given: Record<string, Answer> = rest.pregnancy === 'pregnant' ? { ...rest, pregnancyWeeks } : rest
    const answers = restAnsweredNo(rules.bank, given)
    const screening = screen(rules, answers, instant(0))
    const clearance = 'clearance' in screening ? screening.clearance : undefined
    const person = answersToPerson(answers, library.constants.household, excluded)
    return clearance && person.ok ? { answers, clearance, person: person.value } : undefined
  })
  .filter((made) => made !== undefined)
