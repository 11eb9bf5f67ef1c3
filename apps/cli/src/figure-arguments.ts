import { err, ok, type Result } from '@rhomboid/domain'
import { BUILDS, SKIN_TONES, type Build, type Side, type SkinTone } from '@rhomboid/motion'
import { figure as say } from './messages.ts'

/** What is to be drawn, and where it goes. */
export type FigureCall = {
  readonly kind: 'figure'
  /** None for the sheet of all. */
  readonly exercise?: string
  readonly form: string
  /** How far the movement has come, 0 (start) to 1 (end). */
  readonly through: number
  readonly side: Side
  /** Degrees round the body; the clip's own when not said. */
  readonly turn?: number
  readonly body: Build
  readonly skin: SkinTone
  /** A file, or `-` for standard output. */
  readonly out: string
}

type Values = Readonly<Record<string, string | boolean | undefined>>

const TURNS: Readonly<Record<string, number>> = { front: 0, back: 180, side: 90, left: 90, right: -90 }

/** The options of `rhomboid figure` → what to draw, or a sentence that says what is wrong with them. */
export const readFigureCall = (exercise: string | undefined, values: Values): Result<FigureCall, string> => {
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const isSheet = values['sheet'] === true
  if (isSheet && exercise !== undefined) return err(say.sheetOfAll)
  if (!isSheet && exercise === undefined) return err(say.noExercise)
  const out = text('out')
  if (out === undefined) return err(say.noOut)

  const phase = text('phase') ?? 'end'
  const through = phase === 'start' ? 0 : phase === 'end' ? 1 : numberFrom(phase)
  if (through === undefined || through < 0 || through > 1) return err(say.wrong('--phase', phase, say.phases))
  const side = text('side') ?? 'right'
  if (side !== 'right' && side !== 'left') return err(say.wrong('--side', side, say.sides))
  const view = text('view')
  const turn = view === undefined ? undefined : (TURNS[view] ?? numberFrom(view))
  if (view !== undefined && (turn === undefined || Math.abs(turn) > 360)) return err(say.wrong('--view', view, say.views))
  const bodyGiven = text('body') ?? 'narrow'
  // A number will do, as bodies are listed.
  const body = BUILDS.find((build, place) => build === bodyGiven || String(place + 1) === bodyGiven)
  if (body === undefined) return err(say.wrong('--body', bodyGiven, say.oneOf(BUILDS)))
  const skinGiven = text('skin') ?? 'sand'
  const skin = SKIN_TONES.find((tone) => tone === skinGiven)
  if (skin === undefined) return err(say.wrong('--skin', skinGiven, say.oneOf(SKIN_TONES)))
  return ok({ kind: 'figure', form: text('form') ?? 'main', through, side, body, skin, out, ...(exercise === undefined ? {} : { exercise }), ...(turn === undefined ? {} : { turn }) })
}

const numberFrom = (text: string): number | undefined => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined)
