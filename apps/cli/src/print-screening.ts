import { itemsOf, reviewNotice, type Content } from '@rhomboid/content/content.ts'
import { nextPage } from '@rhomboid/domain'
import { adviceFor, fillNumbers, reasonsInWords } from './advice.ts'
import { screening as say } from './messages.ts'
import type { Page } from './page.ts'
import { printQuestion } from './print-question.ts'
import type { Screened } from './screened.ts'

/**
 * The whole result: what it is, why, what to do, what to say, what would change it.
 *
 * @param first a sentence that stands right below the advice itself
 */
export const printScreening = (page: Page, screened: Screened, content: Content, first?: string): void => {
  const { screening, expired, clearance } = screened
  const advice = adviceFor(screened, content)
  printTop(page, screened, content)
  if (first !== undefined) page.strong(first)
  if (expired) page.strong(say.expired(content.screening.clearanceHours))

  printReasons(page, screened, content)
  if (screening.kind === 'ask') printNext(page, screened, content)
  section(page, say.doNow, () => page.steps(advice.do))
  if (advice.say.length > 0) section(page, say.say, () => page.bullets(advice.say.map((line) => `“${line}”`)))
  if (advice.whileYouWait.length > 0) section(page, say.whileYouWait, () => page.bullets(advice.whileYouWait))
  section(page, say.exercise, () => {
    page.paragraph(expired ? say.expiredExercise : advice.exercise, 1)
    if (clearance !== undefined) page.soft(say.toPlan, 1)
    if (screening.holds.length > 0) page.paragraph(say.holds(screening.holds.map((hold) => content.words.screening.holds[hold])), 1)
  })
  section(page, say.change, () => page.bullets(advice.change))
  if (advice.helplines.length > 0) section(page, content.words.screening.helplines.title, () => advice.helplines.forEach((line) => page.paragraph(line, 1)))
  if (['self-care', 'routine', 'soon'].includes(screening.kind)) printSafetyNet(page, screened, content)
  printFoot(page, screened, content)
}

/** The title, and the number to call: the two things that must be seen first. */
export const printTop = (page: Page, screened: Screened, content: Content): void => {
  const { screening, region } = screened
  const advice = adviceFor(screened, content)
  page.title(advice.title, screening.kind === 'emergency')
  page.strong(region.emergency === null ? say.emergencyUnknown : say.emergencyNumber(region.emergency, region.name, region.also ?? []))
  if (region.note !== undefined && region.id !== 'unknown') page.soft(region.note)
  page.blank()
  page.paragraph(advice.lead)
}

export const printReasons = (page: Page, screened: Screened, content: Content): void => {
  const { screening, file, region } = screened
  const reasons = reasonsInWords(screened, content)
  if (screening.kind === 'ask' && screening.atLeast !== 'self-care') {
    page.blank()
    page.strong(say.atLeast(fillNumbers(content.words.screening.dispositions[screening.atLeast].title, region)))
  }
  if (reasons.length > 0) {
    section(page, say.because, () => {
      for (const { words, said } of reasons) {
        page.bullets([words])
        if (said.length > 0) page.soft(say.youSaid(said), 2)
      }
    })
  }
  if (file.restAnsweredNo) {
    page.blank()
    page.soft(say.noteRest)
  }
}

const MOST_QUESTIONS = 8

/** The questions that a check-in would put next. */
const printNext = (page: Page, { screening, answers, at, file, rules }: Screened, content: Content): void => {
  const { checkIn, questions } = content.screening
  const next = nextPage(checkIn, rules, answers, at, file.region)
  const ids = (() => {
    switch (next.kind) {
      case 'emergency-page':
        return checkIn.emergencyBoxes.flatMap(({ covers }) => covers).filter((id) => answers[id] === undefined)
      case 'page':
        return next.questions
      case 'follow-up':
        return [next.question]
      case 'done':
        return screening.kind === 'ask' ? screening.unanswered : []
    }
  })()
  page.heading(next.kind === 'follow-up' ? say.checkAgain : say.nextQuestions)
  if (next.kind === 'emergency-page') page.paragraph(content.words.screening.emergencyPage.title, 1)
  for (const id of ids.slice(0, MOST_QUESTIONS)) {
    const question = questions.find((one) => one.id === id)
    if (question) printQuestion(page, question, content)
  }
  const rest = ids.slice(MOST_QUESTIONS)
  page.blank()
  page.soft(rest.length > 0 ? say.alsoNext(rest) : say.moreLater, 1)
}

/** The signs to keep in mind, for everybody who goes on at home. */
const printSafetyNet = (page: Page, { region }: Screened, content: Content): void => {
  const { now, soon } = content.words.screening.safetyNet
  section(page, fillNumbers(say.callIf, region), () => page.bullets(now))
  section(page, say.seeSomeoneIf, () => page.bullets(soon))
}

export const printFoot = (page: Page, { screening }: Screened, content: Content): void => {
  const { whatWeCanMiss, disclaimer } = content.words.screening
  page.blank()
  page.soft(whatWeCanMiss)
  page.soft(disclaimer)
  page.soft(`${reviewNotice(content, itemsOf('rule', content.screening.rules))} ${say.rules(screening.rulesVersion)}`)
}

const section = (page: Page, heading: string, write: () => void): void => {
  page.heading(heading)
  write()
}
