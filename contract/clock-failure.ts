/** Tells the failures that a wrong clock on this computer makes from others with the same code. */
import type { Failure } from './failure.ts'

/**
 * A presigned URL that was signed by a wrong clock is refused as AccessDenied; only the message tells.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
const presignedTimeMessage = /request (?:has expired|is not (?:yet )?valid(?: yet)?)/i

/** Whether signing with the store's own time would mend it. */
export function isClockFailure(failure: Failure): boolean {
  if (failure.kind !== 's3') return false
  return (
    failure.code === 'RequestTimeTooSkewed' ||
    failure.code === 'RequestExpired' ||
    (failure.code === 'AccessDenied' && presignedTimeMessage.test(failure.message))
  )
}
