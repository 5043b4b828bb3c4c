/** Words of the list of files being sent. */
import type { Proof } from '../../contract/upload-state.ts'
import { count, formatNumber } from './plural.ts'

const files = (number: number) => count(number, { one: 'file', other: 'files' })

export const queueWords = {
  list: 'Files being sent',
  progressOf: (name: string) => `Progress of ${name}`,
  overallProgress: 'Progress of all files',
  state: {
    queued: 'Waiting its turn',
    sending: 'Sending',
    finishing: 'Finishing…',
    waitingForNetwork: 'Waiting for the network',
    waiting: 'Waiting to try again',
    paused: 'Paused',
    failed: 'Could not be sent',
    canceling: 'Canceling…',
    canceled: 'Canceled',
    done: 'Done',
  },
  triesAgainIn: (seconds: string) => `Tries again in ${seconds}`,
  sentOf: (sent: string, total: string) => `${sent} of ${total}`,
  worksUntil: (moment: string) => `Works until ${moment}`,
  linkEnded: 'Link ended; copy it again for a new one',
  proof: {
    'full-object-crc32': 'Checked: the storage’s own checksum (CRC-32) of the whole file equals the file’s.',
    md5: 'Checked: the storage’s own checksum (MD5) equals the file’s.',
  } satisfies Record<Proof, string>,
  finished: (done: number, total: number) => `${formatNumber(done)} of ${files(total)} sent`,
  allDone: (total: number) => (total === 1 ? 'Your file is sent' : `All ${files(total)} are sent`),
  needAttention: (number: number) => `${files(number)} could not be sent`,
  actions: 'Actions for all files',
  first: 'Send this first',
  pause: 'Pause',
  resume: 'Resume',
  cancelUpload: 'Cancel',
  retry: 'Try again',
  clear: 'Remove from the list',
  copyLink: 'Copy link',
  copied: 'Copied',
  named: (action: string, name: string) => `${action}: ${name}`,
  pauseAll: 'Pause all',
  resumeAll: 'Resume all',
  cancelAll: 'Cancel all',
  retryFailed: 'Try failed again',
  clearFinished: 'Clear finished',
  copyAllLinks: 'Copy all links',
  confirmCancel: {
    title: (number: number) => `Cancel ${files(number)}?`,
    text: 'What was sent of them so far is deleted. Files that are done stay, and their links go on working.',
    confirm: (number: number) => `Cancel ${files(number)}`,
    keep: 'Keep sending',
  },
}
