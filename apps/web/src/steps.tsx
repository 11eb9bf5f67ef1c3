import type { ExerciseWords } from '@rhomboid/content/content.ts'

/** The steps are those of the usual way; what is different about another way stands before them. */
export function Steps({ own, form }: { readonly own: ExerciseWords; readonly form: string }) {
  const variant = own.variants[form]
  return (
    <>
      {variant && (
        <p>
          <strong>{variant.name}:</strong> {variant.change}
        </p>
      )}
      <ol>
        {own.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}
