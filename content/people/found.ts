/** Something that does not hold in a life: the day, counted from the start, and what, for whoever looks into it. */
export interface Found {
  readonly day: number
  readonly what: string
}
