import type { ReportBlock, ReportModel, ReportStill } from '@rhomboid/domain'
import { chartSvg, legendOf } from './chart-svg.ts'
import { escaped } from './escaped.ts'
import { STYLE } from './style.ts'

export { chartSvg, legendOf }

/** The report as one page of HTML that needs nothing else: no script, no file beside it. `picture` gives the SVG text of a kept picture. */
export const reportHtml = (model: ReportModel, picture: (still: ReportStill) => string | undefined): string => `<!doctype html>
<html lang="${escaped(model.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(model.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(model.title)}</h1>
${model.about.map((line) => `<p dir="auto">${escaped(line)}</p>`).join('\n')}
${model.sections.map(({ id, title, blocks }) => `<section id="${id}">\n<h2>${escaped(title)}</h2>\n${blocks.map((block) => blockHtml(block, picture)).join('\n')}\n</section>`).join('\n')}
</main>
<footer>
${model.footer.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</footer>
</body>
</html>
`

const blockHtml = (block: ReportBlock, picture: (still: ReportStill) => string | undefined): string => {
  switch (block.kind) {
    case 'text': {
      const inside = escaped(block.text)
      return `<p${block.own ? ' dir="auto"' : ''}>${block.strong ? `<strong>${inside}</strong>` : inside}</p>`
    }
    case 'points':
      return `<dl>${block.points.map(({ term, text }) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`
    case 'list':
      return block.items.length === 0 ? '' : `<ul>${block.items.map((item) => `<li dir="auto">${escaped(item)}</li>`).join('')}</ul>`
    case 'table':
      return `<table><caption>${escaped(block.caption)}</caption><thead><tr>${block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows.map(([first = '', ...rest]) => `<tr><th scope="row" dir="auto">${escaped(first)}</th>${rest.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`
    case 'chart':
      return `<figure>${chartSvg(block.chart)}<figcaption><ul class="legend">${legendOf(block.chart).map(({ sign, label }) => `<li class="sign-${sign}">${escaped(label)}</li>`).join('')}</ul></figcaption></figure>`
    case 'stills':
      return `<div class="stills">${block.stills.flatMap((still) => stillHtml(still, picture(still))).join('')}</div>`
  }
}

/** A kept picture carries a title and a description of its own, and the id of its group; on a page of many it is a plain picture. */
const stillHtml = (still: ReportStill, svg: string | undefined): readonly string[] => {
  if (svg === undefined) return []
  const plain = svg.replace(/<title>.*?<\/title>|<desc>.*?<\/desc>/gs, '').replace(' id="figure"', '').replace(' role="img"', ` role="img" aria-label="${escaped(still.text)}"`)
  return [`<figure>${plain}<figcaption>${escaped(still.name)}</figcaption></figure>`]
}
