import { reviewFileName, toReviewFile, type Signature } from '@rhomboid/content/review-file.ts'
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'

/** Who signs, kept while the desk stands open, so that it need not be written for each item. */
const reviewer = signal({ name: '', role: '', registration: '' })

/** The day on the reviewer's own calendar. */
const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
}

const FIELDS = [
  ['name', 'Your name'],
  ['role', 'Your role, such as physiotherapist'],
  ['registration', 'Your register and number in it'],
] as const

/** The form at the end of an item: who, when, what. It makes a file and sends nothing. */
export function Sign({ one: { item, hash } }: { readonly one: { readonly item: string; readonly hash: string } }) {
  const [date, setDate] = useState(today)
  const [verdict, setVerdict] = useState<Signature['verdict'] | ''>('')
  const [comment, setComment] = useState('')
  const who = reviewer.value
  const lacks = [
    ...FIELDS.flatMap(([key, label]) => (who[key].trim() === '' ? [label] : [])),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : ['The date']),
    ...(verdict === '' ? ['Your verdict'] : []),
    ...(verdict === 'change-wanted' && comment.trim() === '' ? ['Which change you want'] : []),
  ]
  return (
    <section class="stack" id="sign">
      <h2>Sign</h2>
      <form class="stack" onSubmit={(event) => event.preventDefault()}>
        {FIELDS.map(([key, label]) => (
          <label key={key} class="desk-field">
            {label}
            <input class="field" name={key} value={who[key]} onInput={({ currentTarget: { value } }) => (reviewer.value = { ...reviewer.value, [key]: value })} />
          </label>
        ))}
        <label class="desk-field">
          Date
          <input class="field" type="date" value={date} onInput={({ currentTarget: { value } }) => setDate(value)} />
        </label>
        <fieldset class="desk-field">
          <legend>Having read all of the above</legend>
          <label class="desk-tick">
            <input type="radio" name="verdict" checked={verdict === 'agree'} onChange={() => setVerdict('agree')} /> I agree with it as it stands
          </label>
          <label class="desk-tick">
            <input type="radio" name="verdict" checked={verdict === 'change-wanted'} onChange={() => setVerdict('change-wanted')} /> A change is wanted
          </label>
        </fieldset>
        <label class="desk-field">
          Comment, in your own words: which number, which words, which sign
          <textarea class="field" rows={4} value={comment} onInput={({ currentTarget: { value } }) => setComment(value)} />
        </label>
      </form>
      {verdict === '' || lacks.length > 0 ? <p>Still to fill in: {lacks.join('; ')}.</p> : <File signature={{ item, hash, reviewer: who, date, verdict, comment }} />}
    </section>
  )
}

function File({ signature }: { readonly signature: Signature }) {
  const text = toReviewFile(signature)
  const name = reviewFileName(signature)
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return (
    <div class="stack">
      <p>
        <a class="button button-primary" href={address} download={name}>
          Download {name}
        </a>
      </p>
      <p class="soft small">Hand this file in; it goes into content/reviews. It says:</p>
      <textarea class="field" readOnly rows={10} aria-label="What the file says" value={text} />
    </div>
  )
}
