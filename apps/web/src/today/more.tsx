import { words } from '../messages/index.ts'

const { more, moreTitle } = words.today

/** The pages that the main navigation has no room for. */
export function More() {
  return (
    <nav class="today-more" aria-labelledby="more">
      <h2 id="more">{moreTitle}</h2>
      <ul>
        {(
          [
            ['/progress/', more.progress],
            ['/report/', more.report],
            ['/exercises/', more.exercises],
            ['/workstation/', more.desk],
            ['/data/', more.data],
          ] as const
        ).map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
