import type { DeskQuestion } from '@rhomboid/content/desk.ts'

/** Who signed this item, and whether that still holds. */
export function Status({ one: { review, reviews, item, hash } }: { readonly one: Pick<DeskQuestion, 'review' | 'reviews' | 'item' | 'hash'> }) {
  return (
    <div class="stack">
      <p class="soft small">
        {item}, as of {hash}
      </p>
      <p>{review.kind === 'reviewed' ? `Reviewed by ${review.by}, ${review.role}, on ${review.on}.` : 'Not yet reviewed by a clinician.'}</p>
      {reviews.length > 0 && (
        <ul>
          {reviews.map(({ reviewer, on, verdict, comment, isCurrent }) => (
            <li key={`${reviewer.registration} ${on}`}>
              {reviewer.name}, {reviewer.role}, {on}: {verdict === 'agree' ? 'agrees' : 'wants a change'}
              {comment && `: ${comment}`}
              {!isCurrent && ' (the item was edited since)'}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
