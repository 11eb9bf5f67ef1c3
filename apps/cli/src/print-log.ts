import type { Content } from '@rhomboid/content/content.ts'
import type { SessionLog } from '@rhomboid/domain'
import { session as say } from './messages.ts'
import type { Page } from './page.ts'
import { nameOf } from './plan-words.ts'

/** What was done. Skipping and stopping are facts, never failures. */
export const printLog = (page: Page, log: SessionLog, content: Content): void => {
  page.title(log.completed ? say.finished : say.stopped)
  page.heading(say.summary)
  page.bullets(
    log.items.map((item) => say.did(nameOf(item, content), say.outcomes[item.outcome], item.step === 'as-planned' ? undefined : say.steps[item.step], item.hurt, item.worked)),
  )
}
