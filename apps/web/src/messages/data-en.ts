import type { BreakCounts, FileProblem, Lasting, Mistake, OpenSealedProblem, RefusedBecause } from '../data-words.ts'

/** Where something is wrong, in words that can be read out on the phone. */
const placeOf = (field: string): string => (field === '' ? 'It' : `“${field}”`)

const wantsInWords = ({ field, wants }: Mistake): string => {
  const place = placeOf(field)
  switch (wants.kind) {
    case 'object':
      return `${place} should hold named values.`
    case 'list':
      return `${place} should be a list.`
    case 'text':
      return `${place} should be text.`
    case 'yes-or-no':
      return `${place} should be yes or no.`
    case 'nothing-here':
      return `${place} does not belong there.`
    case 'something':
      return `${place} is missing.`
    case 'number':
      return `${place} should be a ${wants.whole ? 'whole number' : 'number'} from ${wants.from} to ${wants.to}.`
    case 'shorter':
      return `${place} is too long. ${wants.most} is the most.`
    case 'one-of':
      return wants.options.length <= 6 ? `${place} should be ${wants.options.join(' or ')}.` : `${place} is not one of the words that we know.`
  }
}

/** Words of the page of a person's own data, of reminders and of breaks. */
export const data = {
  title: 'Your data',
  lead: 'All of it is on this device, in this browser. Nothing is sent anywhere. So a copy is yours to make.',
  toPage: 'Save a copy, open a copy, or add a person',
  nameKept: 'If you tell us a name, it stays here too. You don’t have to.',

  people: {
    title: 'Who uses this device',
    lead: 'Each person has their own answers, programme and sessions.',
    you: 'You are here as',
    noName: 'No name yet',
    first: 'First person, no name yet',
    other: 'Another person, no name yet',
    name: 'Your name',
    nameHelp: 'It stands on your report, and where several people use this device. You can leave it empty.',
    switchTo: 'Go to',
    add: 'Add a person',
    addName: 'Name of the new person',
    addAction: 'Add and go there',
    eraseThis: 'Erase this person',
    eraseTitle: (name: string) => `Erase ${name}?`,
    eraseAsk: 'All answers, programmes and sessions of this person go. Other people on this device stay. This cannot be undone.',
    eraseYes: 'Yes, erase this person',
    eraseNo: 'No, keep it',
    cannot: 'This browser does not let us keep more than one person.',
  },

  save: {
    title: 'Save a copy',
    lead: 'One file with everything about you. Keep it somewhere safe, or open it on another device.',
    lock: 'Lock it with a passphrase',
    passphrase: 'Passphrase',
    again: 'The same passphrase again',
    help: 'At least 8 characters. Four words that don’t belong together work well. Write it down: without it, nobody can open the file, and we can’t either.',
    tooShort: 'The passphrase needs at least 8 characters.',
    notTheSame: 'The two passphrases are not the same.',
    action: 'Save the file',
    locking: 'Locking the file. This takes a few seconds.',
    saved: (name: string) => `Saved as ${name}. Look for it where your browser puts files.`,
    open: 'Without a passphrase, anyone who gets the file can read it.',
  },

  open: {
    title: 'Open a copy',
    lead: 'Choose a file that you saved. We show you what is in it before anything changes.',
    choose: 'Choose a file',
    reading: 'Reading the file.',
    sealed: 'This file is locked. What is its passphrase?',
    unlock: 'Unlock',
    unlocking: 'Unlocking. This takes a few seconds.',
    inIt: 'What is in this file',
    of: 'Whose',
    days: 'From',
    fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    nothing: 'Nothing was kept yet',
    sessions: 'Sessions',
    entries: 'Entries',
    version: 'Version',
    versionOld: (version: number) => `${version}. We bring it up to date when you open it.`,
    savedOn: 'Saved on',
    replace: 'Put it in place of what is here',
    replaceTitle: 'Replace what is here?',
    replaceAsk: (sessions: number) =>
      `What is here now goes, with ${sessions === 1 ? 'its 1 session' : `its ${sessions} sessions`}. Save a copy first if you may want it back.`,
    replaceYes: 'Yes, replace it',
    replaceNo: 'No, keep what is here',
    add: 'Add it as a new person',
    leave: 'Leave it',
    done: 'The copy is open. It is all here.',
    nothingChanged: 'Nothing here was changed.',
    cannotWrite: 'This browser could not write it. Its storage may be full.',
  },

  problem: (problem: FileProblem | OpenSealedProblem): string => {
    switch (problem.type) {
      case 'empty':
        return 'This file is empty.'
      case 'not-ours':
        return 'This file is not one of ours. Choose one whose name begins with “rhomboid”.'
      case 'too-big':
        return 'This file is far too big to be one of ours.'
      case 'unreadable':
        return problem.cutOff
          ? `This file stops too early, in line ${problem.line}. The rest is missing. Try to copy it again from where you saved it.`
          : `This file is damaged. We cannot read line ${problem.line}.`
      case 'from-the-future':
        return `This file is of version ${problem.version}. We know versions up to ${problem.known}. Update Rhomboid, then open it again.`
      case 'wrong':
        return `Something in this file is wrong. ${wantsInWords(problem.mistake)}`
      case 'wrong-event':
        return `Entry ${problem.number}${problem.line === undefined ? '' : ` (line ${problem.line})`} of this file is wrong. ${wantsInWords(problem.mistake)}`
      case 'twice':
        return `Entry ${problem.number} has the same mark as entry ${problem.first}. One of the two was changed.`
      case 'wrong-passphrase':
        return 'This passphrase does not open the file. Try again: capitals and blanks count. If you are sure of it, the file was changed.'
      case 'damaged':
        return 'This locked file is damaged. Try to copy it again from where you saved it.'
    }
  },

  keeping: {
    title: 'How safe it is here',
    state: {
      kept: 'Your browser has agreed to keep this until you erase it.',
      'may-be-cleared': 'Your browser may clear this when the disk is full, or when you stay away for some weeks.',
      unknown: 'Your browser does not tell us how long it keeps this.',
    } satisfies Record<Lasting, string>,
    ask: 'Ask the browser to keep it',
    refused: 'The browser did not agree. Save a copy from time to time.',
    backup: (sessions: number) => `You have ${sessions} sessions that are in no saved copy. A copy takes one minute.`,
    backupAction: 'Save a copy',
  },

  plan: {
    title: 'A plan to hand over',
    lead: 'A physiotherapist can give you a plan as a file or as a square code. You can hand yours on the same way. A plan says what to do and when. It says nothing about you.',
    take: 'Take over a plan',
    chooseFile: 'Choose a file or a picture of the code',
    camera: 'Point the camera at the code',
    cameraStop: 'Stop the camera',
    cameraLooking: 'Looking for a code. Nothing is recorded.',
    cameraNot: 'The camera cannot be used here. Take a picture of the code and choose it as a file.',
    noCode: 'We found no code in this picture. Try one that is sharp, straight and close up.',
    gate: 'First, the danger signs. Then we can say which exercises of a plan suit you.',
    gateAction: 'Check the danger signs',
    by: (name: string) => `The file says it is from ${name}. We cannot check that.`,
    can: 'What you can do',
    cannot: 'What we leave out',
    because: {
      'unknown-exercise': 'We don’t know this exercise.',
      'unknown-form': 'We don’t know this way of doing it.',
      'too-much': 'This is more than we guide anyone to do, or a hold that is too long for you.',
    } satisfies Record<RefusedBecause, string>,
    nothingLeft: 'None of these exercises suits you as things are. Talk to the person who gave you the plan.',
    days: (days: string, rounds: number) => (rounds === 1 ? days : `${days}, ${rounds} times a day`),
    use: 'Use this plan',
    useHelp: 'It takes the place of your programme for the next four weeks. Your own pain still decides: stop what hurts more.',
    used: 'This is your programme now.',
    see: 'See your programme',
    leave: 'Leave it',
    give: 'Hand over your plan',
    noPlan: 'You have no programme yet.',
    from: 'From (you can leave it empty)',
    file: 'Save as a file',
    code: 'Show as a code',
    codeLabel: 'The plan as a square code',
    codeHelp: 'Open “Your data” on the other device and point its camera here.',
    tooBig: 'This plan is too long for a code. Save it as a file.',
    notReviewed: 'No doctor, nurse or physio of ours has checked this plan.',
  },

  erase: {
    title: 'Erase',
    lead: 'Erase everything of everyone on this device, in Settings.',
    action: 'Go to Settings',
  },

  reminders: {
    title: 'Reminders',
    on: 'Remind me of my session',
    lead: 'While a page of ours is open, it calls at these times on days with a session.',
    time: (number: number) => `Time ${number}`,
    add: 'Add a time',
    remove: (time: string) => `Remove ${time}`,
    next: (when: string, time: string) => `Next: ${when} at ${time}.`,
    none: 'No day with a session is planned, so nothing calls.',
    refused: 'Your browser does not show our calls outside the page. They show in the page.',
    allow: 'Also call outside the page',
    calendar: 'For when the page is closed',
    calendarHelp: 'A calendar file puts these times into your own calendar, with an alarm. What others can read there is only “Time to move”.',
    daily: 'Every day',
    planned: 'Only on days with a session',
    which: 'Which days',
    save: 'Save the calendar file',
    saved: (name: string) => `Saved as ${name}. Open it, and your calendar asks you to add it.`,
    eventTitle: 'Time to move',
    call: 'Time for your session',
    callText: 'It is ready when you are. A rest day is fine too.',
    go: 'Go to the session',
    later: 'Not now',
  },

  breaks: {
    title: 'Short breaks',
    on: 'Call me for short breaks from sitting',
    lead: 'A page of ours must stay open. A call waits until you stop typing. Being away counts as a break.',
    every: 'A break every',
    minutes: (minutes: number) => `${minutes} minutes`,
    length: 'How long',
    seconds: (seconds: number) => (seconds === 60 ? '1 minute' : `${seconds} seconds`),
    quiet: 'Quiet hours',
    quietHelp: 'Between these times no break calls. Two equal times mean: never quiet.',
    quietFrom: 'Quiet from',
    quietTo: 'Quiet until',
    counts: 'Your breaks',
    today: 'Today',
    week: 'This week',
    taken: 'Taken',
    skipped: 'Skipped',
    skippedFine: 'Skipping is fine. It only shows you how it goes.',
    now: 'Take a break now',
    evidence: 'In one trial, office staff who were reminded to move or shift had less new neck pain. Upper backs were not studied, and reviews call the evidence weak.',
    offer: 'Time for a short break',
    offerText: 'Stand up and move a little, or just rest.',
    start: 'Start',
    postpone: (minutes: number) => `In ${minutes} minutes`,
    skip: 'Skip this one',
    move: 'Move',
    rest: 'Just rest',
    running: 'Your break',
    restText: 'Stand up if you can. Look out of the window. Let your shoulders drop, and breathe slowly.',
    moveText: (name: string) => `${name}, the gentle way.`,
    stop: 'End the break',
    left: (seconds: number) => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
    over: 'The break is over.',
    hurts: 'Stop if it hurts more.',
    countsLine: ({ taken, skipped }: BreakCounts) => `${taken} taken, ${skipped} skipped`,
  },

  voice: {
    rate: 'How fast the voice speaks',
    rates: { '0.7': 'Slow', '0.85': 'A little slower', '1': 'Normal', '1.2': 'A little faster', '1.4': 'Fast' },
    try: 'Listen',
    sample: 'Breathe in. And slowly out again.',
  },
} as const
