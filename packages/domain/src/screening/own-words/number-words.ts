/** Words for numbers up to nineteen, and what they come to. */
export const ONES: Readonly<Record<string, number>> = { zero: 0, one: 1, a: 1, an: 1, two: 2, couple: 2, three: 3, few: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, half: 0.5 }
/** … and for the tens. */
export const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }

/** From two up: "one" says too much else. */
export const isNumberWord = (plain: string): boolean => (Object.hasOwn(TENS, plain) || (Object.hasOwn(ONES, plain) && (ONES[plain] ?? 0) > 1)) && plain !== 'couple' && plain !== 'few'
