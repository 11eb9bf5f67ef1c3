import type { ReportBlock, ReportModel, ReportStill } from '@rhomboid/domain'
import { chartSvg, legendOf } from '@rhomboid/paper/html.ts'
import type { ReportContent } from './parts.ts'

/** The report as it will be, and what the printed page shows. */
export function Preview({ model, pictures }: { readonly model: ReportModel; readonly pictures: ReportContent['pictures'] }) {
  return (
    <article class="report" lang={model.language} aria-label={model.title}>
      <h2 class="report-title">{model.title}</h2>
      {model.about.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      {model.sections.map(({ id, title, blocks }) => (
        <section key={id}>
          <h3>{title}</h3>
          {blocks.map((block, index) => (
            <Block key={index} block={block} pictures={pictures} />
          ))}
        </section>
      ))}
      <footer class="soft small">
        {model.footer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  )
}

function Block({ block, pictures }: { readonly block: ReportBlock; readonly pictures: ReportContent['pictures'] }) {
  switch (block.kind) {
    case 'text':
      return <p {...(block.own ? { dir: 'auto' } : {})}>{block.strong ? <strong>{block.text}</strong> : block.text}</p>
    case 'points':
      return (
        <dl>
          {block.points.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Table caption={block.caption} head={block.head} rows={block.rows} />
    case 'chart':
      return (
        <figure>
          {/* Our own drawing of numbers; every word in it is escaped. */}
          <div dangerouslySetInnerHTML={{ __html: chartSvg(block.chart) }} />
          <ul class="legend small">
            {legendOf(block.chart).map(({ sign, label }) => (
              <li key={label} class={`sign-${sign}`}>
                {label}
              </li>
            ))}
          </ul>
        </figure>
      )
    case 'stills':
      return (
        <div class="stills">
          {block.stills.map((still) => (
            <Still key={`${still.exercise} ${still.form}`} still={still} pictures={pictures} />
          ))}
        </div>
      )
  }
}

function Table({ caption, head, rows }: { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], index) => (
          <tr key={index}>
            <th scope="row" dir="auto">
              {first}
            </th>
            {rest.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Still({ still, pictures }: { readonly still: ReportStill; readonly pictures: ReportContent['pictures'] }) {
  const address = pictures[still.exercise]?.[still.form]?.end
  if (address === undefined) return null
  return (
    <figure>
      <img src={address} alt={still.text} loading="lazy" width={110} height={110} />
      <figcaption class="small">{still.name}</figcaption>
    </figure>
  )
}
