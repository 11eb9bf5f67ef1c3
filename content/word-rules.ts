/** Something that no text of ours says, and why not. */
export interface WordRule {
  readonly id: 'dose' | 'claim' | 'blame' | 'tone'
  readonly find: RegExp
  /** A sentence that also matches this says the opposite, and is let pass. */
  readonly unless?: RegExp
  readonly message: string
}

/** What medicines are called, on packets and in speech. A tablet may also be a computer, so it counts only beside a number. */
const MEDICINE =
  '(?:paracetamol|acetaminophen|tylenol|panadol|ibuprofen|nurofen|advil|motrin|naproxen|aleve|aspirin|diclofenac|voltarol|voltaren|codeine|co-codamol|tramadol|morphine|gabapentin|pregabalin|amitriptyline|diazepam|baclofen|prednisolone|prednisone|steroids?|anti-inflammator(?:y|ies)|nsaids?|pain ?killers?|muscle relaxants?|antibiotics?|medicines?|medications?|medicated)'
const COUNT = '(?:\\d+|half an?|one|two|three|four|five|six|eight|ten)'
const SCHEDULE = '(?:(?:once|twice|\\d+ times|(?:one|two|three|four|five|several|a few) times) (?:a|per|each|every) day|every \\w+ (?:to \\w+ )?hours|daily)'
const NEGATED = /\b(?:no|not|never|nothing|nobody|none|nor|neither|weak|without|cannot)\b|n['’]t\b/i

const near = (one: string, other: string): RegExp => new RegExp(`\\b${one}\\b.*\\b${other}|${other}\\b.*\\b${one}\\b`, 'i')

export const WORD_RULES: readonly WordRule[] = [
  { id: 'dose', find: /\d\s*(?:mg|mcg|µg|milligrams?|micrograms?|iu)\b/i, message: 'says how much of a medicine' },
  { id: 'dose', find: near(MEDICINE, '\\d[\\d.]*\\s*(?:g|grams?|ml|millilit(?:re|er)s?)\\b'), message: 'says how much of a medicine' },
  { id: 'dose', find: new RegExp(`\\b${COUNT}\\s+(?:(?:small|strong|white|more|of (?:the|these|your))\\s+)*(?:tablets|pills?|capsules?|caplets?|lozenges?|teaspoons?(?:fuls?)?|puffs?)\\b`, 'i'), message: 'counts out a medicine' },
  { id: 'dose', find: near(MEDICINE, SCHEDULE), message: 'says how often to use a medicine' },
  { id: 'dose', find: new RegExp(`(?:^|[,;:] |\\b(?:and|then|should|can|could|may|must|to|just|please) )take (?:some |an? |the |your |any )?${MEDICINE}`, 'i'), unless: NEGATED, message: 'tells somebody to take a medicine' },

  { id: 'claim', find: /\b(?:re-?)?align(?:s|ed|ing|ment)?\b/i, unless: NEGATED, message: 'speaks of alignment, which exercises are not known to change' },
  { id: 'claim', find: /\bimbalances?\b/i, unless: NEGATED, message: 'speaks of imbalances, which are not known to be a cause' },
  { id: 'claim', find: /\b(?:toxins?|detox\w*)\b/i, unless: NEGATED, message: 'speaks of toxins' },
  { id: 'claim', find: /\bproven\b/i, unless: NEGATED, message: 'says "proven"' },
  { id: 'claim', find: /\bcur(?:e|es|ed|ing)\b/i, unless: NEGATED, message: 'speaks of a cure' },
  { id: 'claim', find: /\b(?:guarantee(?:s|d)?|miracles?|magic)\b/i, unless: NEGATED, message: 'promises too much' },
  { id: 'claim', find: /\b(?:we|i|rhomboid|this (?:app|coach|programme|plan)|exercises?) (?:can |do |will )?promises?\b/i, unless: NEGATED, message: 'promises something' },
  { id: 'claim', find: /\bultrasound\b.*\b(?:heal|mend|repair|circulation)|\b(?:heal|mend|repair)\w*\b.*\bultrasound\b/i, unless: NEGATED, message: 'says that ultrasound heals' },
  { id: 'claim', find: /\byou(?:['’]re| are) (?:\w+ )?safe\b|\bnothing serious\b|\bnothing to worry about\b|\b(?:completely|totally|perfectly|100 ?%) safe\b/i, message: 'gives a reassurance that nobody can give from afar' },
  { id: 'claim', find: /\b(?:40\.6|37\.2|54|52)\s?(?:%|per ?cent)/i, message: 'gives a figure that is about something else' },

  { id: 'blame', find: /\b(?:bad|poor|wrong|faulty|improper|incorrect|terrible|awful|lazy|correct|proper) (?:\w+ )?postures?\b/i, message: 'divides postures into good and bad' },
  { id: 'blame', find: /\bslouch\w*|\bslump(?:s|ed|ing)\b/i, message: 'has a word of blame for a posture' },
  { id: 'blame', find: /\b(?:sit|stand) up straight\b|\bcorrect your posture\b|\bfix your posture\b/i, unless: NEGATED, message: 'tells somebody to hold themselves right' },
  { id: 'blame', find: /\b(?:posture|the way you (?:sit|stand))\b.*\b(?:causes?|caused|to blame|at fault|gives you)\b|\b(?:caused by|because of) (?:\w+ )?posture\b/i, unless: new RegExp(`${NEGATED.source}|\\?`, 'i'), message: 'names posture as the cause' },
  { id: 'blame', find: /\byour (?:own )?fault\b|\bblame yourself\b/i, unless: NEGATED, message: 'blames the person' },
  { id: 'blame', find: /\byou should have\b|\byou(?:['’]ve| have)? failed\b/i, unless: NEGATED, message: 'blames the person' },

  { id: 'tone', find: /!/, message: 'has an exclamation mark' },
]

/** What a text says that it must not, sentence by sentence: each rule at most once. */
export const faultsIn = (text: string): readonly WordRule[] => {
  const sentences = text.split(/(?<=[.?!…])\s+/)
  return WORD_RULES.filter(({ find, unless }) => sentences.some((sentence) => find.test(sentence) && unless?.test(sentence) !== true))
}
