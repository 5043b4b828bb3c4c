/** Sends a small object by a form, as a page for others does. */
import { FailureError } from '../../contract/failure.ts'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import { s3FailureOf } from '../../contract/s3-answer.ts'
import type { Store } from '../s3/store.ts'

/** @throws FailureError; `unsupported` where whoever signs knows that the storage takes no forms */
export async function postProbe({ signer, sender }: Store, key: string, body: Buffer): Promise<void> {
  if (signer.signForm === undefined) throw new FailureError({ kind: 'unsupported', what: 'forms' })
  const policy = {
    key,
    fields: { success_action_status: '204', 'Content-Type': 'text/plain' },
    conditions: [['content-length-range', 0, body.byteLength]] as const,
  }
  const { url, fields, expiresAt } = await signer.signForm(policy, OPERATION_EXPIRY_SECONDS)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(body)]), 'check.txt')
  const encoded = new Response(form)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  const answer = await sender.send(
    { method: 'POST', url, headers, expiresAt },
    { body: Buffer.from(await encoded.arrayBuffer()) },
  )
  if (answer.status >= 300) throw new FailureError(s3FailureOf(answer.status, answer.headers, answer.body))
}
