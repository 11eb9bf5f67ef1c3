/** The few words of a person's own data that stand outside its page. Kept apart, so that the first page does not carry the rest. */
export const dataFrame = {
  titleOfPage: 'Your data · Rhomboid',
  who: (name: string) => `Here as ${name}`,
  noName: 'no name',
} as const
