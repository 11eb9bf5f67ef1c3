import type { Terminal } from './terminal.ts'

export const printJson = (terminal: Pick<Terminal, 'out'>, value: unknown): void => terminal.out(`${JSON.stringify(value, null, 2)}\n`)
