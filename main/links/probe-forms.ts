/** Learns whether a store takes forms, from one that its own policy refuses: nothing is left behind whatever it says. */
import type { Connection } from '../../contract/connection.ts'
import { s3FailureOf } from '../../contract/s3-answer.ts'
import type { Signer } from '../../contract/signable-request.ts'
import { postObject } from '../s3/post-object.ts'
import type { Store } from '../s3/store.ts'
import type { LinkTools } from './link-tools.ts'

/** How stores say that they know no POST: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const REFUSING_STATUS: ReadonlySet<number> = new Set([405, 501])
const REFUSING_CODE: ReadonlySet<string> = new Set(['MethodNotAllowed', 'NotImplemented'])

/** Seen to take them since the app began. */
const taking = new WeakSet<Connection>()

/**
 * @param folder a new one, ending in a slash
 * @returns the connection's signer: without `signForm` where its store was seen to take none, now or earlier
 * @throws FailureError where the store cannot be asked
 */
export async function signerForForms(
  { stores, book }: Pick<LinkTools, 'stores' | 'book'>,
  connection: Connection,
  folder: string,
): Promise<Signer> {
  const store = stores.of(connection.id)
  if (store.signer.signForm === undefined || taking.has(connection)) return store.signer
  if (await takesForms(store, folder)) {
    taking.add(connection)
    return store.signer
  }
  book.learnNoForms(connection.id)
  return stores.of(connection.id).signer
}

async function takesForms(store: Store, folder: string): Promise<boolean> {
  // One byte where none may come: who takes forms says EntityTooLarge.
  const policy = {
    key: `${folder}slipway-form-check`,
    fields: { success_action_status: '204' },
    conditions: [['content-length-range', 0, 0]] as const,
  }
  const { status, headers, body } = await postObject(store, policy, Buffer.from('x'))
  const failure = s3FailureOf(status, headers, body)
  // What is no store's answer says nothing about the store.
  if (failure.kind !== 's3') return true
  return !REFUSING_STATUS.has(failure.status) && !REFUSING_CODE.has(failure.code)
}
