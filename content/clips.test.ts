import { BUILDS, bodyAt, jointAngles, placed, prepare, problemInWords, SHOWN_MUSCLES, SKELETONS, validate, type Build, type Clip, type Instant, type JointName, type Solution } from '@rhomboid/motion'
import { describe, expect, test } from 'vitest'
import { contentForTests } from './testing.ts'

const { content } = contentForTests()
const forms = content.exercises.flatMap(({ id, targets, forms: all }) => all.map((form) => ({ exercise: id, form: form.id, position: form.position, targets, clip: content.clips[id]?.[form.id] as Clip })))

describe('a body can do every movement, in every frame', () => {
  test.each(forms)('$exercise $form', ({ clip }) => {
    for (const build of ['narrow', 'wide'] as const satisfies readonly Build[]) {
      expect(validate(prepare(clip, build)).map((problem) => `${build}: ${problemInWords(problem)}`)).toEqual([])
    }
  })

  test('and the left side is as sound as the right one', () => {
    for (const { exercise, form, clip } of forms.filter((_, place) => place % 9 === 0)) {
      expect(validate(prepare(clip, 'narrow', 'left')).map(problemInWords), `${exercise} ${form}`).toEqual([])
    }
  })

  test('a pregnant figure is never shown lying on its front or flat on its back by mistake: those movements have another form for it', () => {
    // What weeks allow what is the programme's matter; here: the round tummy goes through no floor.
    for (const { exercise, form, clip, position } of forms.filter((one) => one.position !== 'prone' && one.position !== 'supine')) {
      const through = validate(prepare(clip, 'pregnant')).filter(({ check }) => check === 'through')
      expect(through.map(problemInWords), `${exercise} ${form} ${position}`).toEqual([])
    }
  })
})

describe('what the figure shows is what the exercise is', () => {
  test('the muscles that an exercise is for are lit', () => {
    const missing = forms.flatMap(({ exercise, form, targets, clip }) => targets.filter((target) => SHOWN_MUSCLES.some((one) => one === target) && !(target in clip.muscles)).map((target) => `${exercise} ${form}: ${target}`))
    expect(missing).toEqual([])
  })

  test('the body is in the position that the form names', () => {
    const stances: Readonly<Record<string, readonly string[]>> = { standing: ['standing'], seated: ['seated'], 'all-fours': ['all-fours'], kneeling: ['kneeling', 'all-fours'], prone: ['prone', 'all-fours', 'standing'], supine: ['supine'], 'side-lying': ['side-lying'] }
    const wrong = forms.filter(({ position, clip }) => !stances[position]?.includes(clip.stance)).map(({ exercise, form, position, clip }) => `${exercise} ${form}: ${position}, but ${clip.stance}`)
    expect(wrong).toEqual([])
  })

  test('nothing of the body is ever below the floor', () => {
    for (const { exercise, clip } of forms.filter(({ form }) => form === 'main')) {
      const body = bodyAt(prepare(clip), { phase: 'out', elapsed: 0.5, length: 1 })
      const lowest = Math.min(...placed(SKELETONS.narrow, body).flatMap(({ piece, a, b }) => [a[1] - piece.ra, b[1] - piece.rb]))
      expect(lowest, exercise).toBeGreaterThan(-0.012)
    }
  })
})

/** Angles as a clinician measures them, degrees. */
const measure = (body: Solution) => {
  const { index, joints } = SKELETONS.narrow
  const at = (joint: JointName) => body.place[index[joint]] as readonly [number, number, number]
  const angle = (joint: JointName, freedom: string) => jointAngles(SKELETONS.narrow, body, joints[index[joint]] as (typeof joints)[number])[freedom] ?? 0
  const yaw = (left: JointName, right: JointName) => (Math.atan2(at(left)[2] - at(right)[2], at(left)[0] - at(right)[0]) * -180) / Math.PI
  const up = [0, 1, 2].map((i) => (at('neck')[i] as number) - (at('pelvis')[i] as number)) as [number, number, number]
  return {
    /** Trunk from the upright. */
    lean: (Math.atan2(Math.hypot(up[0], up[2]), up[1]) * 180) / Math.PI,
    /** Shoulder line against hip line; to the left is positive. */
    trot: yaw('shoulderL', 'shoulderR') - yaw('hipL', 'hipR'),
    hipR: angle('hipR', 'flex'),
    hipL: angle('hipL', 'flex'),
    kneeR: angle('kneeR', 'flex'),
    armR: angle('shoulderR', 'elevation'),
    armL: angle('shoulderL', 'elevation'),
    elbowR: angle('elbowR', 'flex'),
    spineFlex: angle('lumbar', 'flex') + angle('thoraxLow', 'flex') + angle('thoraxUp', 'flex'),
    neckSide: angle('neck', 'side') + angle('head', 'side'),
    neckTurn: angle('neck', 'twist') + angle('head', 'twist'),
    ankleL: at('ankleL')[1],
    pelvis: at('pelvis')[1],
  }
}
type Measure = ReturnType<typeof measure>
const END: Instant = { phase: 'out', elapsed: 1, length: 1 }

/** From the exercise facts: where each movement ends. A range is widened by what the figure's joints cannot show better. */
test.each<readonly [string, string, keyof Measure, number, number]>([
  ['seated-twist', 'the chest turns 30 to 45° to the right', 'trot', -47, -28],
  ['seated-twist quarter-turn', 'a quarter of it', 'trot', -16, -6],
  ['seated-rotation-hold', 'the chest turns 35 to 45° to the right', 'trot', -47, -32],
  ['childs-pose', 'hips fold 120 to 140°', 'hipR', 118, 142],
  ['childs-pose', 'knees fold 130 to 150°', 'kneeR', 128, 152],
  ['childs-pose', 'arms reach 150 to 180°', 'armR', 145, 180],
  ['row-band', 'elbows end at 80 to 100°', 'elbowR', 78, 102],
  ['row-band', 'the trunk stays upright', 'lean', 0, 9],
  ['bent-over-row', 'the trunk leans 30 to 60°', 'lean', 28, 64],
  ['bent-over-row', 'the elbow ends at 80 to 100°', 'elbowR', 75, 105],
  ['side-stretch', 'the arm is overhead', 'armR', 120, 180],
  ['gentle-neck-stretch', 'the head tilts 30 to 40° to the right', 'neckSide', -42, -28],
  ['levator-stretch', 'the head turns 35 to 45°', 'neckTurn', 30, 50],
  ['wall-stretch', 'the trunk leans 70 to 90°', 'lean', 64, 92],
  ['wall-pushup-plus', 'the body leans 10 to 20°', 'lean', 5, 24],
  ['band-lateral-raise', 'the arms rise to 80 to 90°', 'armR', 74, 94],
  ['band-pull-apart', 'the arms stay at 80 to 90°', 'armR', 70, 95],
  ['wall-angels', 'the arms rise to 120 to 150°', 'armR', 112, 152],
  ['serratus-wall-slide', 'the arms rise to 130 to 150°', 'armR', 118, 155],
  ['bird-dog', 'the arm reaches 150 to 170°', 'armR', 145, 176],
  ['bird-dog', 'the other hip is straight', 'hipL', -12, 14],
  ['hip-hinge', 'the trunk leans 40 to 60°', 'lean', 38, 64],
  ['hip-hinge', 'the back stays straight', 'spineFlex', -15, 15],
  ['dead-bug', 'the right arm goes back to 150 to 170°', 'armR', 145, 178],
  ['dead-bug', 'the left hip opens to 30 to 45°', 'hipL', 25, 50],
  ['strap-overhead', 'the arms rise to 150 to 180°', 'armR', 140, 180],
  ['upper-back-extension', 'the upper back arches 10 to 15°', 'spineFlex', -28, -8],
  ['thoracic-ext-chair', 'the upper back arches 10 to 20°', 'spineFlex', -32, -8],
  ['cat-cow', 'the back rounds', 'spineFlex', 25, 75],
])('%s: %s', (name, _what, what, low, high) => {
  const [exercise = '', form = 'main'] = name.split(' ')
  const found = measure(bodyAt(prepare(content.clips[exercise]?.[form] as Clip), END))[what]
  expect(found).toBeGreaterThanOrEqual(low)
  expect(found).toBeLessThanOrEqual(high)
})

test('every build of the figure is a build that can be chosen', () => {
  expect(BUILDS).toEqual(['narrow', 'wide', 'pregnant'])
})
