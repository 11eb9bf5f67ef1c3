import './point.css'

/** A short answer under its term, inside a `<dl class="points">`. */
export function Point({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
