/** PostObject: a browser's form uploads a file under a signed policy. */

import { readForm } from '../body/form-data.ts'
import { declaredChecksum } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import { verifyPostPolicy } from '../sign/post-policy.ts'
import { toXml } from '../xml.ts'
import { readAttachment } from './attachment.ts'
import { storeObject } from './store-object.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const longestKeyBytes = 1024

export async function postObject(exchange: Exchange): Promise<Answer> {
  const { site } = exchange
  const bucket = requireBucket(exchange)
  const form = await readForm(exchange.body, exchange.headers.get('content-type') ?? '')
  const key = finalKey(form.fields.get('key'), form.filename)
  const fields = new Map([...form.fields, ['key', key]])
  // The address says which bucket it is; a form need not repeat it, but a policy may name it.
  const { limits } = verifyPostPolicy(new Map([...fields, ['bucket', bucket.record.name]]), site)
  const acl = fields.get('acl')
  if (acl !== undefined) fields.set('x-amz-acl', acl)
  const object = await storeObject(
    { ...exchange, headers: fields, body: form.file },
    {
      bucket,
      key,
      attachment: readAttachment(fields),
      precondition: () => undefined,
      declared: declaredChecksum(fields, site.checksums),
      sizeUnknown: true,
      smallest: limits?.smallest,
      largest: limits?.largest,
    },
  )
  return postAnswer(exchange, fields, key, `"${object.etag}"`)
}

function postAnswer(
  { origin, address }: Exchange,
  fields: ReadonlyMap<string, string>,
  key: string,
  etag: string,
): Answer {
  const bucket = address.bucket ?? ''
  const location = `${origin}/${bucket}/${encodeURIComponent(key)}`
  const redirect = fields.get('success_action_redirect') ?? fields.get('redirect')
  if (redirect !== undefined && URL.canParse(redirect)) {
    const target = new URL(redirect)
    for (const [name, value] of Object.entries({ bucket, key, etag })) target.searchParams.set(name, value)
    return { status: 303, headers: { location: target.href, etag } }
  }
  const headers = { location, etag }
  switch (fields.get('success_action_status')) {
    case '200':
      return { status: 200, headers }
    case '201':
      return {
        ...xmlAnswer(
          toXml('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: etag }),
          headers,
        ),
        status: 201,
      }
    default:
      return { status: 204, headers }
  }
}

/** Browsers may send a whole path as the file's name; only its last step counts. */
function finalKey(field: string | undefined, filename: string): string {
  if (field === undefined || field === '') {
    throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.", {
      ArgumentName: 'key',
    })
  }
  const key = field.replaceAll(`\${filename}`, () => filename.split(/[/\\]/).at(-1) ?? '')
  if (Buffer.byteLength(key) > longestKeyBytes) throw new S3Error('KeyTooLongError')
  return key
}
