import { useEffect, useState } from 'preact/hooks'
import { clearanceNow } from '../coach.ts'
import { loadScreening } from '../content.ts'
import { learn as text } from '../messages/learn-en.ts'
import { present } from '../record.ts'

/** For whom a technique is not; what the person's own check-in says comes first and is marked. */
export function NotForYou({ ids, words }: { readonly ids: readonly string[]; readonly words: Readonly<Record<string, string>> }) {
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set())
  const checkIn = present.value.checkIn
  useEffect(() => {
    if (!checkIn) return
    void loadScreening().then((content) => setCodes(new Set(clearanceNow(content)?.precautions)))
  }, [checkIn])
  const own = ids.filter((id) => codes.has(id))
  const others = ids.filter((id) => !codes.has(id))
  return (
    <section class="stack">
      <h2>{text.notForTitle}</h2>
      {own.length > 0 && (
        <div class="notice">
          <p>
            <strong>{text.notForYou}</strong>
          </p>
          <ul>
            {own.map((id) => (
              <li key={id}>{words[id]}</li>
            ))}
          </ul>
        </div>
      )}
      <ul>
        {others.map((id) => (
          <li key={id}>{words[id]}</li>
        ))}
      </ul>
    </section>
  )
}
