import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { progress as text } from '../messages/progress-en.ts'
import type * as plotsModule from './plots.ts'
import type { Drawn } from './plots.ts'

export type Plots = typeof plotsModule

let loading: Promise<Plots> | undefined
/** Some hundred kilobytes that only this page needs. A load that failed is tried again. */
export const loadPlots = (): Promise<Plots> =>
  (loading ??= import('./plots.ts').catch((error: unknown) => {
    loading = undefined
    throw error
  }))

interface ChartProps {
  /** Draws it for a width in CSS pixels. A new function is a new picture. */
  readonly draw: (plots: Plots, width: number) => Drawn
  /** How much room is kept for it until it is drawn. */
  readonly size?: 'large' | 'middle' | 'small'
  readonly children?: ComponentChildren
}

/** A picture of numbers, drawn anew when its place grows or shrinks. What it says stands beside it in words and in a table. */
export function Chart({ draw, size = 'large', children }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting')
  useEffect(() => {
    const here = place.current
    if (!here) return
    let isOver = false
    let plots: Plots | undefined
    let drawnFor = 0
    const show = (): void => {
      const width = Math.floor(here.clientWidth)
      if (!plots || width === 0 || width === drawnFor) return
      drawnFor = width
      here.replaceChildren(draw(plots, width))
    }
    const sizes = new ResizeObserver(show)
    sizes.observe(here)
    loadPlots().then(
      (loaded) => {
        if (isOver) return
        plots = loaded
        show()
        setState('drawn')
      },
      () => isOver || setState('failed'),
    )
    return () => {
      isOver = true
      sizes.disconnect()
    }
  }, [draw])
  return (
    <figure class={`chart chart-${size}`}>
      {/* Filled by the drawing alone. */}
      <div ref={place} class="chart-place" data-state={state} />
      {state === 'failed' && <p class="soft small">{text.notDrawn}</p>}
      {children}
    </figure>
  )
}

/** What the signs of a picture mean. */
export function Legend({ signs }: { readonly signs: readonly { readonly sign: string; readonly label: string }[] }) {
  return (
    <figcaption>
      <ul class="legend small">
        {signs.map(({ sign, label }) => (
          <li key={sign} class={`sign-${sign}`}>
            {label}
          </li>
        ))}
      </ul>
    </figcaption>
  )
}

/** The same numbers to read, folded. */
export function Numbers({ of, head, rows }: { readonly of: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <details class="numbers-table no-print">
      <summary>
        {text.table}
        <span class="unseen">: {of}</span>
      </summary>
      <table>
        <caption class="unseen">{of}</caption>
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
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
