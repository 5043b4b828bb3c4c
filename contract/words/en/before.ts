/** Words of what is asked before a drop is sent. */

export const before = {
  title: 'Before it is sent',
  summary: '{count, plural, one {# file} other {# files}}, {size}',
  privateTitle: '{count, plural, one {This looks private} other {# files look private}}',
  privateHelp: 'Anyone who gets the link can open what you send.',
  hugeTitle: '{count, plural, one {This is very large} other {# files are very large}}',
  hugeHelp: 'It may take hours, and fill up your storage.',
  reasons: {
    key: 'secret key',
    passwords: 'stored passwords',
    secrets: 'settings with secrets',
    huge: 'over 50 GB',
  },
  privateChoice: 'What to do with them',
  leaveOut: 'Leave out',
  sendToo: 'Send too',
  takenTitle:
    '{count, plural, one {You have shared a file with this name already} other {You have shared # files with these names already}}',
  takenChoice: 'Same name',
  taken: { 'keep-both': 'Keep both', replace: 'Replace', skip: 'Skip' },
  takenHelp: {
    'keep-both': 'The new file gets a link of its own. The old link stays as it is.',
    replace: 'The old file is lost. Its link gives out the new one.',
    skip: 'Nothing is sent. The old link stays as it is.',
  },
  thereTitle:
    '{count, plural, one {A file with this name is already there} other {# files with these names are already there}}',
  thereHelp: {
    'keep-both': 'What is there stays. The new file gets a number after its name, such as (2).',
    replace: 'What is there is lost, whoever sent it. Its links give out the new file.',
    skip: 'Nothing is sent. What is there stays as it is.',
  },
  as: 'Send as',
  asFiles: 'Single files',
  asZip: 'One ZIP',
  names: 'Names',
  nameOf: 'Name of {name}',
  nameFaults: {
    empty: 'Enter a name.',
    path: 'A name cannot hold / or \\.',
    dots: 'This cannot be a name.',
    long: 'This name is too long.',
    twice: 'Another file here has this name.',
  },
  more: 'and {count, plural, one {# file} other {# files}} more',
  send: 'Send {count, plural, one {# file} other {# files}}',
  sendZip: 'Send one ZIP',
  replaceAndSend: 'Replace and send',
  sendNothing: 'Send nothing',
  dontSend: 'Don’t send',
  leftOut: '{count, plural, one {# file} other {# files}} left out',
} as const
