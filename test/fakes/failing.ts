/** What a promise failed with, so that a whole failure can be compared. */
import { type Failure, FailureError } from '../../contract/failure.ts'

/** @returns the failure carried, any other error as it is, or a text where nothing failed */
export async function failing(promise: Promise<unknown>): Promise<Failure | unknown> {
  try {
    await promise
    return 'nothing failed'
  } catch (error) {
    return error instanceof FailureError ? error.failure : error
  }
}
