// `npm ci` when the lock file is not the one that was installed last.
import { existsSync } from 'node:fs'

import { fingerprint, note, noted } from './fingerprint.mjs'
import { PROJECT_NODE } from './places.mjs'
import { runAside } from './run-aside.mjs'

const NOTE = 'installed'
const lockFingerprint = () => `${process.platform}-${process.arch} ${fingerprint(['package-lock.json', '.npmrc'])}`

/** @returns {Promise<import('./prepare.mjs').Step>} */
export async function installIfChanged() {
  if (noted(NOTE) === lockFingerprint() && existsSync(PROJECT_NODE)) return { ok: true }

  const { code, output } = await runAside('Installing packages', ...npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']))
  if (code !== 0) return { ok: false, sentence: whyNotInstalled(output) }
  if (!existsSync(PROJECT_NODE)) {
    return { ok: false, sentence: 'The packages were installed without Node 24: allow install scripts (npm config get ignore-scripts) and run the command again.' }
  }
  return rememberInstall()
}

/**
 * Also npm's own `postinstall`, so that an install by hand counts.
 * @returns {import('./prepare.mjs').Step}
 */
export function rememberInstall() {
  note(NOTE, lockFingerprint())
  return { ok: true }
}

/**
 * The npm that called us, run by the Node that runs it: the project's own Node is about to be replaced.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  return script ? [node ?? process.execPath, [script, ...args]] : ['npm', args]
}

/** @param {string} output what npm printed */
function whyNotInstalled(output) {
  const lines = output.split('\n').flatMap((line) => /^npm (?:error|ERR!) (.+)/.exec(line)?.[1] ?? [])
  const code = lines.find((line) => line.startsWith('code '))?.slice('code '.length)
  if (code === 'EUSAGE') {
    return 'The packages could not be installed, because package-lock.json does not fit package.json: run npm install, which brings the two together.'
  }
  const reason = lines.find((line) => !/^(code|syscall|errno|path|A complete log)\b/.test(line)) ?? output.trim().split('\n')[0]
  const said = [code, reason].filter(Boolean).join(' ').replace(/[.:]+$/, '')
  return `The packages could not be installed (npm says ${said}): check the network and the disk, then run the command again.`
}
