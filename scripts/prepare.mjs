// What must be true before a command can run: packages installed, pages built. Host's Node, nothing installed yet.
import { buildAnyway, buildIfChanged } from './build-if-changed.mjs'
import { installIfChanged, rememberInstall } from './install-if-changed.mjs'

/** @typedef {{ ok: true } | { ok: false, sentence: string, detail?: string }} Step */

/** @type {Record<string, () => Step | Promise<Step>>} */
const STEPS = { install: installIfChanged, build: buildIfChanged, rebuild: buildAnyway, remember: rememberInstall }

/**
 * @param {string[]} names steps to take, in order; the first that fails ends it
 * @returns {Promise<number>} the exit code
 */
export async function prepare(names) {
  for (const name of names) {
    const step = STEPS[name]
    if (step === undefined) throw new Error(`No such step: ${name}`)
    const outcome = await step()
    if (outcome.ok) continue
    if (outcome.detail) console.error(outcome.detail.trimEnd())
    console.error(outcome.sentence)
    // `npm test` promises its count on the last line, whatever happened before.
    if (process.env['npm_lifecycle_event'] === 'pretest') console.log('0 passed, 1 failed')
    return 1
  }
  return 0
}
