/** Signs how files come in by a request: a form, or, where the store takes none, a PUT for each of many places. */
import type { Signer } from '../../contract/signable-request.ts'
import { FILENAME } from '../sign/post-policy.ts'
import type { RequestedFiles, RequestWay } from './pages/request-page.ts'

/** Files that a page without a form takes, over its whole life: each place is signed beforehand. */
export const MOST_BY_PUT = 100
/** Name of a place; what a file is called is in its Content-Disposition then. */
export const SLOT_NAME = /^slot-\d{3}$/
/** Whatever comes in is never a page of the storage's address. */
const TYPE = 'application/octet-stream'

/**
 * @param folder where files arrive, ending in a slash
 * @throws FailureError
 */
export async function signRequestWay(
  signer: Signer,
  folder: string,
  { largest }: RequestedFiles,
  seconds: number,
): Promise<RequestWay> {
  if (signer.signForm === undefined) return signSlots(signer, folder, seconds)
  const policy = {
    key: `${folder}${FILENAME}`,
    fields: { success_action_status: '204', 'Content-Type': TYPE },
    conditions: [['content-length-range', 0, largest]] as const,
  }
  return { form: await signer.signForm(policy, seconds) }
}

async function signSlots(signer: Signer, folder: string, seconds: number): Promise<RequestWay> {
  const slots = await Promise.all(
    Array.from({ length: MOST_BY_PUT }, (_, index) =>
      signer.sign(
        {
          operation: 'PutObject',
          key: `${folder}slot-${String(index).padStart(3, '0')}`,
          contentType: TYPE,
          metadata: {},
          checksums: {},
          onlyIfNew: true,
        },
        seconds,
      ),
    ),
  )
  return { slots, expiresAt: Math.min(...slots.map(({ expiresAt }) => expiresAt)) }
}
