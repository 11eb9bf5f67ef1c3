import { changeInWords, stepInWords } from '@rhomboid/content/adaptation-words.ts'
import type { Content } from '@rhomboid/content/content.ts'
import type { Choice } from '@rhomboid/domain'
import type { AdaptedRecord } from './adapt-record.ts'
import { adaptation as say } from './messages.ts'
import type { Page } from './page.ts'
import { doseInWords, nameOf } from './plan-words.ts'

export const printAdapted = (page: Page, adapted: AdaptedRecord, content: Content): void => {
  if (adapted.kind !== 'adapted') {
    page.title(say.nothing)
    page.paragraph(say.because[adapted.kind])
    return
  }
  const { adaptation, preview } = adapted
  const words = content.words.adaptation
  page.title(adaptation.changes.length === 0 ? say.noChange : say.changes(adaptation.changes.length))
  if (adapted.isOld) page.paragraph(say.asOf(new Date(adapted.asOf).toISOString().slice(0, 10)))
  if (adaptation.toScreening) page.strong(words.screening[adaptation.toScreening])
  if (adaptation.review) page.strong(words.review[adaptation.review])
  for (const change of adaptation.changes) {
    page.bullets([changeInWords(change, content)])
    page.soft(words.reasons[change.because], 2)
  }
  if (adaptation.flare?.kind === 'began') {
    page.heading(words.flare.title)
    page.paragraph(words.flare.about)
    page.bullets(words.flare.do)
    page.paragraph(words.flare.after)
  }
  page.heading(say.next)
  for (const { now, up, down } of preview) {
    page.strong(nameOf(now, content), 1)
    page.paragraph(doseInWords(now.dosage, content), 2)
    if (up.length > 0) page.soft(words.preview.up, 2)
    for (const choice of up) printChoice(page, choice, content)
    if (down.length > 0) page.soft(words.preview.down, 2)
    for (const choice of down) printChoice(page, choice, content)
  }
}

const printChoice = (page: Page, choice: Choice, content: Content): void => {
  page.bullets([say.choice(stepInWords(choice, content), doseInWords(choice.to.dosage, content))], 3)
  if (choice.waits) page.soft(content.words.adaptation.waits[choice.waits], 4)
}
