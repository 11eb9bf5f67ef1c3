import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { data } from '../messages/data-en.ts'
import { OwnName } from '../own-name.tsx'
import type { KnownPerson } from '../platform/store.ts'
import { addPerson, changeSettings, eraseThisPerson, people, person, settings, switchPerson } from '../record.ts'
import { Asking } from './asking.tsx'

const text = data.people

/** Everybody who uses this device: who is here, the others, a new one. */
export function People() {
  const [isAsking, setAsking] = useState(false)
  const [newName, setNewName] = useState('')
  const [problem, setProblem] = useState('')
  const [failure, setFailure] = useState<unknown>()
  if (failure !== undefined) throw failure
  const others = people.value.filter(({ id }) => id !== person.value)
  const { name } = settings.value
  const attempt = (work: Promise<void>): void => void work.catch(() => setProblem(text.cannot))
  return (
    <section class="stack" id="people">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <OwnName onChange={(chosen) => void changeSettings({ name: chosen }).catch(setFailure)} />
      {others.length > 0 && (
        <ul class="people">
          {others.map((other) => (
            <li key={other.id}>
              <bdi>{nameOf(other)}</bdi>
              <Button label={`${text.switchTo} ${nameOf(other)}`} onClick={() => attempt(switchPerson(other.id))}>
                {text.switchTo}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <details class="fold">
        <summary>{text.add}</summary>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            attempt(addPerson(newName.trim()))
          }}
        >
          <label for="new-name">
            <strong>{text.addName}</strong>
          </label>
          <br />
          <input id="new-name" class="field" type="text" dir="auto" maxLength={80} autocomplete="off" value={newName} onInput={(event) => setNewName(event.currentTarget.value)} />
          <p>
            <Button type="submit">{text.addAction}</Button>
          </p>
        </form>
      </details>
      {problem !== '' && <p role="alert">{problem}</p>}
      {others.length > 0 && (
        <>
          <Button onClick={() => setAsking(true)}>{text.eraseThis}</Button>
          {isAsking && (
            <Asking id="erase-person" title={text.eraseTitle(name || text.noName)} ask={text.eraseAsk} yes={text.eraseYes} no={text.eraseNo} onYes={() => void eraseThisPerson().catch(setFailure)} onClose={() => setAsking(false)} />
          )}
        </>
      )}
    </section>
  )
}

const nameOf = ({ id, name }: KnownPerson): string => name || (id === 'rhomboid' ? text.first : text.other)
