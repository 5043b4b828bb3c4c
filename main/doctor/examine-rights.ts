/** Each right that Slipway uses, found by using it on a small object of its own, and what the store knows besides. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { FailureError, failureOf } from '../../contract/failure.ts'
import { OPERATION_EXPIRY_SECONDS } from '../../contract/limits.ts'
import { signShareLink } from '../links/sign-share-link.ts'
import { abortUpload } from '../s3/abort-upload.ts'
import { checkLink } from '../s3/check-link.ts'
import { createMultipartUpload, refusesChecksums } from '../s3/create-multipart-upload.ts'
import { deleteObject } from '../s3/delete-object.ts'
import { listParts } from '../s3/list-parts.ts'
import { perform, type Store } from '../s3/store.ts'
import { namedRequest } from '../sign/named-operations.ts'
import { type Finding, missing, pass, skip, warn } from './finding.ts'
import { postProbe } from './post-probe.ts'
import { putProbe } from './put-probe.ts'

const NAME = 'slipway-connection-check.txt'
const BODY = Buffer.from('Slipway checked this connection. This file can be deleted.\n')
const PART_BYTES = 1_024

export interface Rights {
  put(): Promise<Finding>
  link(): Promise<Finding>
  multipart(): Promise<Finding>
  listParts(): Promise<Finding>
  abort(): Promise<Finding>
  form(): Promise<Finding>
  checksums(): Promise<Finding>
  conditional(): Promise<Finding>
  remove(): Promise<Finding>
  lifecycle(): Promise<Finding>
}

/**
 * The steps go in order: each uses what the one before left.
 * @param folder a new one, ending in a slash
 * @param prefix of the connection, which a rule has to cover
 */
export function examineRights(store: Store, folder: string, prefix: string): Rights {
  const key = `${folder}${NAME}`
  let knowsCrc32 = false
  let uploadId: string | null = null
  let hasPart = false

  async function begin(declareCrc32: boolean): Promise<string> {
    const upload = {
      key: `${folder}parts.bin`,
      contentType: 'application/octet-stream',
      metadata: {},
      declareCrc32,
    }
    try {
      return (await createMultipartUpload(store, upload)).uploadId
    } catch (caught) {
      if (declareCrc32 && refusesChecksums(failureOf(caught))) return begin(false)
      throw caught
    }
  }

  return {
    async put() {
      knowsCrc32 = await putProbe(store, key, BODY)
      return pass()
    },
    async link() {
      const link = await signShareLink(store.signer, { key, name: NAME }, OPERATION_EXPIRY_SECONDS)
      await checkLink(store.sender, link, { size: BODY.byteLength })
      return pass()
    },
    async multipart() {
      uploadId = await begin(knowsCrc32)
      const request = {
        operation: 'UploadPart',
        key: `${folder}parts.bin`,
        uploadId,
        partNumber: 1,
        checksums: {},
      } as const
      await perform(store, request, { body: randomBytes(PART_BYTES) })
      hasPart = true
      return pass()
    },
    async listParts() {
      if (uploadId === null || !hasPart) return skip()
      try {
        const parts = await listParts(store, { key: `${folder}parts.bin`, uploadId })
        if (parts.length === 1 && parts[0]?.size === PART_BYTES) return pass()
        throw new FailureError({ kind: 'mismatch', what: 'size' })
      } catch (caught) {
        return missing(failureOf(caught))
      }
    },
    async abort() {
      if (uploadId === null) return skip()
      try {
        await abortUpload(store, { key: `${folder}parts.bin`, uploadId }, { sleep: (ms) => sleep(ms) })
        return pass()
      } catch (caught) {
        return missing(failureOf(caught))
      }
    },
    async form() {
      try {
        await postProbe(store, key, BODY)
        return pass()
      } catch (caught) {
        return missing(failureOf(caught))
      }
    },
    checksums: async () => (knowsCrc32 ? pass('CRC32') : warn('MD5')),
    async conditional() {
      try {
        await putProbe(store, key, BODY, { onlyIfNew: true })
        return warn('replaced')
      } catch (caught) {
        const failure = failureOf(caught)
        if (failure.kind === 's3' && failure.status === 412) return pass()
        return failure.kind === 's3' ? warn(failure.code) : missing(failure)
      }
    },
    async remove() {
      try {
        await deleteObject(store, key)
        return pass()
      } catch (caught) {
        return missing(failureOf(caught))
      }
    },
    async lifecycle() {
      try {
        const answer = await perform(store, namedRequest('GetBucketLifecycleConfiguration', null, {}))
        return coversAbandoned(answer.body, prefix) ? pass() : warn('none')
      } catch (caught) {
        const failure = failureOf(caught)
        if (failure.kind === 's3' && failure.code === 'NoSuchLifecycleConfiguration') return warn('none')
        // Seeing rules is no right that sending needs, and not every store has them.
        return skip(failure.kind === 's3' ? failure.code : '')
      }
    },
  }
}

/** Whether some rule that is on takes abandoned uploads away below the prefix; read without trusting the rest. */
export function coversAbandoned(xml: string, prefix: string): boolean {
  const rules = xml.match(/<Rule>[\s\S]*?<\/Rule>/g) ?? []
  return rules.some((rule) => {
    const below = /<Prefix>([^<]*)<\/Prefix>/.exec(rule)?.[1] ?? ''
    return (
      rule.includes('<AbortIncompleteMultipartUpload>') &&
      /<Status>\s*Enabled\s*<\/Status>/.test(rule) &&
      prefix.startsWith(below)
    )
  })
}
