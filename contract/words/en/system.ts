/** Words of what the system shows for Slipway: dialogs, notifications, and names of the files it writes. */

export const system = {
  confirmLink: {
    deleteTitle: 'Make a link that deletes “{name}”?',
    deleteText: 'Anyone who has it can delete the file until the link ends. Deleting cannot be undone.',
    operationTitle: 'Make a link for {operation}?',
    operationText: 'Anyone who has it can do this in your storage, with your rights, until the link ends.',
    make: 'Make the link',
  },
  askToClose: {
    title: 'Files are still being sent',
    text: 'If you close Slipway now, it goes on where it stopped the next time you open it.',
    keep: 'Keep sending',
    close: 'Close and go on next time',
  },
  endsSoon: {
    title: 'A link ends soon: {name}',
    text: 'It works until {moment}. Renew it to hand out a new one.',
    titleOfMany: '{count, plural, one {# link ends soon} other {# links end soon}}',
    textOfMany: 'The first, “{name}”, works until {moment}. Renew them to hand out new ones.',
    renew: 'Renew and copy',
  },
  tray: {
    sending: 'Sending {count, plural, one {# file} other {# files}}, {percent}',
    paused: 'Paused',
    idle: 'Nothing is being sent',
    open: 'Open Slipway',
    quit: 'Quit Slipway',
  },
  notice: {
    sent: '{count, plural, one {Your file is sent} other {# files are sent}}',
    othersSent: '{count, plural, one {# file was sent.} other {# files were sent.}}',
    openSlipway: 'Open Slipway to see why.',
  },
  sendWith: 'Send with Slipway',
  arrivedTitle: 'Files arrived: {name}',
  arrivedMore: '{name} and {count, plural, one {# more file} other {# more files}}',
  exportedLinks: 'Slipway links',
  pastedImage: 'Pasted image {stamp}',
  pastedText: 'Pasted text {stamp}',
} as const
