import { words } from '../messages/index.ts'
import { settings, storage } from '../record.ts'
import { region, telephone } from '../region.ts'

const text = words.settings

/** The numbers to dial in the chosen place. What is not known to us is left out, never guessed. */
export function Numbers() {
  // A browser's language is known only there: what the build writes must not carry that of the build machine.
  if (storage.value === 'opening' || region.value.emergency === null) {
    return (
      <div class="sheet">
        <p>{text.numbersUnknown}</p>
      </div>
    )
  }
  const { name, emergency, also = [], urgent, urgentName, crisis, note } = region.value
  const lines = [
    { what: text.ambulance, number: emergency },
    ...also.map((number) => ({ what: text.alsoWorks, number })),
    ...(urgent ? [{ what: text.urgentLine, who: urgentName, number: urgent }] : []),
    ...(crisis ? [{ what: text.crisisLine, who: crisis.name, number: crisis.number }] : []),
  ]
  return (
    <div class="sheet stack">
      <h2>{text.numbers(name)}</h2>
      {settings.value.region === 'unknown' && <p class="small">{text.numbersGuessed}</p>}
      <ul class="numbers">
        {lines.map(({ what, number, ...line }) => (
          <li key={`${what} ${number}`}>
            <span>
              {what}
              {'who' in line && line.who !== undefined && <span class="soft small number-who">{line.who}</span>}
            </span>
            <a href={telephone(number)}>{number}</a>
          </li>
        ))}
      </ul>
      {note && <p class="small">{note}</p>}
      <p class="soft small">{text.notChecked}</p>
    </div>
  )
}
