/** Sends an object by a form, as a page that others open does. */
import { FailureError } from '../../contract/failure.ts'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import type { FormPolicy } from '../../contract/signable-request.ts'
import type { HttpAnswer } from '../http/send-signed.ts'
import { CONTROL_TIMEOUT_MS, type Store } from './store.ts'

/**
 * @returns whatever the store answers
 * @throws FailureError; `unsupported` where whoever signs knows that the store takes no forms
 */
export async function postObject(
  { signer, sender }: Store,
  policy: FormPolicy,
  body: Buffer,
): Promise<HttpAnswer> {
  if (signer.signForm === undefined) throw new FailureError({ kind: 'unsupported', what: 'forms' })
  const { url, fields, expiresAt } = await signer.signForm(policy, OPERATION_EXPIRY_SECONDS)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(body)]), 'check.txt')
  const encoded = new Response(form)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  return sender.send(
    { method: 'POST', url, headers, expiresAt },
    { body: Buffer.from(await encoded.arrayBuffer()), totalTimeoutMs: CONTROL_TIMEOUT_MS },
  )
}
