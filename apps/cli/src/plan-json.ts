import type { Content } from '@rhomboid/content/content.ts'
import { dayToIso, dosageSeconds, sessionSeconds, type Contributing, type Item, type PlannedDay, type Prescription, type Programme } from '@rhomboid/domain'
import type { Plan } from './make-plan.ts'
import { fill } from '@rhomboid/content/fill.ts'
import { adviceOf, doseInWords, doseReason, insteadInWords, itemReason, leftOutInWords, nameOf } from './plan-words.ts'
import { screeningJson } from './screening-json.ts'
import type { Screened } from './screened.ts'

/** A plan, or why there is none, as other programs read it. Names here are a promise: add, never rename. */
export const planJson = (plan: Plan, screened: Screened, content: Content) => {
  const screening = screeningJson(screened, content)
  switch (plan.kind) {
    case 'no-clearance':
      return { ...screening, programme: null }
    case 'missing':
      return { ...screening, programme: null, missing: plan.questions, contributing: plan.contributing.map((one) => contributingJson(one, content)) }
    case 'nothing-fits': {
      const { asked, reached, loosen } = plan.cannot
      const words = content.words.programme
      return {
        ...screening,
        programme: null,
        cannot: { asked, reached, loosen: loosen.map((id) => ({ id, words: words.loosen[id] })), words: fill(words.cannot, { asked, reached }) },
        contributing: plan.contributing.map((one) => contributingJson(one, content)),
      }
    }
    case 'planned':
      return {
        ...screening,
        /** As asked for, each active day. */
        minutes: plan.person.minutes,
        contributing: plan.contributing.map((one) => contributingJson(one, content)),
        programme: programmeJson(plan.programme, content),
        leftOut: plan.programme.leftOut.map(({ exercise, because }) => ({
          exercise,
          name: nameOf({ exercise, form: 'main' }, content),
          because: { ...because, words: leftOutInWords(because, content) },
        })),
      }
  }
}

const contributingJson = ({ contributor, fit, points }: Contributing, content: Content) => {
  const { levels, contributors } = content.words.contributors
  const own = contributors[contributor.id]
  if (!own) throw new Error(`the contributor ${contributor.id} has no words`)
  return { id: contributor.id, fit, points, words: fill(levels[fit], { what: own.what }), why: own.why, tip: own.tip, leads: contributor.leads, visit: contributor.visit, source: contributor.source }
}

const programmeJson = ({ from, level, levelBecause, weeks, libraryVersion, rulesVersion }: Programme, content: Content) => {
  const { levels, levelReasons } = content.words.programme
  return {
    from: dayToIso(from),
    level,
    name: levels[level].name,
    about: levels[level].about,
    levelBecause: { kind: levelBecause, words: levelReasons[levelBecause] },
    weeks: weeks.map(({ number, days }) => ({ number, days: days.map((day) => dayJson(day, content)) })),
    libraryVersion,
    rulesVersion,
  }
}

const dayJson = (day: PlannedDay, content: Content) => {
  const head = { day: dayToIso(day.day), kind: day.kind, name: content.words.programme.days[day.kind].name }
  if (day.kind === 'rest') return { ...head, rounds: 0, seconds: 0, items: [] }
  const each = sessionSeconds(day.items)
  return { ...head, rounds: day.rounds, seconds: each * day.rounds, secondsEachRound: each, items: day.items.map((item) => itemJson(item, content)) }
}

export const itemJson = (item: Item, content: Content) => ({
  ...prescriptionJson(item, content),
  because: { ...item.because, words: itemReason(item, content) },
  doseBecause: { kind: item.doseBecause, words: doseReason(item, content) },
  ...(item.insteadOfMain ? { insteadOfMain: { ...item.insteadOfMain, words: insteadInWords(item.insteadOfMain, content) } } : {}),
  advice: adviceOf(item.exercise, item.advice, content),
  ...(item.easier ? { easier: prescriptionJson(item.easier, content) } : {}),
  ...(item.harder ? { harder: prescriptionJson(item.harder, content) } : {}),
})

const prescriptionJson = ({ exercise, form, dosage }: Prescription, content: Content) => ({
  exercise,
  form,
  name: nameOf({ exercise, form }, content),
  dosage,
  dose: doseInWords(dosage, content),
  seconds: dosageSeconds(dosage),
})
