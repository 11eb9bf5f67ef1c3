import { en } from './en.ts'

const of = (name: string): string => `${name} · ${en.brand}`

/** What the tab says on pages whose other words come with the page itself: the first page must not carry them. */
export const titles = {
  learn: 'Learn about upper back pain · Rhomboid',
  lesson: of,
  ask: of('Ask a question'),
  relief: of('Relief now'),
  report: of('A report for a clinician'),
  privacy: of('Privacy'),
  access: of('Access for all'),
  licences: of('Licences'),
  workstation: of('Check your desk'),
} as const
