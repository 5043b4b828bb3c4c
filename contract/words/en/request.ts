/** Words of asking others for files. */

export const request = {
  open: 'Request files',
  title: 'Request files',
  text: 'You get a link to a page. Whoever has it can send you files, without an account.',
  name: 'What you ask for',
  nameHelp: 'They see this at the top of the page.',
  largest: 'Largest file in MB',
  life: 'The page works for',
  note: 'What arrives appears in this list, and Slipway tells you.',
  byPut: 'This storage takes no forms: the page takes at most 100 files and checks their size itself.',
  make: 'Copy the link',
  wrong: 'Say what you ask for, and a size up to 5,000 MB.',
  copied: 'Link copied. Files can be sent until {moment}.',
  copiedByPut: 'Link copied. It takes up to 100 files until {moment}; this storage takes no forms.',
  look: 'Look for files that arrived',
  arrived: '{count, plural, one {# file} other {# files}} arrived.',
  arrivedOne: '{name} arrived.',
  none: 'Nothing new has arrived.',
} as const
