/** `{n} sets` with n = 2 → `2 sets`. A pattern that is missing is our own bug; a value that is missing stays as it is, so that it is seen. */
export const fill = (pattern: string | undefined, values: Readonly<Record<string, string | number>>): string => {
  if (pattern === undefined) throw new Error(`words are missing for ${Object.values(values).join(', ')}`)
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
