import type { Answers, NextPage, Question } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { finishCheckIn } from '../coach.ts'
import { Column } from '../components/page.tsx'
import { loadScreening } from '../content.ts'
import { words } from '../messages/index.ts'
import { events, present, storage } from '../record.ts'
import { gateNow } from '../relief-gate.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { Checklist } from './checklist.tsx'
import './check-in.css'
import type { Drafts } from './drafts.ts'
import { Emergency } from './emergency.tsx'
import { answeredSinceBegin, canGoBack, goBack, keepAnswers, pageNow } from './flow.ts'
import { keepReadings, NO_READINGS, readingsOf, type Readings } from './kept-readings.ts'
import { Questions } from './questions.tsx'
import { ReadBack } from './read-back.tsx'
import { askedBack, draftsFor, type Confirmed } from './told.ts'

/** The check-in: one page after another, each kept as it is answered, so that it goes on where it was left. */
export default function CheckIn() {
  const content = useLoaded(loadScreening)
  const [failure, setFailure] = useState<unknown>()
  // What was read from somebody's own words in this page; after a reload, what the tab kept of it. The text itself is kept nowhere.
  const [here, setHere] = useState<Readings>()
  const { route, query } = useLocation()
  // What fails here must reach the page that says "seek care", never end in silence.
  if (failure !== undefined) throw failure
  const ready = content !== undefined && storage.value !== 'opening'
  const step = ready ? pageNow(content) : undefined
  const checkIn = present.value.checkIn?.startedAt
  const { read, prefilled } = here ?? (ready && checkIn !== undefined ? readingsOf(checkIn) : NO_READINGS)
  const asked = ready && isForReadBack(step) ? askedBack(read, content.rules, present.value.answers, answeredSinceBegin(events.value)) : []
  // Whoever needs help today is not held up.
  const isDone = step?.kind === 'done' && asked.length === 0
  // Whoever came for gentle relief is asked for the danger signs and no more; the rest of the check-in waits.
  const technique = /^[a-z0-9-]+$/.exec(query['relief'] ?? '')?.[0]
  const relief = ready && technique !== undefined && gateNow(content).kind === 'pass' ? `/relief/${technique}/` : undefined
  useEffect(() => {
    if (relief !== undefined && !isDone) route(relief, true)
  }, [relief, isDone])
  useEffect(() => {
    if (!isDone) return
    setHere(NO_READINGS)
    const finish = present.value.screened ? Promise.resolve() : finishCheckIn()
    finish.then(() => route(relief ?? '/result/', true), setFailure)
  }, [isDone])
  useEffect(() => {
    if (here !== undefined && checkIn !== undefined) keepReadings(checkIn, here)
  }, [here, checkIn])
  if (!ready || step === undefined || isDone || relief !== undefined) {
    return <Waiting />
  }
  const back = canGoBack() ? { onBack: () => void goBack().catch(setFailure) } : {}
  const answer = (page: string) => (answers: Drafts) => void keepAnswers(answers, page).catch(setFailure)
  const questionsOf = (ids: readonly string[]): readonly Question[] => ids.flatMap((id) => content.rules.bank.get(id) ?? [])
  // A page that is asked again, or with other questions, starts with clean drafts.
  const key = `${step.kind} ${events.value.length}`
  const settle = ({ answers, prefilled: lines }: Confirmed) => {
    setHere({ read: [], prefilled: lines })
    if (Object.keys(answers).length > 0) keepAnswers(answers, 'own-words').catch(setFailure)
  }
  const readBack = (
    <Column>
      <ReadBack key="read-back" content={content} asked={asked} before={present.value.answers} onDone={settle} />
    </Column>
  )
  switch (step.kind) {
    // On a day on which little is asked again, what was written otherwise than before is the last thing to settle.
    case 'done':
      return readBack
    case 'emergency-page':
      return (
        <Column>
          <Emergency
            key={key}
            content={content}
            onRead={(read) => setHere({ read, prefilled: {} })}
            onFailure={setFailure}
          />
        </Column>
      )
    case 'follow-up':
      return (
        <Column>
          <Questions
            key={key}
            content={content}
            id={`again ${step.question}`}
            title={words.checkIn.followUp}
            intro={words.checkIn.followUpIntro}
            questions={questionsOf([step.question])}
            doubt="still-unsure"
            doubtPerLine={false}
            explained
            onAnswers={answer(`again ${step.question}`)}
            {...back}
          />
        </Column>
      )
    case 'page': {
      const { page } = step
      // Whoever told us of such thoughts is asked at once whether they might act on them.
      if (isHarmOpen(present.value.answers)) {
        const { title, intro } = content.words.pages['private'] ?? { title: '', intro: '' }
        return (
          <Column>
            <Questions key={key} content={content} id="private" title={title} intro={intro} questions={questionsOf(['selfHarmIntent'])} doubt="unsure" doubtPerLine={false} onAnswers={answer('private')} {...back} />
          </Column>
        )
      }
      if (asked.length > 0) return readBack
      const questions = questionsOf(step.questions)
      return (
        <Column>
          {page.kind === 'checklist' ? (
            <Checklist key={key} content={content} page={page} questions={questions} told={draftsFor(prefilled, questions)} onAnswers={answer(page.id)} {...back} />
          ) : (
            <Questions
              key={key}
              content={content}
              id={page.id}
              title={content.words.pages[page.id]?.title ?? ''}
              intro={content.words.pages[page.id]?.intro ?? ''}
              questions={questions}
              doubt={page.purpose === 'programme' ? undefined : 'unsure'}
              doubtPerLine={page.purpose === 'safety'}
              told={draftsFor(prefilled, questions)}
              onAnswers={answer(page.id)}
              {...back}
            />
          )}
        </Column>
      )
    }
  }
}

/** What decides how fast help is needed comes before what spares typing, and who is sent to help today is asked nothing more. */
const isForReadBack = (step: NextPage | undefined): boolean => {
  if (step?.kind === 'page') return step.page.id !== 'emergency-detail'
  return step?.kind === 'done' && step.screening.kind !== 'emergency' && step.screening.kind !== 'urgent'
}

const isHarmOpen = ({ selfHarmThoughts, selfHarmIntent }: Answers): boolean => selfHarmThoughts === 'yes' && selfHarmIntent === undefined
