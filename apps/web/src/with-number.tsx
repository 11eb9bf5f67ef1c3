import { words } from './messages/index.ts'
import { region, telephone } from './region.ts'
import { storage } from './record.ts'

const MARK = '{emergency}'

/** A text of the content with the emergency number in it as a link; in words where no number is known. */
export function WithNumber({ text }: { readonly text: string }) {
  const [first = '', ...rest] = text.split(MARK)
  const { emergency } = region.value
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <>
          {emergency === null || storage.value === 'opening' ? words.emergency.yourLocal : <a href={telephone(emergency)} key={index}>{emergency}</a>}
          {part}
        </>
      ))}
    </>
  )
}
