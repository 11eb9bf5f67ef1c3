import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure, Verification } from '@rhomboid/domain'
import { FILE_VERSION } from './answers-file.ts'

/** Somebody as an answers file, which `rhomboid screen` reads. */
export interface CounterexampleFile {
  readonly name: string
  readonly content: Readonly<Record<string, unknown>>
}

/** A file for each failure that somebody shows, and a second one where it takes a step. */
export const filesOf = ({ checks }: Pick<Verification, 'checks'>): readonly CounterexampleFile[] => checks.flatMap(({ failures }) => failures.flatMap(toFiles))

const toFiles = ({ check, about, somebody, step }: Failure): readonly CounterexampleFile[] => {
  if (somebody === undefined) return []
  const { answers, restAnsweredNo, region } = somebody
  const file = (suffix: string, given: Readonly<Record<string, unknown>>): CounterexampleFile => ({
    name: `${check}-${about}${suffix}.json`,
    content: { version: FILE_VERSION, ...(region === undefined ? {} : { region }), ...(restAnsweredNo ? { restAnsweredNo: true } : {}), answers: given },
  })
  if (step === undefined) return [file('', answers)]
  const { [step.question]: _before, ...rest } = answers
  return [file('-before', answers), file('-after', step.to === null ? rest : { ...rest, [step.question]: step.to })]
}

/** Writes them into a folder, which is made when it is not there. */
export const writeFiles = (folder: string, files: readonly CounterexampleFile[]): void => {
  if (files.length === 0) return
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of files) writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`)
}
