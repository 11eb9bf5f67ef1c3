import type { Condition } from '@rhomboid/domain'
import type { Path, Problems, YamlFile } from './yaml-file.ts'

/** What a condition may name, and a place to complain. */
export interface ConditionContext {
  readonly file: YamlFile
  readonly problems: Problems
  /** Options of each question, none for yes-no and number questions; and the range of a number. */
  readonly optionsOf: ReadonlyMap<string, { readonly kind: string; readonly options: readonly string[]; readonly range?: readonly [least: number, most: number] }>
  readonly thresholds: ReadonlyMap<string, number>
  readonly findings: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
}

const OPERATORS = 'yes, no, chosen, ticked, number, all, any, not, count, finding, fired'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The YAML way of writing a condition → the domain's `Condition`. Every name is checked
 * here, so that a rule about a question nobody asks cannot be built.
 */
export const toCondition = (raw: unknown, path: Path, context: ConditionContext): Condition | undefined => {
  const complain = (message: string): undefined => {
    context.problems.at(context.file, path, message)
    return undefined
  }
  if (!isRecord(raw)) return complain(`a condition is written as { operator: … }, with one of: ${OPERATORS}`)
  const [entry, ...more] = Object.entries(raw)
  if (!entry || more.length > 0) return complain(`a condition has exactly one operator, one of: ${OPERATORS}`)
  const [operator, value] = entry
  const inner: Path = [...path, operator]

  const threshold = (given: unknown, at: Path): number | undefined => {
    if (typeof given === 'number') return given
    const found = typeof given === 'string' ? context.thresholds.get(given) : undefined
    if (found === undefined) context.problems.at(context.file, at, `${String(given)} is neither a number nor a threshold of thresholds.yaml`)
    return found
  }
  const question = (id: unknown, kind: string): string | undefined => {
    const found = typeof id === 'string' ? context.optionsOf.get(id) : undefined
    if (!found) return complain(`no question is called ${String(id)}`)
    if (found.kind !== kind) return complain(`${String(id)} is a ${found.kind} question, so "${operator}" cannot be asked of it`)
    return id as string
  }
  const parts = (list: unknown, at: Path): readonly Condition[] | undefined => {
    if (!Array.isArray(list) || list.length === 0) return complain(`"${operator}" needs a list of conditions`)
    const made = list.map((part, index) => toCondition(part, [...at, index], context))
    return made.every((part) => part !== undefined) ? made : undefined
  }
  const optionsIn = (id: string, given: unknown): readonly string[] | undefined => {
    const known = context.optionsOf.get(id)?.options ?? []
    if (given === 'any') return known
    if (!Array.isArray(given) || given.length === 0) return complain(`${id} needs a list of its options, or "any"`)
    const unknown = given.filter((option) => !known.includes(option))
    return unknown.length === 0 ? given : complain(`${id} has no option ${unknown.join(', ')}; it has ${known.join(', ')}`)
  }

  switch (operator) {
    case 'yes':
    case 'no': {
      const id = question(value, 'yes-no')
      return id === undefined ? undefined : { kind: operator, question: id }
    }
    case 'chosen': {
      if (!isRecord(value)) return complain('chosen is written as { chosen: { question: [options] } }')
      const [[asked, list] = []] = Object.entries(value)
      const id = question(asked, 'choice')
      const oneOf = id === undefined ? undefined : optionsIn(id, list)
      return id === undefined || oneOf === undefined ? undefined : { kind: 'chosen', question: id, oneOf }
    }
    case 'ticked': {
      if (!isRecord(value)) return complain('ticked is written as { ticked: { question: any } } or { question: [options] }')
      const [[asked, list] = []] = Object.entries(value)
      const id = question(asked, 'tick')
      if (id === undefined) return undefined
      const of = optionsIn(id, isRecord(list) ? list['of'] : list)
      const atLeast = isRecord(list) ? threshold(list['atLeast'], inner) : 1
      if (of === undefined || atLeast === undefined) return undefined
      return atLeast <= of.length ? { kind: 'ticked', question: id, atLeast, of } : complain(`at least ${atLeast} of ${of.length} options can never be ticked`)
    }
    case 'number': {
      if (!isRecord(value)) return complain('number is written as { number: { question: { from: …, to: … } } }')
      const [[asked, range] = []] = Object.entries(value)
      const id = question(asked, 'number')
      if (id === undefined || !isRecord(range)) return complain('number needs "from" or "to"')
      const from = range['from'] === undefined ? undefined : threshold(range['from'], inner)
      const to = range['to'] === undefined ? undefined : threshold(range['to'], inner)
      if (from === undefined && to === undefined) return complain('number needs "from" or "to"')
      const [least, most] = context.optionsOf.get(id)?.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      const outside = [from, to].find((limit) => limit !== undefined && (limit < least || limit > most))
      if (outside !== undefined) return complain(`${id} is answered from ${least} to ${most}, so ${outside} can never matter`)
      return { kind: 'number', question: id, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    }
    case 'all':
    case 'any': {
      const of = parts(value, inner)
      return of === undefined ? undefined : { kind: operator, of }
    }
    case 'not': {
      const of = toCondition(value, inner, context)
      return of === undefined ? undefined : { kind: 'not', of }
    }
    case 'count': {
      if (!isRecord(value)) return complain('count is written as { count: { atLeast: 2, of: [conditions] } }')
      const of = parts(value['of'], [...inner, 'of'])
      const atLeast = threshold(value['atLeast'], [...inner, 'atLeast'])
      if (of === undefined || atLeast === undefined) return undefined
      return atLeast <= of.length ? { kind: 'count', atLeast, of } : complain(`at least ${atLeast} of ${of.length} conditions can never be so`)
    }
    case 'finding':
      return typeof value === 'string' && context.findings.has(value)
        ? { kind: 'finding', id: value }
        : complain(`no finding above this line is called ${String(value)}`)
    case 'fired':
      return typeof value === 'string' && context.rules.has(value)
        ? { kind: 'rule', id: value }
        : complain(`no rule above this one is called ${String(value)}`)
    default:
      return complain(`"${operator}" is not an operator; there are: ${OPERATORS}`)
  }
}
