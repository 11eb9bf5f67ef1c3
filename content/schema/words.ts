import { EQUIPMENT, EVIDENCE, PRECAUTIONS } from '@rhomboid/domain'
import { z } from 'zod'
import { DEEDS, STANCES, SURFACES } from '@rhomboid/motion'
import type { ContributorWords, FigureWords, ProgrammeWords, ScreeningWords } from '../content.ts'

const text = z.string().min(1)
const texts = z.array(text)

const disposition = z.strictObject({
  title: text,
  lead: text,
  do: texts,
  doNoLine: texts.optional(),
  say: texts.optional(),
  whileYouWait: texts.optional(),
  change: texts,
  exercise: text,
})

export const screeningWordsSchema: z.ZodType<ScreeningWords> = z.strictObject({
  questions: z.record(
    z.string(),
    z.strictObject({
      ask: text,
      help: text,
      short: text,
      line: text.optional(),
      options: z.record(z.string(), text).optional(),
      unit: text.optional(),
      skip: text.optional(),
    }),
  ),
  emergencyBoxes: z.record(z.string(), z.strictObject({ line: text })),
  emergencyPage: z.strictObject({ title: text, intro: text, none: text, next: text }),
  pages: z.record(z.string(), z.strictObject({ title: text, intro: z.string(), none: text.optional() })),
  answers: z.strictObject({ yes: text, no: text, unsure: text, 'still-unsure': text, skipped: text }),
  rules: z.record(
    z.string(),
    z.strictObject({ because: text, action: text.optional(), say: text.optional(), whileYouWait: text.optional() }),
  ),
  dispositions: z.strictObject({
    emergency: disposition,
    urgent: disposition,
    soon: disposition,
    routine: disposition,
    'self-care': disposition,
    ask: disposition,
  }),
  routes: z.strictObject({ maternity: text }),
  safetyNet: z.strictObject({ now: texts, soon: texts }),
  helplines: z.strictObject({
    title: text,
    intro: text,
    crisis: text,
    crisisNoNumber: text,
    safeguarding: text,
    safeguardingNoNumber: text,
    child: text,
    childNoNumber: text,
  }),
  precautions: z.record(z.enum(PRECAUTIONS), z.strictObject({ who: text, left: text })),
  holds: z.strictObject({ flexion: text, twist: text, load: text, prone: text }),
  disclaimer: text,
  notReviewed: text,
  whatWeCanMiss: text,
})

export const contributorWordsSchema: z.ZodType<ContributorWords> = z.strictObject({
  levels: z.strictObject({ well: text, partly: text }),
  always: texts,
  contributors: z.record(z.string(), z.strictObject({ what: text, why: text, tip: text })),
})

const table = <const Key extends string>(...keys: readonly Key[]) => z.record(z.enum(keys), text)
const named = z.strictObject({ name: text, about: text })

export const programmeWordsSchema: z.ZodType<ProgrammeWords> = z.strictObject({
  reasons: table('leads', 'goal', 'warm-up', 'balances-pull', 'settles', 'keeps-moving', 'variety'),
  doses: table('start', 'fits-minutes', 'settling', 'gentle-start', 'capped', 'reached'),
  leftOut: table('precaution', 'hold', 'position', 'equipment', 'level', 'your-choice', 'walking'),
  insteadOfMain: text,
  levels: z.strictObject({ '0': named, '1': named, '2': named, '3': named }),
  levelReasons: table('pain-high', 'just-started', 'builds-already', 'first-programme', 'while-you-wait', 'reached', 'flare'),
  days: z.strictObject({ rest: named, move: named, build: named }),
  positions: z.record(z.string(), text),
  equipment: table(...EQUIPMENT),
  muscles: z.record(z.string(), text),
  goals: table('ease', 'move', 'strengthen'),
  loosen: table('minutes', 'equipment', 'positions', 'left-out-exercises', 'ask-a-clinician'),
  cannot: text,
  evidence: table(...EVIDENCE),
  dosage: z.record(z.string(), text),
  session: z.record(z.string(), text),
})

export const figureWordsSchema: z.ZodType<FigureWords> = z.strictObject({
  stances: z.record(z.enum(STANCES), text),
  deeds: z.record(z.enum(DEEDS), text),
  hands: z.strictObject({ both: text, left: text, right: text }),
  legs: z.strictObject({ both: text, left: text, right: text }),
  sides: z.strictObject({ left: text, right: text }),
  rests: text,
  surfaces: z.record(z.enum(SURFACES).exclude(['air']), text),
  map: z.strictObject({ back: text, front: text }),
})
