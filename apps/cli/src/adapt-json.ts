import { changeInWords, stepInWords } from '@rhomboid/content/adaptation-words.ts'
import type { Content } from '@rhomboid/content/content.ts'
import type { Choice } from '@rhomboid/domain'
import type { AdaptedRecord } from './adapt-record.ts'
import { doseInWords, nameOf } from './plan-words.ts'

/** What `rhomboid adapt --json` prints. */
export const adaptJson = (adapted: AdaptedRecord, content: Content): unknown => {
  if (adapted.kind !== 'adapted') return { adapted: null, because: adapted.kind }
  const { adaptation, preview } = adapted
  const choice = ({ kind, to, waits, from }: Choice): unknown => ({
    kind,
    words: stepInWords({ kind, from, to }, content),
    to: { exercise: to.exercise, form: to.form, name: nameOf(to, content), dosage: to.dosage, dose: doseInWords(to.dosage, content) },
    waits: waits === undefined ? null : { id: waits, words: content.words.adaptation.waits[waits] },
  })
  return {
    asOf: new Date(adapted.asOf).toISOString(),
    clearanceOver: adapted.isOld,
    level: adaptation.programme.level,
    changes: adaptation.changes.map((change) => ({ ...change, words: changeInWords(change, content), reason: content.words.adaptation.reasons[change.because] })),
    flare: adaptation.flare ?? null,
    toScreening: adaptation.toScreening === undefined ? null : { id: adaptation.toScreening, words: content.words.adaptation.screening[adaptation.toScreening] },
    review: adaptation.review === undefined ? null : { id: adaptation.review, words: content.words.adaptation.review[adaptation.review] },
    preview: preview.map(({ exercise, now, range, up, down }) => ({
      exercise,
      form: now.form,
      name: nameOf(now, content),
      dose: doseInWords(now.dosage, content),
      range,
      up: up.map(choice),
      down: down.map(choice),
    })),
    programme: adaptation.programme,
  }
}
