/** Words of the dialog that shares files, and of why a link ends when it does. */

export const share = {
  action: 'Share…',
  everyFile: 'all files that are done',
  title: '{count, plural, one {Share “{name}”} other {Share # files}}',
  life: 'The link works for',
  lives: {
    tonight: 'Until tonight',
    longest: 'The longest possible',
  },
  until: 'Until {moment}.',
  because: {
    chosen: '',
    longest: 'No link can work for more than 7 days.',
    'sign-in': 'Your sign-in ends then.',
    policy: 'Your IT department allows no longer.',
  },
  opening: 'Opening it',
  openings: { attachment: 'Downloads it', inline: 'Shows it in the browser' },
  downloadName: 'Saved as',
  downloadNameHelp: 'The name that the file has when it is downloaded.',
  anyone: 'Anyone who has the link can open the file until then, also if it is passed on.',
  copyLink: '{count, plural, one {Copy link} other {Copy links}}',
  copyMessage: 'Copy message',
  copyPage: 'Copy one link for all',
  showQr: 'Show QR code',
  back: 'Back',
  qrAlt: 'QR code of the link to {name}',
  done: {
    link: '{count, plural, one {Link copied.} other {# links copied.}}',
    message: 'Message copied: with name, size, end and link.',
    page: 'Link copied: it opens a page with all the files.',
    qr: 'Point a phone’s camera at the code.',
  },
  check: {
    passed: 'Checked: it opens without signing in.',
    later: 'Slipway checks the links in the background.',
    failed: 'The link was tried and did not open.',
  },
} as const
