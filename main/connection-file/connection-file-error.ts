/** Why a connection file cannot be taken, as a person can be told. */
import type { ProblemCode } from '../../contract/problem.ts'

/** `wrong`: it is none. `passphrase`: it does not fit. `newer`: made by a newer Slipway. `unreadable`: the disk says no. */
export type ConnectionFileTrouble = 'empty' | 'wrong' | 'damaged' | 'passphrase' | 'newer' | 'unreadable'

export class ConnectionFileError extends Error {
  readonly trouble: ConnectionFileTrouble
  constructor(trouble: ConnectionFileTrouble) {
    super(`connection file ${trouble}`)
    this.name = 'ConnectionFileError'
    this.trouble = trouble
  }
}

export function problemCodeOfFile(trouble: ConnectionFileTrouble): ProblemCode {
  return `connection-file-${trouble}`
}
