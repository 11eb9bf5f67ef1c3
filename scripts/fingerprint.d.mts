export function fingerprint(paths: readonly string[]): string
export function noted(name: string): string | undefined
export function note(name: string, value: string): void
