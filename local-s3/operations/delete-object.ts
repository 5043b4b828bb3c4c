/** DeleteObject and DeleteObjects. */

import { readText } from '../body/consume-body.ts'
import { declaredChecksum } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, requireKey, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import { children, childText, fromXml, toXml } from '../xml.ts'

const mostKeys = 1000

export async function deleteObject(exchange: Exchange): Promise<Answer> {
  const match = exchange.headers.get('if-match')
  await requireBucket(exchange).remove(requireKey(exchange), (current) => {
    if (match === undefined || current === undefined || match === '*') return
    if (match !== `"${current.etag}"`)
      throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-Match' })
  })
  return { status: 204 }
}

/** @throws S3Error `InvalidRequest` without a digest of the list, `MalformedXML` */
export async function deleteObjects(exchange: Exchange): Promise<Answer> {
  const bucket = requireBucket(exchange)
  const declared = declaredChecksum(exchange.headers, exchange.site.checksums)
  if (declared === undefined && !exchange.headers.has('content-md5')) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: Content-MD5')
  }
  const document = fromXml(await readText(exchange, declared), 'Delete')
  const keys = children(document, 'Object').map((object) => childText(object, 'Key'))
  if (keys.length === 0 || keys.length > mostKeys) throw new S3Error('MalformedXML')
  const deleted: { Key: string }[] = []
  for (const key of keys) {
    if (key === undefined || key === '') throw new S3Error('MalformedXML')
    await bucket.remove(key)
    deleted.push({ Key: key })
  }
  const quiet = childText(document, 'Quiet')?.trim() === 'true'
  return xmlAnswer(toXml('DeleteResult', quiet ? {} : { Deleted: deleted }))
}
