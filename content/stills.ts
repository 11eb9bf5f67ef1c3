import { bodyAt, describeClip, extentOf, paletteOf, prepare, setScene, viewOf, type Clip, type Instant, type Mesh, type Prepared, type Scene, type Side, type View } from '@rhomboid/motion'
import { drawSvg } from '@rhomboid/motion/draw.ts'
import type { Content } from './content.ts'
import { figureInWords } from './figure-words.ts'

/** Poses of a clip that are kept as pictures. */
export const STILL_POSES = ['start', 'end'] as const
export type StillPose = (typeof STILL_POSES)[number]

/** A picture to be kept: whose it is, and how to draw it. */
export interface Still {
  readonly exercise: string
  readonly form: string
  readonly pose: StillPose
  /** From the folder of the content. */
  readonly file: string
  readonly clip: Clip
}

/** The pictures of one form: where they lie, and what they show, for the right side and for the left. */
export interface Pictures {
  readonly start: string
  readonly end: string
  readonly alt: Readonly<Record<Side, string>>
}

/** Where the pages find a picture. */
const addressOf = (exercise: string, form: string, pose: StillPose): string => `/figures/${exercise}/${form}-${pose}.svg`

/** Forms that look the same share one picture: a heavier weight or a longer hold is not seen in a still. */
const looksOf = ({ stance, rest, straightArms, camera, props, muscles, poses, out, hold, back, cycle, rounds }: Clip): string =>
  JSON.stringify([stance, rest, straightArms, camera, props, muscles, poses, out, hold, back, cycle, rounds])

/** Every picture of every exercise, each drawn once. */
export const stillsOf = ({ exercises, clips }: Pick<Content, 'exercises' | 'clips'>): readonly Still[] =>
  exercises.flatMap(({ id: exercise }) =>
    [...ownerByForm(clips[exercise] ?? {})].flatMap(([form, owner]) =>
      form === owner.form ? STILL_POSES.map((pose): Still => ({ exercise, form, pose, file: `exercises/${exercise}/figure/${form}-${pose}.svg`, clip: owner.clip })) : [],
    ),
  )

const ownerByForm = (clips: Readonly<Record<string, Clip>>): ReadonlyMap<string, { readonly form: string; readonly clip: Clip }> => {
  const first = new Map<string, string>()
  return new Map(
    Object.entries(clips).map(([form, clip]) => {
      const looks = looksOf(clip)
      if (!first.has(looks)) first.set(looks, form)
      return [form, { form: first.get(looks) ?? form, clip }]
    }),
  )
}

/** For the pages: each form's pictures and their text. */
export const picturesOf = ({ exercises, clips, words }: Pick<Content, 'exercises' | 'clips' | 'words'>): Readonly<Record<string, Readonly<Record<string, Pictures>>>> =>
  Object.fromEntries(
    exercises.map(({ id: exercise }) => [
      exercise,
      Object.fromEntries(
        [...ownerByForm(clips[exercise] ?? {})].map(([form, owner]): [string, Pictures] => {
          const alt = (side: Side) => figureInWords(describeClip(prepare(owner.clip, 'narrow', side)), words.figure)
          return [form, { start: addressOf(exercise, owner.form, 'start'), end: addressOf(exercise, owner.form, 'end'), alt: { right: alt('right'), left: alt('left') } }]
        }),
      ),
    ]),
  )

/** The instant at which a key pose stands. */
export const instantOf = (pose: StillPose): Instant => (pose === 'start' ? { phase: 'ready', elapsed: 0, length: 1 } : { phase: 'out', elapsed: 1, length: 1 })

/** The scene of a clip at an instant, seen from where its author wants it, or from elsewhere. */
export const sceneAt = (prepared: Prepared, instant: Instant, view: View = viewOf(prepared), aspect = 1): Scene => setScene(prepared, bodyAt(prepared, instant), extentOf(prepared), view, aspect)

/** The furthest pose with the start faintly behind it, so that a still tells of a movement. */
const stillScene = (prepared: Prepared, pose: StillPose): Scene => {
  const scene = sceneAt(prepared, instantOf(pose))
  return pose === 'end' ? { ...scene, ghost: bodyAt(prepared, instantOf('start')) } : scene
}

/** A kept picture as text: in the page's own colours, which stand in the file too for whoever opens it alone. */
export const drawStill = ({ exercise, pose, clip }: Still, { words }: Pick<Content, 'words'>, mesh: Mesh): string => {
  const prepared = prepare(clip)
  return drawSvg(stillScene(prepared, pose), mesh, {
    build: prepared.build,
    palette: paletteOf('sand', 'light'),
    colours: 'themed',
    title: words.exercises[exercise]?.name ?? exercise,
    description: figureInWords(describeClip(prepared), words.figure),
  })
}
