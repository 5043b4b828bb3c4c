/** Signs what a program will send, and adds what it has to know to send it. */
import { FailureError } from '../../contract/failure.ts'
import type { LinkTools } from './link-tools.ts'
import type { Signable } from './plan-program-link.ts'
import type { UsableLink } from './snippets/usable-link.ts'

/**
 * @param name of the file that is sent or saved
 * @param seconds effective life
 * @returns the link, a bearer secret, and its end in epoch milliseconds
 * @throws FailureError `credentials`
 */
export async function signUsableLink(
  tools: Pick<LinkTools, 'stores'>,
  connectionId: string,
  signable: Signable,
  name: string,
  seconds: number,
): Promise<{ usable: UsableLink; expiresAt: number }> {
  const { signer } = tools.stores.of(connectionId)
  if ('policy' in signable) {
    if (signer.signForm === undefined) throw new FailureError({ kind: 'unsupported', what: 'forms' })
    const { url, fields, expiresAt } = await signer.signForm(signable.policy, seconds)
    const typed = signable.policy.conditions.find(([, field]) => field === '$Content-Type')?.[2]
    const withType = typed === undefined ? fields : { 'Content-Type': exampleType(String(typed)), ...fields }
    return { usable: { kind: 'form', url, fields: withType, file: name }, expiresAt }
  }
  const { method, url, headers, expiresAt } = await signer.sign(signable.request, seconds)
  const moves = method === 'PUT' || method === 'GET'
  return { usable: { kind: 'request', method, url, headers, file: moves ? name : null }, expiresAt }
}

/** A form has to send some type that begins as its policy says. */
function exampleType(begins: string): string {
  const examples: Record<string, string> = {
    'image/': 'image/jpeg',
    'video/': 'video/mp4',
    'audio/': 'audio/mpeg',
  }
  return begins.endsWith('/') ? (examples[begins] ?? `${begins}octet-stream`) : begins
}
