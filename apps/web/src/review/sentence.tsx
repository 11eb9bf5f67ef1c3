import type { Sentence } from '@rhomboid/content/condition-words.ts'

/** A condition in words, its parts indented below it. */
export function InWords({ sentence }: { readonly sentence: Sentence }) {
  return (
    <ul class="desk-sentence">
      <Part sentence={sentence} />
    </ul>
  )
}

function Part({ sentence: { text, parts } }: { readonly sentence: Sentence }) {
  return (
    <li>
      {text}
      {parts.length > 0 && (
        <ul>
          {parts.map((part, index) => (
            <Part key={index} sentence={part} />
          ))}
        </ul>
      )}
    </li>
  )
}
