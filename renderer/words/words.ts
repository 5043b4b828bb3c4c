/** Every word of the page but the messages about problems, which contract/messages.ts holds. */
import { connectWords } from './connect-words.ts'
import { historyWords } from './history-words.ts'
import { makeLinkWords } from './make-link-words.ts'
import { queueWords } from './queue-words.ts'
import { requestWords } from './request-words.ts'
import { rulesWords } from './rules-words.ts'
import { sendWords } from './send-words.ts'
import { settingsWords } from './settings-words.ts'
import { shareWords } from './share-words.ts'
import { timeWords } from './time-words.ts'

export const words = {
  appName: 'Slipway',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  details: 'Details',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied',
  ...sendWords,
  queue: queueWords,
  history: historyWords,
  connect: connectWords,
  settings: settingsWords,
  share: shareWords,
  makeLink: makeLinkWords,
  request: requestWords,
  rules: rulesWords,
  time: timeWords,
}
