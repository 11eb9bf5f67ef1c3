import { dangersOf, emergenciesIn, readOwnWords, type Lexicon, type Proposal, type Reason, type RuleSet } from '@rhomboid/domain'
import { useEffect, useRef, useState } from 'preact/hooks'
import { loadLexicon } from '../content.ts'
import { words } from '../messages/index.ts'
import { chosenRegion } from '../region.ts'

/** Long enough not to follow every letter, short enough to come before the next thought. */
const PAUSE = 350
/** A long letter fits; more is pasted by accident. */
const MOST_LETTERS = 5_000

/** What was read from the text so far. The text itself stays in the page and is kept nowhere. */
export interface OwnWords {
  readonly text: string
  readonly proposals: readonly Proposal[]
  readonly dangers: readonly Proposal[]
  /** Emergency rules that would fire if all of it were right; what no single box stands for is among them. */
  readonly reasons: readonly Reason[]
  readonly write: (text: string) => void
  /** Reads the text as it stands, without waiting for a pause. */
  readonly readNow: () => Promise<readonly Proposal[]>
  readonly wake: () => void
}

/** Nobody is held up by word lists that do not come. */
const PATIENCE = 2_000

const NONE: readonly Proposal[] = []
const later = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds))

/**
 * Reads while somebody writes, on the device. The word lists are loaded when the box is
 * first used; where they do not come, the boxes and questions do without them.
 */
export const useOwnWords = (rules: RuleSet): OwnWords => {
  const [text, setText] = useState('')
  const [lexicon, setLexicon] = useState<Lexicon>()
  const [proposals, setProposals] = useState<readonly Proposal[]>(NONE)
  const read = (by: Lexicon | undefined): readonly Proposal[] => (by === undefined || text.trim() === '' ? NONE : readOwnWords(text, by))
  useEffect(() => {
    const waiting = setTimeout(() => setProposals(read(lexicon)), PAUSE)
    return () => clearTimeout(waiting)
  }, [text, lexicon])
  return {
    text,
    proposals,
    dangers: dangersOf(proposals),
    reasons: emergenciesIn(proposals, rules, chosenRegion.value),
    write: setText,
    readNow: async () => {
      if (text.trim() === '') return NONE
      const by = lexicon ?? (await Promise.race([loadLexicon().catch(() => undefined), later(PATIENCE)]))
      const now = read(by)
      setProposals(now)
      return now
    },
    wake: () => void loadLexicon().then(setLexicon, () => undefined),
  }
}

/** "Tell us what is going on": a box that may stay empty. */
export function OwnWordsBox({ own }: { readonly own: OwnWords }) {
  const { write, wake, text } = own
  const box = useRef<HTMLTextAreaElement>(null)
  const [isInUse, setIsInUse] = useState(false)
  // What was typed before the script took over counts too.
  useEffect(() => {
    const early = box.current?.value ?? ''
    if (early !== '') {
      wake()
      write(early)
    }
  }, [])
  return (
    <div class="own-words">
      <label for="own-words">
        <strong>{words.ownWords.label}</strong> <span class="soft small">{words.ownWords.help}</span>
      </label>
      <textarea
        ref={box}
        id="own-words"
        class={isInUse ? 'field in-use' : 'field'}
        rows={1}
        maxLength={MOST_LETTERS}
        autoComplete="off"
        spellcheck={false}
        aria-describedby="own-words-private"
        value={text}
        onFocus={() => {
          setIsInUse(true)
          wake()
        }}
        onInput={(event) => {
          wake()
          write(event.currentTarget.value)
        }}
      />
      <p id="own-words-private" class="soft small">
        {words.ownWords.notKept}
      </p>
    </div>
  )
}
