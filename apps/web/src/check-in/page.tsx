import type { Answers, Proposal, Question } from '@rhomboid/domain'
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { finishCheckIn } from '../coach.ts'
import { Column } from '../components/page.tsx'
import { loadScreening } from '../content.ts'
import { words } from '../messages/index.ts'
import { events, present, storage } from '../record.ts'
import { useLoaded } from '../use-loaded.ts'
import { Waiting } from '../waiting.tsx'
import { Checklist } from './checklist.tsx'
import './check-in.css'
import type { Drafts } from './drafts.ts'
import { Emergency } from './emergency.tsx'
import { canGoBack, goBack, keepAnswers, pageNow } from './flow.ts'
import { Questions } from './questions.tsx'
import { ReadBack } from './read-back.tsx'
import { askedBack, draftsFor, type Confirmed } from './told.ts'

/** The check-in: one page after another, each kept as it is answered, so that it goes on where it was left. */
export default function CheckIn() {
  const content = useLoaded(loadScreening)
  const [failure, setFailure] = useState<unknown>()
  // What somebody wrote in their own words lives in this page alone: after a reload the questions ask it all.
  const [read, setRead] = useState<readonly Proposal[]>([])
  const [prefilled, setPrefilled] = useState<Drafts>({})
  const { route } = useLocation()
  // What fails here must reach the page that says "seek care", never end in silence.
  if (failure !== undefined) throw failure
  const ready = content !== undefined && storage.value !== 'opening'
  const step = ready ? pageNow(content) : undefined
  const isDone = step?.kind === 'done'
  useEffect(() => {
    if (!isDone) return
    const finish = present.value.screened ? Promise.resolve() : finishCheckIn()
    finish.then(() => route('/result/', true), setFailure)
  }, [isDone])
  if (!ready || step === undefined || step.kind === 'done') {
    return <Waiting />
  }
  const back = canGoBack() ? { onBack: () => void goBack().catch(setFailure) } : {}
  const answer = (page: string) => (answers: Drafts) => void keepAnswers(answers, page).catch(setFailure)
  const questionsOf = (ids: readonly string[]): readonly Question[] => ids.flatMap((id) => content.rules.bank.get(id) ?? [])
  // A page that is asked again, or with other questions, starts with clean drafts.
  const key = `${step.kind} ${events.value.length}`
  switch (step.kind) {
    case 'emergency-page':
      return (
        <Column>
          <Emergency
            key={key}
            content={content}
            onRead={(proposals) => {
              setRead(proposals)
              setPrefilled({})
            }}
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
      // What decides how fast help is needed comes before what spares typing.
      const asked = page.id === 'emergency-detail' ? [] : askedBack(read, content.rules, present.value.answers)
      if (asked.length > 0) {
        const done = ({ answers, prefilled: lines }: Confirmed) => {
          setRead([])
          setPrefilled(lines)
          if (Object.keys(answers).length > 0) keepAnswers(answers, 'own-words').catch(setFailure)
        }
        return (
          <Column>
            <ReadBack key="read-back" content={content} asked={asked} onDone={done} />
          </Column>
        )
      }
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

const isHarmOpen = ({ selfHarmThoughts, selfHarmIntent }: Answers): boolean => selfHarmThoughts === 'yes' && selfHarmIntent === undefined
