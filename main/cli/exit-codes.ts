/** What the command line ends with, for scripts; the help says the same. */
import type { ProblemCode } from '../../contract/problem.ts'

export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  notConnected: 3,
  file: 4,
  refused: 5,
  unreachable: 6,
  noAnswer: 7,
  /** As a shell reports Ctrl-C. */
  canceled: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const { notConnected, file, refused, unreachable } = exitCodes

const byProblem: Partial<Record<ProblemCode, ExitCode>> = {
  'no-connection': notConnected,
  'key-missing': notConnected,
  'key-expired': notConnected,
  'wrong-key': notConnected,
  'file-changed': file,
  'file-missing': file,
  'file-unreadable': file,
  'not-a-file': file,
  'no-permission': refused,
  'no-bucket': refused,
  'storage-full': refused,
  'too-large': refused,
  'name-refused': refused,
  'already-there': refused,
  refused,
  offline: unreachable,
  stalled: unreachable,
  'network-sign-in': unreachable,
  'proxy-sign-in': unreachable,
  'proxy-refused': unreachable,
  'untrusted-certificate': unreachable,
  'untrusted-key-source': unreachable,
}

/** @param codes of everything that failed; of several kinds none is the reason */
export function exitCodeOf(codes: readonly ProblemCode[]): ExitCode {
  const kinds = new Set(codes.map((code) => byProblem[code] ?? exitCodes.failed))
  const [only] = kinds
  if (only === undefined) return exitCodes.done
  return kinds.size === 1 ? only : exitCodes.failed
}
