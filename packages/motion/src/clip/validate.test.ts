import { describe, expect, test } from 'vitest'
import { SKELETONS, BUILDS } from '../body/build.ts'
import { rotate } from '../geometry/rotation.ts'
import { add } from '../geometry/vector.ts'
import { bodyAt } from './play.ts'
import { BROKEN, GOOD } from './clips.fixture.ts'
import { STANCES } from './clip.ts'
import { prepare } from './prepare.ts'
import { problemInWords, validate } from './validate.ts'

const told = (problems: ReturnType<typeof validate>) => problems.map(problemInWords)

describe('clips that a body can do', () => {
  for (const [name, clip] of Object.entries(GOOD)) {
    test(`${name} passes, on either side and for slim and broad bodies`, () => {
      for (const build of ['narrow', 'wide'] as const) {
        for (const side of ['right', 'left'] as const) expect(told(validate(prepare(clip, build, side))), `${build} ${side}`).toEqual([])
      }
    })
  }

  test('staying in any stance passes for every body', () => {
    for (const stance of STANCES) {
      for (const build of BUILDS) {
        const clip = { stance, camera: { turn: 0, tilt: 0 }, props: stance === 'seated' ? ([{ kind: 'chair' }] as const) : [], muscles: {}, poses: { start: {}, end: {} } }
        expect(told(validate(prepare(clip, build))), `${stance} ${build}`).toEqual([])
      }
    }
  })
})

describe('clips that no body can do', () => {
  for (const [name, { clip, problem }] of Object.entries(BROKEN)) {
    test(`${name} is found where and when it is worst`, () => {
      const found = validate(prepare(clip)).filter(({ check, part, against }) => check === problem.check && part === problem.part && (problem.against === undefined || against === problem.against))
      const there = found.find(({ phase }) => phase === problem.phase)
      expect(there, told(found).join('\n')).toBeDefined()
      expect(there?.seconds).toBeCloseTo(problem.seconds, 6)
      expect(Math.abs((there?.amount ?? Infinity) - problem.amount)).toBeLessThan(problem.check === 'smooth' ? 1 : 0.06)
    })

    test(`${name} is nothing else than that`, () => {
      // What wanders from where it is planted has also not come there.
      const others = validate(prepare(clip)).filter(({ check }) => check !== problem.check && !(check === 'reach' && problem.check === 'planted'))
      expect(told(others)).toEqual([])
    })

    test(`${name} is found on the other side when the clip is mirrored`, () => {
      const other = problem.part.endsWith('L') ? `${problem.part.slice(0, -1)}R` : problem.part.endsWith('R') ? `${problem.part.slice(0, -1)}L` : problem.part
      expect(validate(prepare(clip, 'narrow', 'left')).some(({ check, part }) => check === problem.check && part === other)).toBe(true)
    })
  }
})

test('the hand in the wall is as deep as its fingertips lie behind the wall', () => {
  const { clip, problem } = BROKEN['a hand through a wall']!
  const prepared = prepare(clip)
  const body = bodyAt(prepared, { phase: 'out', elapsed: 2, length: 2 })
  const tips = SKELETONS.narrow.index.tipsR
  // The tip's round end: 3 cm from its joint, 0.8 cm in radius.
  const end = add(body.place[tips]!, rotate(body.rotation[tips]!, [0, -0.03, 0.002]))
  expect((end[2] + 0.008 - 0.6) * 100).toBeCloseTo(problem.amount, 1)
})

test('a problem is told in words that an author understands', () => {
  expect(problemInWords({ check: 'planted', part: 'wristR', phase: 'out', seconds: 1.2, amount: 0.9, limit: 0.5, unit: 'cm' })).toBe('right wrist: 0.9 cm from where it is planted (at most 0.5 cm), out, 1.2 s')
  expect(problemInWords({ check: 'limits', part: 'kneeL', against: 'flex', phase: 'hold', seconds: 0, amount: -12, limit: 0, unit: '°' })).toBe('left knee: flex −12° (at least 0°), hold, 0.0 s')
  expect(problemInWords({ check: 'self', part: 'forearmL', against: 'upper-armR', phase: 'back', seconds: 0.5, amount: 3, limit: 1.5, unit: 'cm' })).toBe('left forearm: 3.0 cm into the right upper arm (at most 1.5 cm), back, 0.5 s')
  expect(problemInWords({ check: 'through', part: 'trunk', against: 'chair-back', phase: 'ready', seconds: 0, amount: 3, limit: 1, unit: 'cm' })).toBe("trunk: 3.0 cm into the chair's back (at most 1.0 cm), ready, 0.0 s")
})
