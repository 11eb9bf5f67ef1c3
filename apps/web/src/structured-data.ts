import type { HandbookPage } from './handbook.ts'
import { words } from './messages/index.ts'

/**
 * A page of the handbook in the terms of schema.org. It says when the page was changed and
 * that people, not clinicians, are meant to read it; it names no reviewer, because nobody
 * has reviewed it.
 */
export const structuredData = ({ item, words: own, sources }: HandbookPage): object => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  name: own.title,
  description: own.description,
  inLanguage: 'en',
  dateModified: item.updated,
  audience: { '@type': 'Patient', audienceType: 'Patient' },
  about: { '@type': 'MedicalSymptom', name: 'Upper back pain' },
  isAccessibleForFree: true,
  publisher: { '@type': 'Organization', name: words.brand },
  citation: sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, ...(url === undefined ? {} : { url }) })),
  ...(item.kind === 'question'
    ? { mainEntity: item.passages.map(({ id }) => ({ '@type': 'Question', name: own.passages[id]?.title, acceptedAnswer: { '@type': 'Answer', text: own.passages[id]?.answer } })) }
    : {}),
})
