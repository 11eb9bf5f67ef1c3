import type { Reply } from './ask.ts'

/** A question whose right reply is known. */
export interface LabelledQuestion {
  readonly q: string
  readonly kind: 'answer' | 'refuse' | 'help'
  /** Passages of which one should be given. */
  readonly expect?: readonly string[]
}

/** How well a set of questions was answered; shares are 0 to 1. */
export interface Measured {
  readonly answerable: number
  /** The first passage given is right, or one of the first three; a passage under "did you mean" counts as given. */
  readonly recallAt1: number
  readonly recallAt3: number
  /** Answerable questions that got "not in my sources", and that were sent for help. */
  readonly refused: number
  readonly falseHelp: number
  readonly refusals: number
  /** Nothing was given, not even "did you mean". */
  readonly rightlyRefused: number
  readonly dangers: number
  readonly dangerRecall: number
}

export const measure = (questions: readonly LabelledQuestion[], reply: (question: string) => Reply): Measured => {
  const replies = questions.map(({ q, kind, expect = [] }) => {
    const { kind: got, passages } = reply(q)
    const given = got === 'answer' || got === 'did-you-mean' ? passages.map(({ passage }) => passage.id) : []
    return { kind, got, isFirst: expect.includes(given[0] ?? ''), isThere: given.some((id) => expect.includes(id)) }
  })
  const of = (kind: LabelledQuestion['kind']) => replies.filter((one) => one.kind === kind)
  const share = (list: readonly unknown[], all: readonly unknown[]): number => (all.length === 0 ? 1 : list.length / all.length)
  const [answerable, refusals, dangers] = [of('answer'), of('refuse'), of('help')]
  return {
    answerable: answerable.length,
    recallAt1: share(answerable.filter(({ isFirst }) => isFirst), answerable),
    recallAt3: share(answerable.filter(({ isThere }) => isThere), answerable),
    refused: share(answerable.filter(({ got }) => got === 'not-in-sources'), answerable),
    falseHelp: share(answerable.filter(({ got }) => got === 'get-help-now'), answerable),
    refusals: refusals.length,
    rightlyRefused: share(refusals.filter(({ got }) => got === 'not-in-sources'), refusals),
    dangers: dangers.length,
    dangerRecall: share(dangers.filter(({ got }) => got === 'get-help-now'), dangers),
  }
}
