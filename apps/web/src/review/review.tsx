// A desk for clinicians: every rule, question and exercise in words, to be tried and signed. The dev server serves it at
// /review.html, and build/review-desk.ts makes a folder of it that needs no server. Its words are for them.
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import '../style/base.css'
import '../components/components.css'
import './review.css'
import { desk } from './data.ts'
import { ExerciseReview } from './exercise.tsx'
import { Overview } from './overview.tsx'
import { QuestionReview } from './question.tsx'
import { RuleReview } from './rule.tsx'

const here = (): string => decodeURIComponent(location.hash.slice(1))

function Desk() {
  const [item, setItem] = useState(here)
  useEffect(() => {
    const follow = (): void => {
      setItem(here())
      scrollTo(0, 0)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return (
    <>
      <header class="desk-head">
        <a href="#all">Review desk</a> <span class="soft small">rules {desk.screening.version}</span>
      </header>
      <main class="desk stack-wide">
        <Item key={item} item={item} />
      </main>
    </>
  )
}

function Item({ item }: { readonly item: string }) {
  const rule = desk.rules.find((one) => one.item === item)
  if (rule) return <RuleReview one={rule} />
  const question = desk.questions.find((one) => one.item === item)
  if (question) return <QuestionReview one={question} />
  const exercise = desk.exercises.find((one) => one.item === item)
  if (exercise) return <ExerciseReview one={exercise} />
  return <Overview />
}

const root = document.querySelector('#review')
if (!root) throw new Error('review.html has no place for the review desk')
render(<Desk />, root)
