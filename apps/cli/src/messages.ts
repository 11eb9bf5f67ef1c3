// Every sentence that the command line says by itself, so that it can be read, corrected and translated in one place
// (longer than most files for that reason). What it says about pain, safety and exercises is content, not here.
import type { Fault } from './json-text.ts'

type Name = string

/** `"a"` or `"a" or "b"`. */
const quoted = (text: string): string => JSON.stringify(text)
const didYouMean = (close: string | undefined): string => (close === undefined ? '' : `; did you mean ${quoted(close)}?`)
/** 611 → `10 min 11 s`: a length of time. */
export const lengthInWords = (seconds: number): string => {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const wrongUse = {
  seeHelp: (command: Name | undefined): string => `See: rhomboid ${command === undefined ? '' : `${command} `}--help`,
  noCommand: 'Say what to do: screen, plan, session, content, schema, figure, verify-rules, words or ask.',
  unknownCommand: (name: Name, close: Name | undefined): string => `There is no command ${quoted(name)}${didYouMean(close) || '.'}`,
  unknownOption: (name: Name, close: Name | undefined): string => `There is no option ${name}${close === undefined ? '.' : `; did you mean ${close}?`}`,
  notHere: (command: Name, option: Name): string => `rhomboid ${command} does not take ${option}.`,
  takesNoValue: (option: Name): string => `${option} takes no value.`,
  needsValue: (option: Name): string => `${option} needs a value after it.`,
  tooMany: (extra: string): string => `${quoted(extra)} is one thing too many.`,
  notANumber: (option: Name, given: string, wanted: string): string => `${option} wants ${wanted}, not ${quoted(given)}.`,
  noFile: (command: Name): string => `rhomboid ${command} needs a file with answers, or - for standard input.`,
  noText: 'rhomboid words needs a text in quotes, or - for standard input.',
  noQuestion: 'rhomboid ask needs a question in quotes, or - for standard input.',
  playOrJson: '--play guides a person, --json serves a program: choose one of them.',
  speedWithoutPlay: '--speed goes with --play.',
  unknownKind: (given: string, close: Name | undefined, kinds: readonly Name[]): string =>
    `There is no content called ${quoted(given)}${didYouMean(close) || '.'} There is: ${kinds.join(', ')}.`,
  noSchema: 'Say which schema: rhomboid schema answers.',
  unknownSchema: (given: string): string => `There is no schema ${quoted(given)}; there is one: answers.`,
} as const

/** The figure drawn to a file. */
export const figure = {
  noExercise: 'Say which exercise to draw, or --sheet for all of them.',
  sheetOfAll: '--sheet draws all exercises: name none.',
  noOut: 'Say where the picture goes: -o FILE.svg, or -o - for standard output.',
  phases: 'start, end or a number from 0 to 1',
  sides: 'left or right',
  views: 'front, back, side or degrees from -360 to 360',
  oneOf: (names: readonly Name[]): string => `one of ${names.join(', ')}`,
  wrong: (option: Name, given: string, wanted: string): string => `${option} wants ${wanted}, not ${quoted(given)}.`,
  unknownExercise: (given: string, close: Name | undefined): string => `There is no exercise ${quoted(given)}${didYouMean(close) || '.'} See: rhomboid content exercises`,
  unknownForm: (exercise: Name, given: string, forms: readonly Name[]): string => `${exercise} has no form ${quoted(given)}. There is: ${forms.join(', ')}.`,
  written: (file: string, bytes: number): string => `${file}: ${(bytes / 1000).toFixed(0)} kB`,
  notWritten: (file: string, why: string): string => `${file} could not be written${why === '' ? '' : ` (${why})`}. Nothing was changed.`,
} as const

/** What is wrong with reading the file at all. */
export const unreadable = {
  missing: 'there is no such file.',
  folder: 'this is a folder, not a file.',
  forbidden: 'this file may not be read.',
  other: (why: string): string => `this file cannot be read (${why}).`,
  tooBig: (most: string): string => `this file is larger than ${most}; an answers file never is.`,
  empty: 'this file is empty. An answers file begins like this: {"version": 1, "answers": {}}',
  binary: 'this file is not plain text. An answers file is JSON, saved as UTF-8.',
  input: 'standard input',
  typing: 'Type or paste the answers, then press Ctrl-D.\n',
} as const

export const notJson = (line: number, column: number, fault: Fault): string => `this is not JSON: line ${line}, column ${column}: ${FAULTS[fault]}`

const FAULTS: Readonly<Record<Fault, string>> = {
  'value-wanted': 'a value should stand here: text in double quotes, a number, a list in [ ] or an object in { }.',
  'key-wanted': 'a name in double quotes should stand here.',
  'colon-wanted': 'a colon should stand here.',
  'comma-wanted': 'a comma or a closing bracket should stand here.',
  'extra-comma': 'no comma may stand before a closing bracket.',
  'single-quotes': "text needs double quotes, not single ones (').",
  comment: 'comments are not allowed.',
  'open-string': 'this text has no closing double quote on its line.',
  'bad-escape': 'after a backslash comes one of " \\ / b f n r t or u with four digits.',
  'control-character': 'a tab or another invisible sign must be written as an escape, such as \\t.',
  'ends-early': 'the file ends here, before everything is closed.',
  'more-after-end': 'something stands after the end.',
  'too-deep': 'brackets are nested too deep.',
}

/** What is wrong inside an answers file; the path stands before each. */
export const wrongAnswer = {
  notAnObject: 'an answers file is an object, written in { }.',
  twice: 'this is given twice. Keep one of them.',
  missingVersion: '"version" is missing. Write "version": 1.',
  wrongVersion: (given: string): string => `${given} is no version we know. Write 1.`,
  missingAnswers: '"answers" is missing. Write "answers": { } with an answer for each question.',
  answersNotAnObject: 'the answers are an object in { }: each question by its name, with its answer.',
  unknownKey: (key: string, close: string | undefined, known: readonly string[]): string => `${quoted(key)} means nothing here${didYouMean(close) || '.'} Accepted: ${known.join(', ')}.`,
  notText: (given: string): string => `${given} should be text in double quotes.`,
  unknownRegion: (given: string, close: string | undefined): string =>
    `${given} is no place we know${didYouMean(close) || '.'} Accepted: a code such as "GB-ENG", "IE" or "US" (rhomboid content regions lists them). Leave it out if yours is not there.`,
  restOnlyTrue: (given: string): string => `${given} is not accepted. Write true, or leave it out. Write true only if every question was asked.`,
  excludedNotAList: (given: string): string => `${given} should be a list of exercises in [ ].`,
  unknownExercise: (given: string, close: string | undefined): string => `${given} is no exercise${didYouMean(close) || '.'} rhomboid content exercises lists them.`,
  repeatedInList: (given: string, first: number): string => `${given} is there already, at [${first}]. Keep one of them.`,
  sureAndUnsure: (given: string, first: number): string => `${given} contradicts [${first}]: tick it once, with ? if you are not sure.`,
  notATime: (given: string): string => `${given} is no date and time. Write it like this: "2026-11-21T09:30:00Z" or "2026-11-21T09:30:00+01:00".`,
  noSuchDay: (given: string): string => `${given} names a day that does not exist.`,
  future: (given: string): string => `${given} is in the future. Answers count from the moment they were given.`,
  unknownQuestion: (key: string, close: string | undefined): string => `${quoted(key)} is no question here${didYouMean(close) || '.'} rhomboid content questions lists them.`,
  /** Both as they stand in the file, with their quotes. */
  noAnswer: (given: string, meant: string | undefined, accepted: string): string => `${given} is no answer here${meant === undefined ? '.' : `; did you mean ${meant}?`} Accepted: ${accepted}.`,
  leaveOut: (accepted: string): string => `null is no answer. Leave the question out if it was not asked. Accepted: ${accepted}.`,
  inAList: (given: string, accepted: string): string => `${given} belongs in a list: [${given}]. Accepted: ${accepted}.`,
  oneOnly: (accepted: string): string => `one answer is wanted here, not a list. Accepted: ${accepted}.`,
  outOfRange: (given: string, accepted: string): string => `${given} is outside what we know. Accepted: ${accepted}.`,
  wholeFromTo: (least: number, most: number, unit: string): string => `a whole number from ${least} to ${most} (${unit})`,
  listOf: (options: readonly string[], others: readonly string[]): string =>
    `a list of ${options.map(quoted).join(', ')}, each also with ? for "not sure of this one", or instead of a list ${others.map(quoted).join(', ')}`,
  oneOf: (options: readonly string[]): string => options.map(quoted).join(', '),
} as const

/** What the published schema says beside the words of the questions. */
export const schemaWords = {
  title: 'Rhomboid answers file',
  description:
    'Answers of one person to the check-in of Rhomboid, for one moment. A question that is not listed was not asked: it never counts as "no". When a missing answer could matter, the result asks for it.',
  rules: (version: string): string => `Made from the question bank of rules ${version}.`,
  schema: 'Where this schema is, for your editor. Rhomboid does not read it.',
  version: 'The version of this file format.',
  region: 'Where the person is: ISO 3166 code of a country or a part of it. It decides which emergency number is shown, and some rules hold only in one region.',
  restAnsweredNo:
    'Says that EVERY question which is not listed was put to the person, and that they gave its harmless answer (for most questions: "no", or none of the list). Never use it to save typing, or for questions that were not asked: it would turn "we do not know" into "no", and a sign of danger could be missed. Numbers, such as the age, have no harmless answer and must be listed all the same.',
  excludedExercises: 'Exercises that the person does not want in the plan.',
  answeredAt: (hours: number): string =>
    `When the answers were given, with its zone, such as 2026-11-21T09:30:00+01:00. It may not be in the future. Without it they count as given now. Answers hold for ${hours} hours.`,
  answers: 'The answers, each under the name of its question. Leave out what was not asked.',
  bank: (number: string): string => `Question ${number} of the bank.`,
  meaning: (answer: string, words: string): string => `${answer}: ${words}`,
  number: (least: number, most: number, unit: string): string => `a whole number from ${least} to ${most}: ${unit}`,
  doubt: 'with a ? behind it: not sure of this one',
  noneOfThese: 'an empty list: asked, and none of these',
  stillUnsure: 'Not sure, also after the question was explained',
  skipped: 'Would rather not say',
} as const

export const problems = {
  inFile: (file: string, n: number): string => `${file}: ${count(n, 'thing is', 'things are')} wrong, so nothing was worked out.`,
} as const

/** An error of ours never clears anybody. */
export const broken = {
  wentWrong: 'Something went wrong in Rhomboid. This is our fault, not yours, and it says nothing about your pain.',
  noResult: 'There is no result: please do not take this as a sign that all is well.',
  seekCare: (emergency: string | undefined): string =>
    emergency === undefined
      ? 'If you are worried, get medical help. If you feel very ill, or have chest pain or trouble breathing, call your local emergency number now (such as 999 in the UK, 112 in Europe, 911 in North America).'
      : `If you are worried, get medical help. If you feel very ill, or have chest pain or trouble breathing, call ${emergency} now.`,
  content: (n: number): string => `Rhomboid's own content has ${count(n, 'mistake', 'mistakes')}:`,
  more: (n: number): string => `… and ${n} more`,
} as const

export const localNumber = 'your local emergency number'

export const screening = {
  youSaid: (said: readonly string[]): string => `You said: ${said.join('; ')}.`,
  numberSaid: (what: string, n: number, unit: string): string => `${what}: ${n} ${n === 1 ? unit.replace(/^(\w+)s\b/, '$1') : unit}`.trim(),
  notSure: (what: string): string => `${what} (not sure)`,
  because: 'Why',
  doNow: 'What to do',
  say: 'What to say',
  whileYouWait: 'While you wait',
  change: 'What would change this',
  exercise: 'Exercise',
  holds: (held: readonly string[]): string => `Until you have been checked, leave out: ${held.join('; ')}.`,
  noNsaid: 'Do not take ibuprofen or tablets like it before you have asked.',
  emergencyNumber: (number: string, place: string, also: readonly string[]): string =>
    `Emergency number (${place}): ${number}${also.length > 0 ? `, also ${also.join(', ')}` : ''}`,
  emergencyUnknown: 'Emergency number: dial your local one. Put your "region" into the file, and the number stands here.',
  nextQuestions: 'The next questions',
  checkAgain: 'You were not sure. Here it is once more. If you still cannot say, "still-unsure" is an answer.',
  alsoNext: (names: readonly string[]): string => `Also to answer: ${names.join(', ')}. rhomboid content questions shows their words. More may follow.`,
  moreLater: 'More may follow: only those that can still change something.',
  atLeast: (title: string): string => `What is certain already: ${title}. If you do not go on, act on that. The answers that are missing can only make it more urgent.`,
  expired: (hours: number): string =>
    `These answers are more than ${hours} hours old, so they no longer count. Signs of danger can come overnight: ask all the questions again.`,
  expiredExercise: 'No exercises on these answers: they are too old. Do the check again first.',
  noteRest: 'The file says that every question it does not list was asked, and had a harmless answer.',
  toPlan: 'rhomboid plan, with the same file, makes the plan.',
  rules: (version: string): string => `Rules ${version}.`,
  callIf: 'Call {emergency} at once if you have',
  seeSomeoneIf: 'See somebody sooner if you have',
} as const

/** How an answer is written into the file. */
export const questions = {
  write: (name: string, how: string): string => `"${name}": ${how}`,
  oneOf: (options: readonly string[]): string => options.map(quoted).join(' or '),
  someOf: (others: readonly string[]): string => `a list in [ ], empty for none, of these; or ${others.map(quoted).join(' or ')}`,
  number: (least: number, most: number, unit: string, others: readonly string[]): string => `${least} to ${most} (${unit}), or ${others.map(quoted).join(' or ')}`,
  option: (name: string, words: string): string => `"${name}": ${words}`,
} as const

export const planning = {
  noPlan: 'There is no exercise plan now.',
  missing: 'A plan needs a few more answers:',
  title: (level: string, minutes: number, days: number): string => `Your plan: ${level}. ${count(minutes, 'minute', 'minutes')} a day, ${count(days, 'day', 'days')} a week.`,
  alsoSee: (title: string): string => `While you do it: ${title}. rhomboid screen says more.`,
  contributing: 'What may be adding to your pain',
  tip: (tip: string): string => `Try this: ${tip}`,
  week: (n: number): string => `Week ${n}`,
  day: (date: string, what: string): string => `${date}: ${what}`,
  session: (name: string, seconds: number): string => `${name}, ${lengthInWords(seconds)}`,
  rounds: (name: string, n: number, seconds: number): string => `${name}, ${n} times that day, ${lengthInWords(seconds)} each time`,
  sameAs: (date: string): string => `The same as on ${date}.`,
  sameWeek: (week: number): string => `The same days as in week ${week}.`,
  takeCare: (words: string): string => `Take care: ${words}`,
  leftOut: 'Left out, and why',
} as const

export const session = {
  title: (day: number, date: string, what: string): string => `Day ${day}, ${date}: ${what}`,
  lasts: (name: string, seconds: number): string => `${name}, ${lengthInWords(seconds)}`,
  round: (n: number): string => `Do this ${n} times that day, spread over it.`,
  takeCare: (words: string): string => `Take care: ${words}`,
  spanLasts: (what: string, seconds: number): string => `${what}, ${lengthInWords(seconds)}`,
  phase: (what: string, seconds: number): string => `${what} ${lengthInWords(seconds)}`,
  repeated: (where: string, times: number, how: string): string => `${where === '' ? '' : `${where}: `}${times === 1 ? '' : `${times} × `}${how}`,
  progress: (item: number, items: number, left: string): string => `Exercise ${item} of ${items}. ${left} left in all.`,
  begin: 'Press space to begin.',
  keys: 'space pause · b back · s skip · e easier · h harder · o that hurt · q stop',
  paused: 'Paused. Press space to go on.',
  noEasier: 'There is no easier step here. You can skip it with s.',
  noHarder: 'There is no harder step here.',
  askPain: 'Stop and breathe. Do you have any of these now?',
  askPainKeys: ['d: yes, one of these', 'n: no, go to the next exercise', 'e: no, do an easier step', 'q: no, stop for today'],
  danger: 'You said that you have one of these signs now, so the session is over.',
  finished: 'Done for today.',
  stopped: 'Stopped for today. What you did counts.',
  summary: 'What you did',
  outcomes: { done: 'done', begun: 'begun', skipped: 'skipped', 'not-reached': 'not reached' },
  steps: { easier: 'an easier step', harder: 'a harder step' },
  did: (name: string, outcome: string, step: string | undefined, hurt: boolean, seconds: number): string =>
    `${name}: ${[outcome, ...(step === undefined ? [] : [step]), ...(hurt ? ['it hurt'] : []), ...(seconds < 1 ? [] : [`${lengthInWords(seconds)} of work`])].join(', ')}`,
  noKeys: 'The session runs by itself. Ctrl-C ends it.',
} as const

export const contentList = {
  kind: (name: string, n: number): string => `${name}: ${n}`,
  more: 'rhomboid content KIND lists them; --json gives all that is known of each.',
  named: (id: string, name: string): string => `${id}: ${name}`,
  sources: (ids: readonly string[]): string => `Sources: ${ids.join(', ')}`,
  sourceDose: (words: string): string => `What the sources say about the dose: ${words}`,
  emergency: (number: string | null): string => (number === null ? 'Emergency number not known' : `Emergency number ${number}`),
  section: (title: string): string => `- ${title}`,
  facts: (ids: readonly string[]): string => `Covers: ${ids.join(', ')}`,
} as const

/** What `content check` says. */
export const contentCheck = {
  problem: (file: string, line: number, message: string): string => `content/${file}:${line}  ${message}`,
  problems: (n: number): string => `${count(n, 'problem', 'problems')}.`,
  fine: (counts: Readonly<Record<string, number>>): string => `${Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(', ')}: no problem.`,
} as const

/** What `verify-rules` says. */
export const verification = {
  holds: 'The rules hold.',
  doesNotHold: 'The rules do not hold.',
  what: (version: string, people: number, seed: number): string => `Rules ${version}, ${count(people, 'person', 'people')} by chance from seed ${seed}.`,
  rulesHeading: 'Rule by rule',
  whole: (n: number, tried: number): string =>
    `${count(n, 'rule', 'rules')}: every combination of answers that the rule can tell apart, with "not sure" and no answer (${count(tried, 'combination', 'combinations')}).`,
  pairs: (n: number, tried: number): string =>
    `${count(n, 'rule', 'rules')} with too many: pairs of answers, the limits of numbers, and all around the cases in which the rule fires (${count(tried, 'combination', 'combinations')}):`,
  pairsOf: (rule: string, tried: number, all: number): string => `${rule}: ${tried} of ${all < 1e9 ? String(all) : all.toExponential(0)}`,
  checksHeading: 'What must hold',
  check: (what: string, failures: number, accepted: number, tried: number): string =>
    `${failures === 0 ? 'holds' : `FAILS ${count(failures, 'time', 'times')}`}${accepted === 0 ? '' : `, ${accepted} let pass`}: ${what} (${tried} tried)`,
  about: {
    'danger-never-lowers': 'a step towards danger never lowers the result and never opens a programme',
    'certain-stays-certain': 'what is certain while answers are missing stays certain',
    'only-declared-lower': 'the answers that may lower a result do lower one',
    'no-dead-rule': 'each rule decides for somebody',
    'no-contradiction': 'no two rules fire in the same people and ask for different things',
    'no-shadow': 'no rule fires only where another one asks for as much',
    'no-unreachable-question': 'each question is asked of somebody',
    'every-question-matters': 'some answer to each question makes a difference to somebody',
    'unanswered-never-clears': 'nobody is cleared with a question open that could matter',
    'broken-never-clears': 'nobody is cleared when a part of the rules is broken',
    'check-in-agrees': 'the check-in ends, and comes to no less than all the answers at once',
  },
  mayLowerHeading: 'May lower a result',
  mayLower: (question: string, answers: readonly string[], rules: readonly string[], reason: string): string => `${question} (${answers.join(', ')}), through ${rules.join(', ')}: ${reason}`,
  acceptedHeading: 'Let pass, and why',
  accepted: (what: string, about: string, reason: string): string => `${about} (${what}): ${reason}`,
  staleHeading: 'Exceptions that excuse nothing any more',
  stale: (what: string, about: string): string => `${about} (${what}): take it out of content/screening/verify-exceptions.yaml`,
  failuresHeading: 'What does not hold',
  failure: (what: string, about: string): string => `${about}: it does not hold that ${what}.`,
  step: (question: string, from: string, to: string, before: string, after: string): string => `${question} from ${from} to ${to}: ${before} becomes ${after}.`,
  answersFile: 'As an answers file:',
  written: (path: string): string => `Written to ${path}:`,
} as const

const FILE_HELP = `FILE is an answers file (JSON); - reads standard input.
What may stand in it: rhomboid schema answers`

const EXIT_HELP = `Exit codes
  0   done
  1   something that must hold does not (verify-rules, simulate)
  2   a command, an option or a file that cannot be used
  3   the answers allow no exercise programme now, or none fits
  70  something went wrong in Rhomboid; never a sign that all is well
      (RHOMBOID_DEBUG=1 shows where)`

/** What `words` says. */
export const ownWords = {
  danger: 'This can be an emergency',
  proposed: 'Proposed answers',
  nothing: 'We read nothing from this. The check-in asks it all.',
  onlyProposed: 'Nothing is answered by this: the check-in asks whether each one is right.',
  reading: (question: string, answer: string, about: 'self' | 'another' | 'past' | 'denied' | 'unsure', certainty: 'said' | 'perhaps'): string => `${question}: ${answer}${WHOSE[about]}${certainty === 'perhaps' && about === 'self' ? ' (perhaps)' : ''}`,
  because: (text: string): string => `“${text}”`,
  rule: (rule: string, because: string): string => `${because} (rule ${rule}, if all of it is right)`,
} as const

/** What `ask` says; every answer is content. */
export const asking = {
  helpTitle: 'Please get help now',
  help: 'Call your local emergency number now (such as 999 in the UK, 112 in Europe, 911 in North America).',
  helpText: 'You wrote something that can be a sign of danger. Nothing here can check that. Please do not wait for an answer.',
  youWrote: 'You wrote',
  helpNot: 'If that is not what you meant, change your words and ask again.',
  meanTitle: 'Did you mean one of these?',
  notTitle: 'This is not in our pages',
  nearTitle: 'What comes nearest',
  why: {
    'nothing-asked': 'Please write your question in words.',
    'another-language': 'We can only read English so far. Perhaps somebody can help you to ask in English.',
    'out-of-scope': 'We only know about upper back pain. A pharmacist, a nurse or a doctor can help with other things.',
    'not-there': 'We would rather say so than guess. Try other words, or ask a pharmacist, a nurse or a doctor.',
  },
  known: (evidence: string, sources: readonly string[]): string => `How we know: ${evidence} (${sources.join(', ')})`,
  feared: 'If you have a danger sign now, do not read on: call your local emergency number.',
  foot: 'General answers cannot replace somebody who can examine you. If you feel very ill, or have chest pain or trouble breathing, call your local emergency number now.',
} as const

/** What `report` says. */
export const report = {
  seeHelp: 'See: rhomboid report --help',
  noFile: 'rhomboid report needs a file with a record, or - for standard input.',
  tooMany: (extra: string): string => `${quoted(extra)} is one thing too many.`,
  unknownOption: (name: Name): string => `rhomboid report does not take ${name}.`,
  needsValue: (option: Name): string => `${option} needs a value after it.`,
  noFormat: (formats: readonly Name[]): string => `Say what to make: --format ${formats.join('|')}.`,
  unknownFormat: (given: string, close: Name | undefined, formats: readonly Name[]): string => `There is no format ${quoted(given)}${didYouMean(close) || '.'} There is: ${formats.join(', ')}.`,
  noOut: 'Say where the report goes: -o FILE, or -o - for standard output.',
  pdfToTerminal: 'A PDF is no text: give it a file with -o FILE. Nothing was written.',
  tooBig: 'this file is larger than 50 MB; a record never is.',
  noRecord: (why: string): string => `this is no record of Rhomboid: ${why}. Export it anew from the settings page.`,
  newer: (version: number, known: number): string => `this record is of version ${version}, made by a newer Rhomboid; this one knows ${known}. Update Rhomboid first.`,
  cannotRead: (file: string, why: string): string => `${file === '-' ? unreadable.input : file}: ${why}`,
  help: `rhomboid report RECORD --format pdf|fhir|csv|html -o FILE

Makes a report for a clinician from a record that was exported from the pages: danger signs
with the denied ones, the course of pain and daily life, exercise done, what made it worse,
medicines, own questions and notes. Answers that are private are left out.
  RECORD       a file (JSON); - reads standard input
  --format     pdf: tagged, with drawings; fhir: an R4 document bundle (JSON);
               csv: one table for a spreadsheet; html: one page that needs nothing else
  -o FILE      where it goes; - is standard output (not for pdf)

${EXIT_HELP}
`,
} as const

/** What `adapt` says. */
export const adaptation = {
  seeHelp: 'See: rhomboid adapt --help',
  noFile: 'rhomboid adapt needs a file with a record, or - for standard input.',
  tooMany: (extra: string): string => `${quoted(extra)} is one thing too many.`,
  unknownOption: (name: Name): string => `rhomboid adapt does not take ${name}.`,
  takesNoValue: (option: Name): string => `${option} takes no value.`,
  cannotRead: (file: string, why: string): string => `${file === '-' ? unreadable.input : file}: ${why}`,
  nothing: 'There is nothing to adapt.',
  because: {
    'no-programme': 'The record has no programme.',
    'no-clearance': 'The answers of the last check allow no programme.',
    'answers-missing': 'The last check lacks answers that a programme needs.',
  },
  noChange: 'Nothing changes.',
  changes: (n: number): string => `${count(n, 'change', 'changes')} to the programme`,
  asOf: (date: string): string => `The last check is too old to count now. This is how things stood on ${date}, the last day in the record.`,
  next: 'What could come next',
  choice: (what: string, dose: string): string => `${what} (${dose})`,
  help: `rhomboid adapt RECORD [--json]

What would change now in the programme of a record that was exported from the pages, and
why; whether the danger signs are to be asked again or a visit is proposed; and every next
step up and down of each exercise, with what it has to wait for. It keeps nothing.
  RECORD       a file (JSON); - reads standard input

JSON: { asOf, level, changes: [{ kind, because, words, reason, … }], flare, toScreening, review, preview, programme }

${EXIT_HELP}
`,
} as const

/** What `simulate` says. */
export const simulation = {
  seeHelp: 'See: rhomboid simulate --help',
  tooMany: (extra: string): string => `${quoted(extra)} is one thing too many.`,
  unknownOption: (name: Name): string => `rhomboid simulate does not take ${name}.`,
  needsValue: (option: Name): string => `${option} needs a value after it.`,
  takesNoValue: (option: Name): string => `${option} takes no value.`,
  notANumber: (option: Name, given: string, most: number): string => `${option} wants a whole number from 1 to ${most}, not ${quoted(given)}.`,
  svgOrJson: '--svg - and --json both want the output: name a file for the picture.',
  cannotWrite: (file: string): string => `${quoted(file)} cannot be written; name a file in a folder that exists.`,
  holds: 'All that must hold did hold.',
  doesNotHold: 'Something that must hold did not.',
  what: (people: number, weeks: number, seed: number): string => `${count(people, 'made-up person', 'made-up people')} over ${count(weeks, 'week', 'weeks')} from seed ${seed}.`,
  columns: ['family', 'people', 'done', 'level', 'usual', 'week', 'at end', 'steps', 'amber', 'red', 'flares', 'reviews', 'visits', 'pain'],
  legend:
    'Means of a family. done: sessions done of those planned; level: the highest; usual: how many reached the usual dose, and in which week (the middle one); at end: share of the usual dose; steps: up and down; visits: to how many a visit was proposed; pain: in truth, first and last day.',
  invariantsHeading: 'What must hold',
  invariant: (what: string, violations: number): string => `${violations === 0 ? 'holds' : `FAILS ${count(violations, 'time', 'times')}`}: ${what}`,
  violation: (family: string, person: number, day: number, what: string): string => `${family}, person ${person}, day ${day}: ${what}`,
  about: {
    'no-more-after-red': 'no dose rises after a red session until two green days have followed',
    'week-cap': 'no week asks for more than a fifth more sets than the plan of a week before',
    'two-steps': 'one step up after a session at most, and two in seven days',
    'never-swings': 'no exercise goes up, down and up again within two weeks without a reason',
    'usual-in-six-weeks': 'six green weeks lead to the usual dose, as far as the minutes allow',
    'back-after-flare': 'four green weeks after a flare, what was reached before it is back',
    timers: 'reviews, visits and checks come on their day',
  },
  picture: {
    title: (family: string): string => `${family}`,
    pain: 'pain, 0 to 10',
    dose: 'work of a week, full height: 60 minutes',
    zones: { green: 'green session', amber: 'amber', red: 'red', unknown: 'not known' },
    flare: 'flare plan',
    lighter: 'lighter week',
    level: (level: number): string => `level ${level}`,
    week: (week: number): string => `week ${week}`,
  },
  help: `rhomboid simulate [--people N] [--weeks N] [--seed N] [--svg FILE] [--json]

Made-up people of many kinds live with the programme day by day: pain that goes its own way,
flares, missed days, telling too much or too little. What became of them, and whether all
that must hold of adapting did hold. The same seed gives the same people.
  --people N   how many, 1 to 9999; 209 unless told
  --weeks N    1 to 52; 12 unless told
  --seed N     1 to 9999; 1 unless told
  --svg FILE   a picture of a few courses; - for standard output
  --json       { people, weeks, seed, lived, families, invariants: [{ id, violations }] }

${EXIT_HELP}
`,
} as const

const WHOSE = { self: '', another: ' (somebody else)', past: ' (in the past)', denied: ' (denied)', unsure: ' (not sure)' } as const

export const help = {
  all: `Rhomboid, a coach for upper back pain. It works offline and keeps nothing.

Usage
  rhomboid screen FILE [--json]        check the answers for warning signs
  rhomboid plan FILE [--weeks N]       a programme, when the answers allow one
  rhomboid session FILE [--day N]      one day's session, second by second
  rhomboid session FILE --play         be guided through it, here and now
  rhomboid content [KIND]              what Rhomboid knows, with its sources
  rhomboid schema answers              JSON Schema of the answers file
  rhomboid figure EXERCISE -o FILE     draws how it is done
  rhomboid verify-rules                hold the screening rules against all that must be so
  rhomboid words "TEXT"                which answers somebody's own words propose
  rhomboid ask "QUESTION"              an answer from the handbook, or that it is not there
  rhomboid adapt RECORD                what would change in the programme of a record, and why
  rhomboid simulate                    made-up people live with the programme for weeks
  rhomboid report RECORD -o FILE       a report for a clinician: --format pdf, fhir, csv or html

  --json       print JSON instead of text
  --help       this; after a command, more about that command
  --version    the version

${FILE_HELP}

${EXIT_HELP}

It gives information, not a diagnosis. If you feel very ill, or have chest pain or trouble
breathing, call your emergency number now.
`,
  screen: `rhomboid screen FILE [--json]

Checks the answers against the screening rules and says what to do, and why.
A missing answer never counts as "no": it is asked for.

JSON: { disposition, because: [{ rule, words, source, said }], unanswered, holds, level, rulesVersion, … }
  disposition  emergency, urgent, soon, routine, self-care or ask
  level        the highest programme level that is open (0 to 3), or null for none

${FILE_HELP}

${EXIT_HELP}
Every disposition is a result: screen ends with 0 for all of them.
`,
  plan: `rhomboid plan FILE [--weeks N] [--json]

Checks the answers, then makes a programme of N weeks (1 to 12, default 1), each exercise
with its dose and its reason, and says what was left out and why.
Without a clearance there is no programme, and the exit code is 3.

${FILE_HELP}

${EXIT_HELP}
`,
  session: `rhomboid session FILE [--day N] [--json]
rhomboid session FILE [--day N] --play [--speed N]

Lays out the session of one day as spans of seconds. --day counts from 1; without it, the
first day that is no rest day. --play guides you through it with a countdown:
  ${session.keys}
--speed N runs it N times as fast.

${FILE_HELP}

${EXIT_HELP}
`,
  content: `rhomboid content [KIND] [--json]
rhomboid content check [--json]

What Rhomboid knows: exercises, questions (of the check-in), rules, contributors, regions,
sources, facts, thresholds, precautions; and the pages of the handbook: techniques,
situations, faq (questions that people ask), warnings.
Without KIND: how many there are of each; with --json, every item of every kind.
JSON: a list; each item has its id, its sources and its facts (the statements of the five
articles that it covers). Without KIND each also has its kind, such as "exercise" or "faq",
and its title.

check reads all of it anew and says what is wrong, file and line first: shapes, ids, sources,
links, coverage of the articles, doses, claims, blame. It ends with 1 if anything is.
JSON: { problems: [{ file, line, message }], counts }

${EXIT_HELP}
`,
  'verify-rules': `rhomboid verify-rules [--seed N] [--people N] [-o DIR] [--json]

Holds the screening rules against everything that must be so of them: rule by rule over all
answers that the rule can tell apart, and over whole people by chance (default 1000, seed 1).
What does not hold is shown by somebody for whom it does not, as an answers file that
rhomboid screen reads; -o DIR writes these files. The same seed finds the same people.
What is let pass stands, with its reason, in content/screening/verify-exceptions.yaml.

${EXIT_HELP}
`,
  words: `rhomboid words "TEXT" [--json]
rhomboid words -                     (reads standard input)

Reads what somebody wrote in their own words and says which answers it proposes: for each,
the words it was read from, whether it was said or only feared, and whether it is about the
person, somebody else, the past, or denied. Emergencies stand first. Nothing is answered by
it: in the check-in the person confirms each one.

JSON: { proposals: [{ question, answer, because, certainty, about, danger }], emergencies }
  emergencies  the emergency rules that would fire if all of it were right

${EXIT_HELP}
`,
  ask: `rhomboid ask "QUESTION" [--json]
rhomboid ask -                       (reads standard input)

Answers a question in everyday words with up to three passages of the handbook, each with
how well it is known and its sources. Nothing is made up: what is not in the handbook is
said to be not there. Danger is looked for first, with the words and rules of screening.

JSON: { kind, passages: [{ id, title, words, source, evidence, path, score }], … }
  kind         answer, did-you-mean, not-in-sources or get-help-now
  source       ids of the sources (rhomboid content sources lists them)
  because      with get-help-now: the words of the question that tell of danger
  feared       otherwise: a danger was asked about, though not told of
  why          with not-in-sources: nothing-asked, another-language, out-of-scope or not-there

${EXIT_HELP}
Every reply is a result: ask ends with 0 for all of them.
`,
  schema: `rhomboid schema answers

Prints the JSON Schema (draft 2020-12) of the answers file: every question with its words
and every answer that it takes.

${EXIT_HELP}
`,
  figure: `rhomboid figure EXERCISE -o FILE [--form FORM] [--phase start|end|0..1] [--side left|right]
                [--view front|back|side|DEGREES] [--body narrow|wide|pregnant] [--skin TONE]
rhomboid figure --sheet -o FILE

Draws an exercise as an SVG picture: its furthest pose, or another moment of the movement.
  --form FORM     an easier or harder way of doing it; main when not said
  --phase         start, end (when not said), or how far the movement has come, 0 to 1
  --side          the side that works, for an exercise with two; right when not said
  --view          from where: 0 is the front, 90 its left side, 180 the back
  --skin          porcelain, sand, honey, chestnut or espresso
  --sheet         all exercises in one picture: start, middle and end
  -o FILE         where it goes; - is standard output

${EXIT_HELP}
`,
} as const
