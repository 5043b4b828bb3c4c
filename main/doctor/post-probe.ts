/** Sends a small object by a form. */
import { FailureError } from '../../contract/failure.ts'
import { s3FailureOf } from '../../contract/s3-answer.ts'
import { postObject } from '../s3/post-object.ts'
import type { Store } from '../s3/store.ts'

/** @throws FailureError; `unsupported` where whoever signs knows that the storage takes no forms */
export async function postProbe(store: Store, key: string, body: Buffer): Promise<void> {
  const policy = {
    key,
    fields: { success_action_status: '204', 'Content-Type': 'text/plain' },
    conditions: [['content-length-range', 0, body.byteLength]] as const,
  }
  const answer = await postObject(store, policy, body)
  if (answer.status >= 300) throw new FailureError(s3FailureOf(answer.status, answer.headers, answer.body))
}
