import { DISPOSITIONS, REPORT_SECTIONS, type ReportWords } from '@rhomboid/domain'
import { z } from 'zod'

const text = z.string().min(1)
const keyed = <const Key extends string>(...keys: readonly Key[]) => z.record(z.enum(keys), text)

export const reportWordsSchema: z.ZodType<ReportWords> = z.strictObject({
  title: text,
  made: text,
  covers: text,
  nothingYet: text,
  sections: z.record(z.enum(REPORT_SECTIONS), z.strictObject({ title: text, none: text, about: text })),
  person: keyed('name', 'noName', 'age', 'noAge', 'pregnant', 'notPregnant', 'birth', 'noPregnancy'),
  complaint: keyed('where', 'since', 'began', 'feels', 'worseWith', 'easedBy', 'now', 'score'),
  results: keyed(...DISPOSITIONS),
  danger: keyed('result', 'by', 'because', 'newer', 'yes', 'unsure', 'no', 'also', 'asked', 'item', 'askedOn', 'rest'),
  signs: z.record(z.string(), text),
  pain: keyed('chart', 'axis', 'band', 'line', 'says', 'saysFew', 'fewDays', 'change', 'noChange', 'flares', 'noFlares', 'trend', 'from', 'to', 'day'),
  function: keyed('chart', 'peg', 'psfs', 'first', 'last', 'measure', 'says', 'sleep', 'confidence', 'own', 'missing'),
  done: keyed('sessions', 'ofPlanned', 'minutes', 'level', 'exercise', 'dose', 'times', 'stills', 'noPlan', 'still', 'gone', 'effort'),
  worse: keyed('exercise', 'hurt', 'of', 'leftOut', 'reds', 'harm', 'harmAfter', 'noHarm'),
  tried: keyed('what', 'times', 'longest', 'stopped', 'breaks', 'experiment'),
  medicines: keyed('told'),
  footer: keyed('made', 'rules', 'page', 'letters'),
  dates: keyed('day', 'months', 'short'),
})
