/** The one thing to do about each problem. Its message says it in words; where a button can do it, the button is there. */
import type { ProblemCode } from './problem.ts'

/**
 * `wait`: Slipway goes on by itself. `again`: the same once more. `tell-it`: only IT can mend it, and the details are to be
 * copied. `connection` and `settings`: what is entered there. `mend`: what was handed in or typed is to be another. `keep-both`: the
 * same once more, under another name.
 */
export const problemActions = [
  'wait',
  'again',
  'tell-it',
  'connection',
  'settings',
  'mend',
  'keep-both',
] as const
export type ProblemAction = (typeof problemActions)[number]

export const actionOf: Readonly<Record<ProblemCode, ProblemAction>> = {
  offline: 'wait',
  stalled: 'wait',
  'network-sign-in': 'again',
  'proxy-sign-in': 'settings',
  'proxy-refused': 'tell-it',
  'untrusted-certificate': 'tell-it',
  'untrusted-key-source': 'tell-it',
  'certificate-refused': 'mend',
  busy: 'wait',
  'server-error': 'again',
  'not-storage': 'tell-it',
  'no-permission': 'tell-it',
  'no-bucket': 'tell-it',
  'wrong-key': 'connection',
  'wrong-clock': 'again',
  'wrong-region': 'tell-it',
  'key-missing': 'connection',
  'key-expired': 'connection',
  'key-not-found': 'connection',
  'key-incomplete': 'tell-it',
  'key-refused': 'tell-it',
  'key-source-silent': 'wait',
  'storage-full': 'tell-it',
  'already-there': 'keep-both',
  damaged: 'again',
  'file-changed': 'again',
  'file-missing': 'mend',
  'file-unreadable': 'again',
  'not-a-file': 'mend',
  'too-large': 'mend',
  'not-supported': 'tell-it',
  'policy-verb': 'tell-it',
  'policy-place': 'tell-it',
  'policy-type': 'mend',
  'policy-size': 'mend',
  'name-refused': 'mend',
  'empty-clipboard': 'mend',
  'no-connection': 'connection',
  'connection-gone': 'connection',
  'connection-in-use': 'mend',
  'form-incomplete': 'mend',
  'connection-file-empty': 'mend',
  'connection-file-wrong': 'mend',
  'connection-file-damaged': 'mend',
  'connection-file-passphrase': 'mend',
  'connection-file-newer': 'mend',
  'connection-file-unreadable': 'mend',
  'connection-locked': 'tell-it',
  'local-storage-failed': 'tell-it',
  'upload-lost': 'again',
  'started-over': 'wait',
  refused: 'tell-it',
  internal: 'again',
}
