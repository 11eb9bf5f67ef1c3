// Runs a program without showing its output, and says what is going on when it takes more than two seconds.
import { spawn } from 'node:child_process'

import { ROOT } from './places.mjs'

const QUIET_FOR = 2_000 // ms

// What it says may be shown later; some tools colour even what they write into a pipe.
const ENVIRONMENT = { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) }

/** @param {number} since ms */
const secondsSince = (since) => Math.round((Date.now() - since) / 1_000)

/**
 * @param {string} doing shown while it runs, such as "Installing packages"
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runAside(doing, program, args) {
  const started = Date.now()
  const isTerminal = process.stdout.isTTY === true
  let isShown = false

  const show = () => {
    if (isTerminal) process.stdout.write(`\r${doing}… (${secondsSince(started)} s)`)
    else if (!isShown) console.log(`${doing}…`)
    isShown = true
  }
  const ticking = setInterval(() => {
    if (Date.now() - started >= QUIET_FOR) show()
  }, 1_000)

  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, args, { cwd: ROOT, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] })
    const gather = (/** @type {string} */ chunk) => (output += chunk)
    child.stdout.setEncoding('utf8').on('data', gather)
    child.stderr.setEncoding('utf8').on('data', gather)

    const end = (/** @type {number} */ code) => {
      clearInterval(ticking)
      if (isShown) console.log(`${isTerminal ? '\r' : ''}${doing}… (${secondsSince(started)} s)`)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(1)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}
