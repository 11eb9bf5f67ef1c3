import { contributors, instant, restAnsweredNo, type Answers } from '@rhomboid/domain'
import { describe, expect, test } from 'vitest'
import { DESK_WORKER, randomAnswerer, somebody, walk, type Walk } from './check-in.fixture.ts'
import { contentForTests } from './testing.ts'

const { content, rules } = contentForTests()
const asked = ({ shown }: Walk): readonly string[] => shown.flatMap(({ questions }) => questions)
const pages = ({ shown }: Walk): readonly string[] => shown.map(({ page }) => page)
const sum = ({ shown }: Walk, what: 'items' | 'lines'): number => shown.reduce((all, one) => all + one[what], 0)
const BOXES = content.screening.checkIn.emergencyBoxes

describe('somebody at a desk without a warning sign', () => {
  const desk = walk(somebody(DESK_WORKER, [], 'DE'))

  test(`gets to self-care by answering ${sum(desk, 'items')} things on ${desk.shown.length} pages (${sum(desk, 'lines')} lines to read), at most 31`, () => {
    expect(desk.screening.kind).toBe('self-care')
    expect(sum(desk, 'items')).toBeLessThanOrEqual(31)
  })

  test('has answered all that a plan needs, and is told of sitting first', () => {
    if (desk.screening.kind !== 'self-care') throw new Error(desk.screening.kind)
    const found = contributors(desk.screening.clearance, content.contributors, rules, desk.answers)
    expect(found[0]).toMatchObject({ contributor: { id: 'staying-still' }, fit: 'well' })
    for (const id of ['age', 'painNow', 'durationDays', 'minutes', 'daysAWeek', 'goal', 'strengthWork', 'toHand', 'cannotDo']) expect(desk.answers).toHaveProperty(id)
  })

  test.each<readonly [string, Answers, string | undefined, string, number]>([
    ['with a stiff neck as well answers one thing more', { painSite: ['betweenBlades', 'baseOfNeck'] }, 'DE', 'self-care', 32],
    ['in England answers whether it was checked, and gets the gentle programme', {}, 'GB-ENG', 'soon', 32],
    ['of no known region is asked no more than in one', {}, undefined, 'self-care', 31],
  ])('%s', (_name, more, region, kind, most) => {
    const one = walk(somebody({ ...DESK_WORKER, ...more }, [], region))
    expect(one.screening.kind).toBe(kind)
    expect('clearance' in one.screening && one.screening.clearance).toBeTruthy()
    expect(sum(one, 'items')).toBeLessThanOrEqual(most)
  })

  test('sees the danger signs first, then where it hurts, and the plan last', () => {
    const order = pages(desk)
    expect(order[0]).toBe('emergency')
    expect(order.at(-1)).toBe('plan')
    const purpose = new Map(content.screening.checkIn.pages.map(({ id, purpose: its }) => [id, its]))
    const lastSafety = order.findLastIndex((page) => purpose.get(page) === 'safety')
    expect(order.findIndex((page) => purpose.get(page) === 'programme')).toBeGreaterThan(lastSafety)
  })

  test('is not asked what cannot matter: pregnancy weeks, signs of children, long stiffness, a rash', () => {
    for (const id of ['pregnancyWeeks', 'youngSigns', 'inflammatory', 'rash', 'clotRisks', 'effortEasier', 'selfHarmIntent', 'runningChange']) expect(asked(desk)).not.toContain(id)
  })
})

describe('other people', () => {
  test('of 70 are asked what counts at that age, and get on to a plan', () => {
    const one = walk(somebody({ ...DESK_WORKER, age: 70, checked: 'yes', changedSinceCheck: 'no', firstEver: 'yes', durationDays: 21 }))
    expect(asked(one)).toEqual(expect.arrayContaining(['boneRisks', 'firstEver']))
    expect(one.screening).toMatchObject({ kind: 'routine', because: [{ rule: 'R20' }] })
    expect(pages(one).at(-1)).toBe('plan')
  })

  test('who are pregnant are asked for the weeks, and keep their precautions', () => {
    const one = walk(somebody({ ...DESK_WORKER, pregnancy: 'pregnant', pregnancyWeeks: 24 }))
    expect(asked(one)).toContain('pregnancyWeeks')
    expect(one.screening).toMatchObject({ kind: 'self-care', clearance: { precautions: expect.arrayContaining(['PS', 'PP', 'PA', 'PG']) } })
  })

  test('who are pregnant and tick that box are asked which sign it is, and phone the maternity line', () => {
    const one = walk(somebody({ ...DESK_WORKER, pregnancy: 'pregnant', pregnancyWeeks: 24, pregnancySigns: ['swelling'] }, ['pregnancy']))
    expect(asked(one)).toEqual(expect.arrayContaining(['pregnancySigns', 'pregnancyWeeks']))
    expect(one.screening).toMatchObject({ kind: 'urgent', route: 'maternity' })
    expect(pages(one)).not.toContain('plan')
  })

  test('who were here before are asked to look back from the day on which it counts, and not before', () => {
    const back = (daysInEpisode: number, truth: Answers = {}) => asked(walk({ ...somebody({ ...DESK_WORKER, ...truth }), derived: { daysInEpisode, painChange: 0 } }))
    const LOOKS = ['sinceStart', 'stillLimits', 'checkedLately', 'daysInEpisode', 'painChange']
    const looks = (list: readonly string[]) => LOOKS.filter((id) => list.includes(id))
    expect(looks(asked(walk(somebody(DESK_WORKER))))).toEqual([])
    expect(looks(back(6))).toEqual([])
    expect(looks(back(7))).toEqual(['sinceStart'])
    expect(looks(back(14, { sinceStart: 'same' }))).toEqual(['sinceStart', 'checkedLately'])
    expect(looks(back(41))).toEqual(['sinceStart'])
    expect(looks(back(42))).toEqual(['sinceStart', 'stillLimits'])
    expect(looks(back(42, { sinceStart: 'gone' }))).toEqual(['sinceStart'])
  })

  test('under 18, or whom no plan is made for, are asked in private as everybody is, and their answer locks nothing', () => {
    for (const truth of [{ age: 15 }, { recentOperation: 'yes' as const }]) {
      const one = walk(somebody({ ...DESK_WORKER, ...truth, hurtBySomeone: 'yes' }))
      expect(asked(one)).toEqual(expect.arrayContaining(['hurtBySomeone', 'selfHarmThoughts']))
      expect(one.screening.kind).toBe(walk(somebody({ ...DESK_WORKER, ...truth })).screening.kind)
    }
    const urgent = walk(somebody({ ...DESK_WORKER, hotJoint: 'yes' }))
    expect(asked(urgent)).not.toContain('hurtBySomeone')
  })

  test('with pain for 200 days are asked about stiffness in the morning', () => {
    const one = walk(somebody({ ...DESK_WORKER, durationDays: 200 }))
    expect(asked(one)).toContain('inflammatory')
    expect(walk(somebody({ ...DESK_WORKER, durationDays: 90 })).shown.flatMap(({ questions }) => questions)).not.toContain('inflammatory')
    // So long, no better and never checked: a visit; the gentle programme stays open.
    expect(one.screening).toMatchObject({ kind: 'routine', because: [{ rule: 'R22' }], clearance: { level: 1 } })
  })

  test('who tick every box are told to call at once, and are asked nothing more', () => {
    const one = walk(somebody({}, BOXES.map(({ id }) => id)))
    expect(pages(one)).toEqual(['emergency'])
    expect(one.screening.kind).toBe('emergency')
  })

  test.each(BOXES.map((box) => [box.id, box] as const))('who tick only "%s" are asked about it next, or sent on at once; harmless details lead back to the rest', (id, box) => {
    const one = walk(somebody({ ...DESK_WORKER, ...(id === 'pregnancy' ? { pregnancy: 'pregnant', pregnancyWeeks: 24 } : {}) }, [id]))
    expect(one.screening.kind).not.toBe('ask')
    if (box.immediate) expect([pages(one), one.screening.kind]).toEqual([['emergency'], 'emergency'])
    else for (const covered of box.covers) expect(one.answers, covered).toHaveProperty(covered)
  })

  test('under 18 are asked for safety and not for a plan', () => {
    const one = walk(somebody({ ...DESK_WORKER, age: 15 }))
    expect(asked(one)).toContain('youngSigns')
    expect(pages(one)).not.toContain('plan')
    expect('clearance' in one.screening).toBe(false)
  })

  test('who are not sure of anything come to an end, and get no plan', () => {
    const one = walk({ ticks: () => [], answer: (_question, isFollowUp) => (isFollowUp ? 'still-unsure' : 'unsure') })
    expect(['urgent', 'emergency']).toContain(one.screening.kind)
  })

  test('with every harmless answer are done, whatever order they came in', () => {
    const one = walk(somebody({}))
    const all = restAnsweredNo(rules.bank, one.answers)
    expect(one.screening.kind).toBe('self-care')
    expect(Object.keys(one.answers).length).toBeLessThan(Object.keys(all).length)
    expect(one.screening).toMatchObject({ clearance: { validUntil: instant(24 * 3_600_000) } })
  })
})

describe('anybody', () => {
  const SEEDS = Array.from({ length: 1_000 }, (_, seed) => seed)
  const walks = new Map<number, Walk>()
  const walkOf = (seed: number): Walk => {
    const known = walks.get(seed) ?? walk(randomAnswerer(seed))
    walks.set(seed, known)
    return known
  }

  // The walk itself throws when a page asks what was answered, shows nothing new or does not end within 60 pages.
  test('comes to an end with a result, and never on an open question', { timeout: 60_000 }, () => {
    for (const seed of SEEDS) expect(walkOf(seed).screening.kind, `seed ${seed}`).not.toBe('ask')
    const kinds = new Set([...walks.values()].map(({ screening }) => screening.kind))
    expect(kinds).toEqual(new Set(['self-care', 'routine', 'soon', 'urgent', 'emergency']))
  })

  test('sees the emergency page first and once, and each question at most twice, the second time in other words', { timeout: 60_000 }, () => {
    for (const seed of SEEDS) {
      const { shown } = walkOf(seed)
      expect(shown.findLastIndex(({ page }) => page === 'emergency'), `seed ${seed}`).toBe(0)
      const plain = shown.slice(1).filter(({ page }) => page !== 'again').flatMap(({ questions }) => questions)
      expect(plain.length, `seed ${seed}`).toBe(new Set(plain).size)
      const again = shown.filter(({ page }) => page === 'again').flatMap(({ questions }) => questions)
      expect(again.length, `seed ${seed}`).toBe(new Set(again).size)
    }
  })

  test('with a clearance was asked everything that a plan needs', { timeout: 60_000 }, () => {
    for (const seed of SEEDS) {
      const { screening, answers } = walkOf(seed)
      if (!('clearance' in screening) || !screening.clearance) continue
      for (const id of ['minutes', 'daysAWeek', 'goal', 'strengthWork', 'toHand', 'cannotDo', 'painNow', 'painSite']) expect(answers, `seed ${seed}`).toHaveProperty(id)
    }
  })

  test('every question of the bank is asked of somebody', { timeout: 60_000 }, () => {
    const everAsked = new Set(SEEDS.flatMap((seed) => asked(walkOf(seed))))
    expect([...rules.bank.values()].filter(({ id, derived }) => !derived && !everAsked.has(id))).toEqual([])
  })

  // Nobody is asked for the details of a box that is an emergency by itself.
  const settledAtOnce = new Set(BOXES.filter(({ immediate }) => immediate).flatMap(({ covers }) => covers))
  const neverReached = (): readonly string[] => {
    const reached = new Set(SEEDS.flatMap((seed) => walkOf(seed).shown.flatMap(({ page, questions }) => questions.map((id) => `${page}: ${id}`))))
    return content.screening.checkIn.pages.flatMap(({ id, questions }) => questions.filter((question) => !settledAtOnce.has(question) && !reached.has(`${id}: ${question}`)).map((question) => `${id}: ${question}`))
  }

  test('almost every place of a question on a page is reached by somebody', { timeout: 60_000 }, () => {
    expect(neverReached().length, neverReached().join(', ')).toBeLessThanOrEqual(1)
  })
})
