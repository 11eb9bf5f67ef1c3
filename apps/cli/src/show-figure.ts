import { rename, writeFile } from 'node:fs/promises'
import type { Content } from '@rhomboid/content/content.ts'
import { figureInWords } from '@rhomboid/content/figure-words.ts'
import { sceneAt } from '@rhomboid/content/stills.ts'
import { describeClip, paletteOf, prepare, viewOf, type Clip, type Instant, type Mesh } from '@rhomboid/motion'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { FigureCall } from './figure-arguments.ts'
import { figure as say } from './messages.ts'
import { nearest } from './nearest.ts'
import type { Terminal } from './terminal.ts'

/** Draws a form of an exercise, or the sheet of all, and writes it whole or not at all. */
export const showFigure = async (call: FigureCall, content: Content, terminal: Terminal): Promise<ExitCode> => {
  const refused = refusal(call, content)
  if (refused !== undefined) {
    terminal.err(`${refused}\n`)
    return EXIT.wrongUse
  }
  // The body takes seconds to make the first time: a mistake in the words must not wait for it.
  const { meshOf } = await import('@rhomboid/motion/build/ensure.ts')
  const mesh = await meshOf(call.body)
  const svg = call.exercise === undefined ? await sheet(call, content, mesh) : await picture(call, content, mesh, call.exercise, call.form, call.through)
  if (call.out === '-') {
    terminal.out(`${svg}\n`)
    return EXIT.done
  }
  try {
    await writeFile(`${call.out}.part`, svg)
    await rename(`${call.out}.part`, call.out)
  } catch (error) {
    terminal.err(`${say.notWritten(call.out, error instanceof Error && 'code' in error ? String(error.code) : '')}\n`)
    return EXIT.wrongUse
  }
  terminal.out(`${say.written(call.out, svg.length)}\n`)
  return EXIT.done
}

const refusal = ({ exercise, form }: FigureCall, { clips }: Content): string | undefined => {
  if (exercise === undefined) return undefined
  const forms = clips[exercise]
  if (!forms) return say.unknownExercise(exercise, nearest(exercise, Object.keys(clips)))
  return forms[form] ? undefined : say.unknownForm(exercise, form, Object.keys(forms))
}

const clipOf = ({ clips }: Content, exercise: string, form: string): Clip => {
  const clip = clips[exercise]?.[form]
  if (!clip) throw new Error(`${exercise} has no clip ${form}`)
  return clip
}

const instantAt = (through: number): Instant => (through === 0 ? { phase: 'ready', elapsed: 0, length: 1 } : { phase: 'out', elapsed: through, length: 1 })

const picture = async ({ side, turn, body, skin }: FigureCall, content: Content, mesh: Mesh, exercise: string, form: string, through: number): Promise<string> => {
  const { drawSvg } = await import('@rhomboid/motion/draw.ts')
  const prepared = prepare(clipOf(content, exercise, form), body, side)
  const own = viewOf(prepared)
  return drawSvg(sceneAt(prepared, instantAt(through), turn === undefined ? own : { ...own, turn }), mesh, {
    build: body,
    palette: paletteOf(skin, 'light'),
    colours: 'fixed',
    title: content.words.exercises[exercise]?.name ?? exercise,
    description: figureInWords(describeClip(prepared), content.words.figure),
  })
}

const CELL = 360
const NAME = 30
const COLUMNS = 6
const MOMENTS = [0, 0.5, 1] as const

/** Every exercise in one picture: start, middle and end, two exercises in a row. */
const sheet = async (call: FigureCall, content: Content, mesh: Mesh): Promise<string> => {
  const cells: string[] = []
  let place = 0
  for (const { id } of content.exercises) {
    for (const through of MOMENTS) {
      const [x, y] = [(place % COLUMNS) * CELL, Math.floor(place / COLUMNS) * (CELL + NAME)]
      const svg = await picture(call, content, mesh, id, 'main', through)
      cells.push(`<g transform="translate(${x} ${y + NAME})">${svg.replace('<svg ', `<svg width="${CELL}" height="${CELL}" `)}</g>`)
      if (through === 0) cells.push(`<text x="${x + 12}" y="${y + 22}" font-family="sans-serif" font-size="20">${escapeText(content.words.exercises[id]?.name ?? id)}</text>`)
      place += 1
    }
  }
  const [width, height] = [COLUMNS * CELL, Math.ceil(place / COLUMNS) * (CELL + NAME)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#f7f3ec"/>${cells.join('')}</svg>`
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
