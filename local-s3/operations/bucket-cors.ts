/** PutBucketCors, GetBucketCors, DeleteBucketCors, and the preflight that a browser sends. */

import { readText } from '../body/consume-body.ts'
import { declaredChecksum } from '../checksum/declared-checksum.ts'
import { corsHeaders } from '../cors.ts'
import { type Answer, type Exchange, requireBucket, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import type { CorsRule } from '../store/records.ts'
import { children, childTexts, fromXml, toXml, type XmlNode } from '../xml.ts'

export async function putBucketCors(exchange: Exchange): Promise<Answer> {
  const bucket = requireBucket(exchange)
  const text = await readText(exchange, declaredChecksum(exchange.headers, exchange.site.checksums))
  const rules = children(fromXml(text, 'CORSConfiguration'), 'CORSRule').map(readRule)
  if (rules.length === 0) throw new S3Error('MalformedXML')
  await bucket.setCors(rules)
  return { status: 200 }
}

export async function getBucketCors(exchange: Exchange): Promise<Answer> {
  const { name, cors } = requireBucket(exchange).record
  if (cors === undefined) throw new S3Error('NoSuchCORSConfiguration', undefined, { BucketName: name })
  const rules = cors.map((rule) => ({
    AllowedOrigin: rule.allowedOrigins,
    AllowedMethod: rule.allowedMethods,
    AllowedHeader: rule.allowedHeaders,
    ExposeHeader: rule.exposeHeaders,
    MaxAgeSeconds: rule.maxAgeSeconds,
  }))
  return xmlAnswer(toXml('CORSConfiguration', { CORSRule: rules }))
}

export async function deleteBucketCors(exchange: Exchange): Promise<Answer> {
  await requireBucket(exchange).setCors(undefined)
  return { status: 204 }
}

/** A browser asks without credentials. @throws S3Error `BadRequest`, `AccessForbidden` */
export async function preflight(exchange: Exchange): Promise<Answer> {
  const { headers } = exchange
  const origin = headers.get('origin')
  const method = headers.get('access-control-request-method')
  if (origin === undefined || method === undefined) {
    throw new S3Error('BadRequest', 'Insufficient information. Origin request header needed.')
  }
  const { cors } = requireBucket(exchange).record
  if (cors === undefined) {
    throw new S3Error('AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.')
  }
  const requested = (headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const allowed = corsHeaders(cors, origin, method, requested)
  if (allowed === undefined) {
    throw new S3Error(
      'AccessForbidden',
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
      { Method: method },
    )
  }
  return { status: 200, headers: allowed }
}

function readRule(node: XmlNode): CorsRule {
  const texts = (name: string) => childTexts(node, name)
  const rule = {
    allowedOrigins: texts('AllowedOrigin'),
    allowedMethods: texts('AllowedMethod'),
    allowedHeaders: texts('AllowedHeader'),
    exposeHeaders: texts('ExposeHeader'),
    maxAgeSeconds: texts('MaxAgeSeconds').map(Number)[0],
  }
  if (rule.allowedOrigins.length === 0 || rule.allowedMethods.length === 0) throw new S3Error('MalformedXML')
  return rule
}
