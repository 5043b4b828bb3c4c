/** Words of the app itself: its version, and what becomes of a newer one. */

export const update = {
  about: 'About',
  version: 'Version {name}',
  check: 'Check for updates',
  byItself: 'Slipway looks for new versions by itself. You can also look now.',
  upToDate: 'This is the newest version. Looked {moment}.',
  checking: 'Looking for a new version…',
  downloading: 'Downloading version {name}: {percent}',
  ready: 'Slipway {name} is ready',
  readyText: 'It is put in place when you close Slipway. Nothing that is being sent is lost.',
  now: 'Restart now',
  later: 'Later',
  news: 'What is new',
  waits: 'Files are being sent. Try again when they are done.',
  failed: {
    'not-reached': 'Updates could not be reached. Check your network, then try again.',
    'not-genuine': 'What came was not from us, so nothing was changed. Tell your IT.',
  },
  off: {
    policy: 'Your IT department keeps Slipway up to date.',
    'no-feed': 'This copy does not update itself. Ask whoever gave it to you for a newer one.',
  },
} as const
