/** The operations on buckets themselves. */

import { readText } from '../body/consume-body.ts'
import { declaredChecksum } from '../checksum/declared-checksum.ts'
import { type Answer, type Exchange, requireBucket, xmlAnswer } from '../exchange.ts'
import { S3Error } from '../s3-error.ts'
import { childText, fromXml, toXml } from '../xml.ts'
import { owner } from './page.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const bucketName = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** @throws S3Error `InvalidBucketName` */
export function checkBucketName(name: string): void {
  if (!bucketName.test(name)) throw new S3Error('InvalidBucketName', undefined, { BucketName: name })
}

export async function createBucket(exchange: Exchange): Promise<Answer> {
  const { site, address, headers } = exchange
  const name = address.bucket ?? ''
  checkBucketName(name)
  const text = await readText(exchange, declaredChecksum(headers, site.checksums))
  const region =
    text === '' ? undefined : childText(fromXml(text, 'CreateBucketConfiguration'), 'LocationConstraint')
  if (region !== undefined && region.trim() !== site.region) {
    throw new S3Error('InvalidRequest', `The location constraint ${region} is not the region ${site.region}.`)
  }
  if (site.store.bucket(name) !== undefined) {
    throw new S3Error('BucketAlreadyOwnedByYou', undefined, { BucketName: name })
  }
  await site.store.createBucket(name, site.now())
  return { status: 200, headers: { location: `/${name}` } }
}

export async function headBucket(exchange: Exchange): Promise<Answer> {
  requireBucket(exchange)
  return { status: 200, headers: { 'x-amz-bucket-region': exchange.site.region } }
}

export async function deleteBucket(exchange: Exchange): Promise<Answer> {
  const bucket = requireBucket(exchange)
  const { store } = exchange.site
  const { name } = bucket.record
  if (!bucket.isEmpty) throw new S3Error('BucketNotEmpty', undefined, { BucketName: name })
  for (const { record } of store.uploads.all()) {
    if (record.bucket !== name) continue
    await store.uploads.exclusively(record.id, () => store.uploads.remove(record.id))
  }
  await store.removeBucket(name)
  return { status: 204 }
}

export async function listBuckets({ site }: Exchange): Promise<Answer> {
  const buckets = site.store.buckets().map(({ record }) => ({
    Name: record.name,
    CreationDate: new Date(record.createdAt).toISOString(),
  }))
  return xmlAnswer(toXml('ListAllMyBucketsResult', { Owner: owner, Buckets: { Bucket: buckets } }))
}

/** S3 answers an empty element for its first region. */
export async function getBucketLocation(exchange: Exchange): Promise<Answer> {
  requireBucket(exchange)
  const { region } = exchange.site
  return xmlAnswer(toXml('LocationConstraint', region === 'us-east-1' ? '' : region))
}
