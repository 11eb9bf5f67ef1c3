/** Words of the pages about the product itself. Each sentence is meant to be checked: the tests hold the privacy page against what the browser does. */
export const about = {
  title: 'About Rhomboid',
  lead: 'A private, open coach for upper back pain. It is free, and anybody may read how it works.',
  links: { privacy: 'Privacy', accessibility: 'Access for all', licences: 'Licences', safety: 'What this cannot do' },
  privacy: {
    title: 'Privacy',
    lead: 'Everything you tell Rhomboid stays on your device. Nobody else gets it, and nobody counts what you do.',
    sections: [
      {
        title: 'What leaves your device',
        lines: [
          'Nothing that you tell us. There is no account, no tracking, no advert and no request to anybody else’s server.',
          'Your browser fetches our own pages from the place where you opened Rhomboid. After the first visit they are kept on your device, and it works without a connection.',
          'You can make a report, a copy of your data or a calendar file. It goes only where you put it.',
        ],
      },
      {
        title: 'What is kept on your device',
        lines: [
          'Your answers, programme, sessions, notes and settings are kept in this browser’s database, called “rhomboid”. Each further person has one of their own.',
          'The pages themselves are kept in this browser’s cache, so that they open without a connection.',
          'While a check-in or a guide is open, what it needs to go on after a reload is kept for this tab only.',
          'A small note of who was here last and of how many sessions came since your last copy is kept beside it.',
          'No cookie is set.',
        ],
      },
      {
        title: 'What you can do',
        lines: [
          'Look at it, take it away as one file, or erase all of it under Settings. What is erased is gone for good.',
          '“Leave quickly” hides the page at once. It erases nothing.',
          'Somebody who uses the same browser can open what is kept there. On a shared device, erase it when you are done.',
          'Your browser or phone may delete what it keeps when space is short. Make a copy now and then.',
        ],
      },
      {
        title: 'Voice and camera',
        lines: [
          'The voice is your device’s own. A voice that would send the words to a server is not used.',
          'The camera is used only if you choose to read a plan from a code, and only on this device.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Access for all',
    lead: 'Rhomboid should work for everybody, however they see, hear, move, read or think. This page says what we did, and what still falls short.',
    sections: [
      {
        title: 'What we aim at',
        lines: [
          'The rules of WCAG 2.2 at level AA on every page, and level AAA for contrast of text, the size of what you press, and plain words.',
          'Automatic checks run on the pages in light and dark each time the product is built. They find only part of what can be wrong.',
        ],
      },
      {
        title: 'What works',
        lines: [
          'Everything can be done by keyboard. The focus can be seen.',
          'Headings, names and changes of step are told to screen readers. The seconds of a timer are not.',
          'Text can be made large, up to four times, without scrolling sideways on the main pages.',
          'If your device asks for less motion, the figure stands still and two pictures show the move.',
          'A move is told in words as well as shown, and a session can be done by voice alone or by text alone.',
          'Nothing blinks, and nothing has to be done within a time: a session can be paused at any moment.',
        ],
      },
      {
        title: 'What falls short',
        lines: [
          'Nobody who uses a screen reader every day has tried it yet.',
          'It speaks English only.',
          'The red of the emergency button on white is a little under the contrast we aim at for text: 6.5 to 1, not 7 to 1.',
          'The charts are pictures. A table and a sentence beside each say the same.',
        ],
      },
    ],
  },
  licences: {
    title: 'Licences',
    lead: 'Rhomboid’s code may be used under the Apache 2.0 licence, and its content under CC BY 4.0. It stands on the work of many others.',
    listTitle: 'What is built in',
    text: 'All licences in full, as one text file',
    line: (name: string, version: string, licence: string) => `${name} ${version}: ${licence}`,
  },
} as const
