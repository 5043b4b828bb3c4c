/** Words of the help. */

export const help = {
  title: 'Help',
  links: 'What links can do',
  aboutLinks: {
    who: {
      question: 'Who can open a link?',
      answer:
        'Anyone who has it, without an account or a password. Whoever passes the link on passes the file on.',
    },
    howLong: {
      question: 'How long does it work?',
      answer: 'Until the end you chose, at most 7 days. Shared says for each link when it ends, and why.',
    },
    stop: {
      question: 'How do I stop one?',
      answer: 'Under Shared, choose Stop sharing in the file’s menu. Every link to it ends; the file stays.',
    },
    change: {
      question: 'Can I change a link that I sent?',
      answer: 'No. Make a new one; the old one works until its own end, unless you stop sharing the file.',
    },
    seen: {
      question: 'Can I see who opened it?',
      answer: 'No. Slipway only knows that it handed the link to you.',
    },
    ended: {
      question: 'What if a link has ended?',
      answer: 'Copy it again under Shared. The file is still there, and the new link gets a new end.',
    },
  },
  sending: 'How sending works',
  aboutSending: {
    close: {
      question: 'Can I close Slipway while it sends?',
      answer: 'Yes. When you open it again, it goes on where it was. Nothing is sent twice.',
    },
    network: {
      question: 'What if the network goes away?',
      answer: 'Slipway waits and goes on by itself as soon as there is a connection.',
    },
    done: {
      question: 'What does Done mean?',
      answer: 'The storage itself has confirmed that what it holds is your file, down to the last byte.',
    },
    editing: {
      question: 'May I change a file while it is sent?',
      answer: 'Better not. Slipway notices, and asks you to try again once you are done with it.',
    },
    where: {
      question: 'Where do my files go?',
      answer: 'Into your company’s own storage, straight from this computer. No one else stores them.',
    },
  },
  keyboard: 'Keyboard',
  shortcuts: {
    chooseFiles: 'Choose files to send',
    chooseFolder: 'Choose a folder to send',
    paste: 'Send what is on the clipboard',
    copyAll: 'Copy the links of all files that are done',
    pauseOrResume: 'Pause everything, or go on',
    send: 'Show what is being sent',
    shared: 'Show what was shared',
    search: 'Search shared files',
    settings: 'Open the settings',
    help: 'Open this help',
    rows: 'Go to the row above or below',
    firstOrLast: 'Go to the first or last row',
    close: 'Close a dialog or a menu',
    larger: 'Make everything larger',
    smaller: 'Make everything smaller',
  },
  forIt: 'For your IT',
  it: {
    text: 'When something does not work, your IT can do more with this.',
    about: 'Versions',
    address: 'Storage',
    place: 'Bucket and folder',
    region: 'Region',
    key: 'Key',
    secret: {
      kept: 'In the keychain of this computer',
      'this-session': 'Kept until Slipway closes',
      missing: 'Missing: it must be entered again',
      'not-needed': 'None is kept: this computer gets one when it needs it',
    },
    problems: 'Recent problems',
    noProblems: 'None. All is well.',
    copy: 'Copy details for IT',
    copyHelp:
      'Ready to paste into a mail: versions, storage, problems, log. No key, link or password is in it.',
    copyLog: 'Copy',
    copied: 'Details copied. Paste them into a message to your IT.',
  },
  log: 'Log',
  logText: 'What Slipway did lately. Keys, links and folders are left out.',
  logShow: 'Show',
  logShows: { all: 'Everything', problems: 'Problems only' },
  logEmpty: 'Nothing to show',
  logEmptyText: 'As soon as something happens, it stands here.',
} as const
