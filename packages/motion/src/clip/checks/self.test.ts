import { describe, expect, test } from 'vitest'
import type { Clip, SideSpec } from '../clip.ts'
import { prepare } from '../prepare.ts'
import { runsOf } from './frames.ts'
import { newFindings } from './problem.ts'
import { checkSelf } from './self.ts'

const seen = { camera: { turn: 0, tilt: 0 }, props: [], muscles: {} } as const

/** What touches too hard in the end pose: "limb > other" and how deep it may be. */
const touching = (clip: Pick<Clip, 'stance'> & { readonly end: Clip['poses'][string] }) => {
  const findings = newFindings()
  const [run] = runsOf(prepare({ ...seen, stance: clip.stance, poses: { start: clip.end, end: clip.end } }))
  checkSelf(run!.frames[0]!, findings)
  return findings.all().map(({ part, against, limit }) => `${part} > ${against}, ${limit}`)
}

/** Both hands in front of the chest, palms towards each other, `apart` metres between them. */
const palms = (apart: number, on: 'air' | 'hand'): { readonly both: SideSpec } => ({
  both: { hand: { on, in: 'thoraxUp', at: [apart / 2, 0, 0.3], along: [0, 1, 0.3], facing: [-1, 0, 0], pole: [1, -0.6, 0] }, fingers: { curl: 0 } },
})
const handAt = (on: 'air' | 'chest', z: number): { readonly right: SideSpec } => ({
  right: { hand: { on, in: 'thoraxUp', at: [0.04, -0.02, z], along: [-1, 0.2, 0], facing: [0, 0, -1], pole: [1, -1, 0] }, fingers: { curl: 0 } },
})

describe('limbs in each other', () => {
  test('hands that hang or lie in the lap touch nothing too hard', () => {
    expect(touching({ stance: 'standing', end: {} })).toEqual([])
    expect(touching({ stance: 'seated', end: {} })).toEqual([])
  })

  test('hands that cross each other are one problem, unless they clasp each other', () => {
    const hands = (on: 'air' | 'hand') => touching({ stance: 'standing', end: palms(-0.03, on) }).filter((told) => told.startsWith('hand'))
    expect(hands('air')).toEqual(['handL > handR, 1.5'])
    expect(hands('hand')).toEqual([])
    expect(touching({ stance: 'standing', end: palms(0.02, 'air') })).toEqual([])
  })

  test('a hand that rests on the chest may press it softly, one that only passes may not', () => {
    expect(touching({ stance: 'standing', end: handAt('air', 0.082) })).toContain('handR > trunk, 1.5')
    expect(touching({ stance: 'standing', end: handAt('chest', 0.082) })).toEqual([])
    expect(touching({ stance: 'standing', end: handAt('chest', 0.05) })).toContain('handR > trunk, 2.5')
  })

  test('a thigh may fold into the tummy, but not through it', () => {
    expect(touching({ stance: 'supine', end: { both: { hip: { flex: 130 }, knee: { flex: 130 } } } })).toEqual([])
    expect(touching({ stance: 'supine', end: { spine: { flex: 60 }, both: { hip: { flex: 165 }, knee: { flex: 130 } } } })).toContain('thighL > trunk, 4')
  })

  test('a bent elbow or knee brings its own two bones together, which is not asked here', () => {
    expect(touching({ stance: 'standing', end: { right: { shoulder: { elevation: 90, plane: 0 }, elbow: { flex: 150 }, fingers: { curl: 0 } } } })).toEqual([])
  })
})
