import type { DeskExercise, DeskForm } from '@rhomboid/content/desk.ts'
import { desk } from './data.ts'
import { Sign } from './sign.tsx'
import { Status } from './status.tsx'

/** One exercise: its words, doses, precautions and pictures. */
export function ExerciseReview({ one }: { readonly one: DeskExercise }) {
  const { words } = one
  return (
    <>
      <h1>{words.name}</h1>
      <Status one={one} />
      <section class="stack">
        <p>{words.summary}</p>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.breathing}</p>
        <p>What one should feel: {words.feel}</p>
        <p>{words.stop}</p>
        <h2>Common faults</h2>
        <ul>
          {words.faults.map(({ fault, cue }) => (
            <li key={fault}>
              {fault} → {cue}
            </li>
          ))}
        </ul>
      </section>
      {one.forms.map((form) => (
        <Form key={form.id} form={form} />
      ))}
      <section class="stack">
        <h2>Where it comes from</h2>
        <p>
          Label <strong>{one.evidence}</strong>: {desk.evidence[one.evidence]}
        </p>
        <p>{one.sourceDose}</p>
        <ul>
          {one.sources.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </section>
      <Sign one={one} />
    </>
  )
}

/** Pictures lie beside the page, on a server and in a folder alike. */
const pictureAt = (address: string): string => `${import.meta.env.BASE_URL}${address.slice(1)}`

function Form({ form }: { readonly form: DeskForm }) {
  const { pictures } = form
  return (
    <section class="stack">
      <h2>
        {form.name} ({form.id})
      </h2>
      {form.change && <p>{form.change}</p>}
      {pictures && (
        <figure class="desk-pictures">
          <img src={pictureAt(pictures.start)} alt="Start" loading="lazy" />
          <img src={pictureAt(pictures.end)} alt="End" loading="lazy" />
          <figcaption>{pictures.alt}</figcaption>
        </figure>
      )}
      <p>
        Dose: {form.start} to start; {form.usual} as usual; {form.most} at most.
      </p>
      <table>
        <caption>Precautions</caption>
        <tbody>
          {form.precautions.map(({ code, who, does }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{who}</td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
