import { expect, test } from 'vitest'
import type { Clip } from '../clip.ts'
import { prepare } from '../prepare.ts'
import { runsOf, USUAL_PACE } from './frames.ts'

const seen = { stance: 'standing', camera: { turn: 0, tilt: 0 }, props: [], muscles: {} } as const
const phasesOf = (clip: Clip) => runsOf(prepare(clip)).map(({ frames }) => [...new Set(frames.map(({ phase }) => phase))])
const arm = (elevation: number) => ({ both: { shoulder: { elevation } } })

test('a movement is played out, held and back, and then out again', () => {
  const [run] = runsOf(prepare({ ...seen, poses: { start: {}, end: arm(60) } }))
  expect([...new Set(run!.frames.map(({ phase }) => phase))]).toEqual(['ready', 'out', 'hold', 'back'])
  expect(run!.frames[run!.again]).toMatchObject({ phase: 'out', elapsed: 0 })
  expect(run!.frames.filter(({ phase }) => phase === 'out')).toHaveLength(USUAL_PACE.moving * USUAL_PACE.framesPerSecond + 1)
})

test('a breath is played in and out, without poses that it does not have', () => {
  expect(phasesOf({ ...seen, in: ['low', 'wide'], exhale: ['wide', 'low'], poses: { low: {}, wide: arm(60) } })).toEqual([['in', 'exhale']])
})

test('a round movement is also played round and round at its own pace', () => {
  const clip: Clip = { ...seen, cycle: ['a', 'b', 'c', 'd'], period: 3, poses: { a: {}, b: arm(20), c: arm(40), d: arm(20) } }
  expect(phasesOf(clip)).toEqual([['ready', 'out', 'hold', 'back'], ['steady']])
  expect(runsOf(prepare(clip))[1]!.frames.at(-1)!.elapsed).toBe(3)
})

test('a hold that goes round is played in whole rounds, so that it ends where it began', () => {
  const clip: Clip = { ...seen, hold: ['end', 'more'], period: 1.25, poses: { start: {}, end: arm(60), more: arm(80) } }
  const hold = runsOf(prepare(clip))[0]!.frames.filter(({ phase }) => phase === 'hold')
  expect(hold.at(-1)!.elapsed / 1.25).toBe(2)
  expect(hold.at(-1)!.from).toBe(hold[0]!.from)
})

test('every frame knows the two poses that it is between', () => {
  const prepared = prepare({ ...seen, out: ['start', 'middle', 'end'], poses: { start: {}, middle: arm(20), end: arm(90) } })
  const { start, middle, end } = prepared.keys
  const out = runsOf(prepared)[0]!.frames.filter(({ phase }) => phase === 'out')
  expect(out.filter(({ elapsed }) => elapsed < 0.95).every(({ from, to }) => from === start && to === middle)).toBe(true)
  expect(out.filter(({ elapsed }) => elapsed > 1.05).every(({ from, to }) => from === middle && to === end)).toBe(true)
})
