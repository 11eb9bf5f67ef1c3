/** A seed for the drawing of an order: any whole number of 32 bits, and nobody can guess it. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
