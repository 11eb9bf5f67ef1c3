/** One word of a text, as it is compared and as it stood there. */
export interface Word {
  /** Lower case, without apostrophes and accents, and without its ending. */
  readonly stem: string
  /** The same before the ending was taken off. */
  readonly plain: string
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
  /** A comma, a dash or a bracket stands before it. */
  readonly afterComma: boolean
}

/** What is spoken in one breath: no phrase, and no denial, reaches beyond it. */
export interface Sentence {
  readonly words: readonly Word[]
  readonly isQuestion: boolean
}

const NOT_PLURAL = new Set(['always', 'perhaps', 'does', 'these', 'those', 'yes', 'less', 'this', 'was', 'has', 'his', 'its', 'us', 'as', 'is', 'plus', 'else', 'pelvis', 'pus', 'gas', 'bus', 'once', 'goes', 'sos', 'thus', 'news', 'dvts', 'diabetes', 'psoriasis', 'tuberculosis', 'osteoporosis', 'meningitis', 'sepsis', 'jaundice'])
/** An ending that is none: an evening is not "even". */
const NOT_DOING = new Set(['evening', 'morning', 'ceiling', 'building', 'nothing', 'something', 'anything', 'everything', 'during'])
const HAS_VOWEL = /[aeiouy]/

const withoutDouble = (stem: string): string => (/([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem)

/** Takes endings off so that "numbness", "numbed" and "numb" are one word. Rough on purpose: the lexicon goes through it too. */
export const stemOf = (plain: string): string => {
  let stem = plain
  if (stem.length <= 3 || /\d/.test(stem) || NOT_PLURAL.has(stem)) return stem
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1)
  if (NOT_DOING.has(stem)) return stem
  for (const ending of ['ness', 'fully', 'ful', 'ly']) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) stem = stem.slice(0, -ending.length)
  }
  for (const ending of ['ing', 'in', 'ed']) {
    // "achin", as it is spoken, only after what "aching" leaves too.
    if (ending === 'in' && !/(ach|hurt|burn|stabb|numbb|crush|killin)in$/.test(stem)) continue
    const rest = stem.slice(0, -ending.length)
    if (stem.endsWith(ending) && !stem.endsWith('eed') && rest.length >= 3 && HAS_VOWEL.test(rest)) stem = withoutDouble(rest)
  }
  if (stem.length > 3 && /[^aeiou]e$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 3 && /[^aeiou]y$/.test(stem)) stem = `${stem.slice(0, -1)}i`
  return stem
}

/** Lower case; accents, apostrophes and invisible signs gone; a letter three times or more in a row is two. Letter by letter, so that places in the text stay known. */
const plainOf = (written: string): string =>
  /^\d/.test(written)
    ? written
    : written
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .replace(/(\p{L})\1{2,}/gu, '$1$1')

// A word may hold an apostrophe, and signs that cannot be seen; a number may hold a point.
const PIECES = /(❤|🫀|🐘|🩸|🫁|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]+(?:['’‘`´ʼ][\p{L}\p{M}]+)*)|(\n|[.!?;…•]+)|([,:()–—"“”[\]/&+]|-+)/gu

/** `can't` and `can not` are `cannot`; `haven't` is `have not`; so that a denial is a word of its own. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  cant: ['cannot'], cannae: ['cannot'], canna: ['cannot'], couldnt: ['cannot'], couldnae: ['cannot'], cudnt: ['cannot'],
  dont: ['do', 'not'], dunno: ['do', 'not', 'know'], doesnt: ['does', 'not'], didnt: ['did', 'not'], dnt: ['do', 'not'], dinnae: ['do', 'not'], doesnae: ['does', 'not'], didnae: ['did', 'not'],
  isnt: ['is', 'not'], isnae: ['is', 'not'], arent: ['are', 'not'], aint: ['is', 'not'], wasnt: ['was', 'not'], wasnae: ['was', 'not'], werent: ['were', 'not'],
  havent: ['have', 'not'], havnt: ['have', 'not'], hasnt: ['has', 'not'], hadnt: ['had', 'not'], havenae: ['have', 'not'],
  wont: ['will', 'not'], wouldnt: ['would', 'not'], shouldnt: ['should', 'not'], wullnae: ['will', 'not'],
  "i'll": ['i', 'will'], "he'll": ['he', 'will'], "she'll": ['she', 'will'], "we'll": ['we', 'will'], "we're": ['we', 'are'], "he'd": ['he', 'had'], "she'd": ['she', 'had'], "i'd": ['i', 'had'], hed: ['he', 'had'], theyd: ['they', 'had'], youll: ['you', 'will'], itll: ['it', 'will'],
  im: ['i', 'am'], ive: ['i', 'have'], ill: ['ill'], id: ['id'], youre: ['you', 'are'], hes: ['he', 'is'], shes: ['she', 'is'], theyre: ['they', 'are'], theres: ['there', 'is'], thats: ['that', 'is'], whats: ['what', 'is'],
  gonna: ['going', 'to'], wanna: ['want', 'to'], gotta: ['got', 'to'], kinda: ['kind', 'of'], sorta: ['sort', 'of'], outta: ['out', 'of'],
}

/** Signs that stand for a word; any other is passed over. The heart is one of its own: it is a greeting more often than a place. */
const PICTURES: Readonly<Record<string, string>> = { '❤': 'heartsign', '🫀': 'heartsign', '🐘': 'elephant', '🩸': 'blood', '🫁': 'lungs' }

/** A sentence without a stop is read in pieces of so many words … */
const LONGEST = 60
/** … that overlap by so many: more than any phrase spans, so that each phrase is whole in one of them. */
const OVERLAP = 24

interface Loose {
  readonly plain: string
  readonly from: number
  readonly to: number
  readonly afterComma: boolean
}

/** A text → sentences of words. Pure, and quick for any text: each letter is looked at a fixed number of times. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let words: Loose[] = []
  let afterComma = false
  const close = (isQuestion: boolean): void => {
    const spelled = words.flatMap(spelledOut)
    for (let from = 0; from < spelled.length && (from === 0 || from + OVERLAP < spelled.length); from += LONGEST - OVERLAP) {
      sentences.push({ words: spelled.slice(from, from + LONGEST), isQuestion })
    }
    words = []
    afterComma = false
  }
  for (const piece of text.matchAll(PIECES)) {
    const [whole, written, end] = piece
    const from = piece.index
    if (written !== undefined) {
      const plain = Object.hasOwn(PICTURES, written) ? (PICTURES[written] ?? '') : plainOf(written)
      if (plain === '') continue
      // "I'll" is not "ill".
      const form = written.toLowerCase().replace(/['’‘`´ʼ]/g, "'")
      words.push({ plain: Object.hasOwn(SHORT_FORMS, form) ? form : plain, from, to: from + whole.length, afterComma })
      afterComma = false
    } else if (end === undefined || end.startsWith('…') || end.startsWith('..')) {
      // A hyphen inside a word only parts it; three points are a pause.
      afterComma ||= !(whole === '-' && isInsideWord(text, from))
    } else if ((end.includes('?') && isShortNo(text, from + end.length)) || (end !== '\n' && isNoToAll(text, from + end.length))) afterComma = true
    else close(end.includes('?'))
  }
  close(false)
  return sentences
}

const isInsideWord = (text: string, at: number): boolean => /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '')

/** "Chest pain? No.", and "Chest pain? No, just …", are one statement. */
const isShortNo = (text: string, at: number): boolean => /^\s*(no|none|nope|nil|never|nah)\s*([.!,;\n]|$|(that|thats|that's|it|its|it's|just|only|my)\s)/i.test(text.slice(at, at + 24))

/** "Fever? Numb legs? No to all." and "They asked about fever, numb legs. All no." are one statement. */
const isNoToAll = (text: string, at: number): boolean =>
  /^\s*(it (was|is) |it's |so |and |nope, |i said |answer |answers? (was|is|were) )?(all no|all nos|all negative|no to (all|everything|each|the lot|every)|none of (it|them|these|those|that)|not one of them|no,? no,? no)( of (it|them|these|those))?\s*([.!,;\n]|$)/i.test(text.slice(at, at + 60))

const spelledOut = ({ plain, from, to, afterComma }: Loose): readonly Word[] => {
  const forms = Object.hasOwn(SHORT_FORMS, plain) ? SHORT_FORMS[plain] : undefined
  return (forms ?? [plain]).map((one, index) => ({ plain: one, stem: stemOf(one), from, to, afterComma: afterComma && index === 0 }))
}

/** The stems of a word or phrase of the lexicon, written by hand: the same way as a text. */
export const stemsOf = (phrase: string): readonly string[] =>
  phrase
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      // The name of a kind of number, such as #year, or a word in this form alone, such as =faint.
      if (/^[#=]/.test(word)) return [word]
      const plain = plainOf(word)
      const forms = Object.hasOwn(SHORT_FORMS, plain) ? SHORT_FORMS[plain] : undefined
      return (forms ?? [plain]).map(stemOf)
    })
