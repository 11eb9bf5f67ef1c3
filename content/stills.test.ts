import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meshOf } from '@rhomboid/motion/build/ensure.ts'
import { describe, expect, test } from 'vitest'
import { bodyMapFile, drawBodyMap } from './body-map.ts'
import { BODY_SIDES } from './body-places.ts'
import { CONTENT_ROOT } from './load.ts'
import { drawStill, picturesOf, stillsOf } from './stills.ts'
import { contentForTests } from './testing.ts'

const { content } = contentForTests()
const stills = stillsOf(content)
const mesh = await meshOf('narrow')

describe('the kept pictures are those that the movements give', () => {
  // A picture that should have changed: look at it, then `node content/draw-stills.ts` keeps it.
  test.each(stills)('$exercise $form $pose', (still) => {
    expect(drawStill(still, content, mesh)).toBe(readFileSync(join(CONTENT_ROOT, still.file), 'utf8'))
  })

  test.each(BODY_SIDES)('the body to show the pain on, %s', (side) => {
    expect(drawBodyMap(side, content, mesh)).toBe(readFileSync(join(CONTENT_ROOT, bodyMapFile(side)), 'utf8'))
  })

  test('and no others', () => {
    const files = content.exercises.flatMap(({ id }) => readdirSync(join(CONTENT_ROOT, 'exercises', id, 'figure')).map((name) => `exercises/${id}/figure/${name}`))
    expect(files.sort()).toEqual(stills.map(({ file }) => file).sort())
  })
})

test('every form has a start and an end, and words for what they show, different for left and right where there are sides', () => {
  const pictures = picturesOf(content)
  for (const { id, forms } of content.exercises) {
    for (const form of forms) {
      const own = pictures[id]?.[form.id]
      expect(own?.alt.right, `${id} ${form.id}`).toMatch(/^[A-Z].{15,}\.$/)
      if (form.dosage.start.sides === 'each') expect(own?.alt.left, `${id} ${form.id}`).not.toBe(own?.alt.right)
    }
  }
})
