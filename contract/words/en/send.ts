/** Words of the window's frame and of handing files in. */

export const send = {
  frame: {
    views: 'Views',
    send: 'Send',
    shared: 'Shared',
    settings: 'Settings',
    help: 'Help',
    skip: 'Skip to the files',
    safeToClose: 'Safe to close',
    keepOpen: 'Still sending',
    safeAt: 'Done about {moment}',
    safeToCloseHint: 'Nothing is being sent. You can close Slipway or shut the computer down.',
    keepOpenHint: 'Keep this computer on. What is cut off goes on when Slipway is open again.',
  },
  local: {
    title: 'You are trying Slipway out',
    text: 'Files stay on this computer, and links open on this computer alone.',
    action: 'Connect your storage',
  },
  keyMissing: { action: 'Enter the key' },
  drop: {
    title: 'Drop files here',
    text: 'Files or whole folders, of any size. You get a link for each file.',
    zipText: 'Files or whole folders, of any size. What you drop together gets one link.',
    asZip: 'One ZIP, one link',
    more: 'Drop more files anywhere in this window',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose folder',
    pasteHint: 'You can also paste with {keys}',
    how: {
      title: 'How it goes',
      drop: 'Drop your files',
      check: 'Slipway sends and checks them',
      paste: 'Paste the link anywhere',
    },
    release: 'Let go to send',
    releaseText: 'Each file gets a link of its own.',
    releaseZipText: 'All of it gets one link.',
    alreadyInList:
      '{count, plural, one {This file is in the list already.} other {These # files are in the list already.}}',
    nothingFound: 'There were no files in it.',
  },
  refused: {
    title: '{count, plural, one {# file} other {# files}} could not be taken',
    more: 'and {count, plural, one {# file} other {# files}} more',
  },
  toast: {
    region: 'Messages',
    copied:
      '{count, plural, one {Link copied. It works until {moment}.} other {# links copied. They work until {moment}.}}',
    removed: 'Removed from the list. The link still works until its time is over.',
  },
  warnings: {
    'settings-set-aside':
      'Your settings could not be read, so Slipway began with new ones. The old file was kept.',
    'history-set-aside': 'The list of shared files could not be read. A new one was begun; the old was kept.',
    'secrets-this-session-only':
      'This computer has no safe place for keys. Slipway forgets yours when it closes.',
    'keychain-closed':
      'This computer’s keychain did not open. Unlock it and restart Slipway; until then keys are forgotten on closing.',
    'managed-not-trusted':
      'Slipway’s file for this computer is not protected, so it counts for nothing. Tell IT.',
    'managed-damaged': 'Slipway’s file for this computer cannot be read. What it set before stays; tell IT.',
    'records-not-saved': 'Slipway cannot write to its own folder. Uploads will not go on after a restart.',
  },
  clockWrong: {
    slow: 'This computer’s clock is about {duration} slow. Set its date and time; sending goes on meanwhile.',
    fast: 'This computer’s clock is about {duration} fast. Set its date and time; sending goes on meanwhile.',
  },
} as const
