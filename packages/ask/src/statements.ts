/** Begins the part of a sentence that asks. What stands before it is told. */
const ASKS =
  /\b(?:(?:what|whats|wot|wat|which|who|whom|how|hows|wonder(?:ing)?)\b|(?:is|are|was|isnt|arent) (?:it|its|this|that|they|these|those|there)\b|(?:should|shud|shall|could|can|may|might|must|will|would|do|does|did|shouldnt) (?:i|it|this|that|these|we|he|she|they|you|u|the|a|an|any|anyone|massage|heat|ice|stretching|exercise|exercises)\b|(?:when|where) (?:should|do|can|to|will|is|are)\b|(?:if|whether) (?:it|this|that|i should|i can|i could)\b|(?:worried|scared|afraid|frightened|convinced|think|thinking) (?:that )?(?:it|its|it is|this|this is|of)\b)/

/** "Why is my chest tight" says that it is tight. */
const PRESUMES = /\b(?:why|how come|y|what makes|whats making|what is making|what causes|can anyone tell me why|any idea why|is it (?:normal|ok|okay|bad|usual|common|weird|strange|serious)(?: that)?) (?:am|do|did|is|are|does|has|have|was)?\s*(?=(?:i|my|me|the|this|both|our|his|her)\b)/g

/** "Is the tightness in my chest just from the gym?" says so too, up to what it may be from. */
const GIVES_A_CAUSE = /^(?:(?:so|and|but|hi|hello|please|ok|um)\s+)*(?:is|are|could|can|might|would) (?=.*\b(?:my|me|this|these|i)\b)(.+?)\s+(?:be|come from|from|due to|caused by|because of|just|only|mean|mean|normal|a sign|anything|serious)\b.*$/

/** Words that make a sign small or doubtful; in a question about oneself they take nothing away. */
const SMALL = /\b(?:a bit|a bit of|abit|bit|a little|slightly|slight|kind of|kinda|sort of|sorta|i think|i reckon|i guess|i suppose|i feel like|feels like|seems like|seems|probably|maybe|perhaps|possibly|nearly|almost|not sure but)\b/g

/** Small letters without apostrophes, so that "can't" and "cant" read alike. */
const plain = (text: string): string => text.toLowerCase().replace(/['’‘`´]/g, '').replace(/[^\S\n]+/g, ' ')

/** Ends of sentences and clauses; a clause that only asks does not take the next one with it. */
const ENDS = /[.!?;:,\n]+|\s[-–—]+\s|\b(?=(?:and|but|because|cos|cuz|since) (?:i|im|ive|my|me|now|both|hes|shes|he|she|his|her)\b)/

/** Begins a statement without a comma before it: "should I call 999 my chest hurts". Not behind "if" or "can". */
const TELLS =
  /\b(?<!\b(?:if|when|whether|that|what|can|could|is|are|am|does|do|did|has|have|why|how|of|be|should|will|would|may|might|must|in|on|for|with|to|and|but|because|cos|since|or|than|case) )(?=my [a-z]+ (?:[a-z]+ )?(?:is|are|hurt|hurts|feels?|has|have|went|wont|keeps?)\b|(?:i cant|i cannot|i feel|i am|im|ive|i keep) )/

/**
 * What the writer tells of the present, without what is only asked: "my chest is tight, is
 * it just my back?" tells of a tight chest, "could it be my heart?" of nothing. Signs that
 * are told are as real in a question as in a statement.
 */
export const statementsIn = (question: string): string =>
  plain(question)
    .split(ENDS)
    .flatMap((part) => part.split(TELLS))
    .map((part) => toldIn(part.trim()))
    .filter((part) => part !== '')
    // A comma ties the parts together, so that a denial at the beginning of a list still reaches.
    .join(', ')

const toldIn = (part: string): string => {
  const presumed = part.replace(PRESUMES, '')
  const [, said] = GIVES_A_CAUSE.exec(presumed) ?? []
  if (said !== undefined && !/^(?:it|this|that)$/.test(said)) return withoutSmall(said)
  if (/^(?:is|are|am|could|can|should|would|do|does|did|will|has|have) (?!i [a-z]+ing\b)/.test(presumed) && said === undefined && presumed === part) return ''
  const at = presumed.search(ASKS)
  return withoutSmall(at < 0 ? presumed : presumed.slice(0, at))
}

const withoutSmall = (text: string): string => text.replace(SMALL, '').replace(/\s+/g, ' ').trim()
