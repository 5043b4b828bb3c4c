/** The storages that people use: where each is, what has to be asked, and what it cannot do. Pure data, with sources. */
import { type Addressing, parseEndpoint } from './connection.ts'

export const providerIds = ['aws', 'r2', 'b2', 'wasabi', 'spaces', 'gcs', 'minio', 'ceph', 'other'] as const
export type ProviderId = (typeof providerIds)[number]

/** What is asked besides bucket and credentials. */
export const providerQuestions = ['way', 'region', 'account', 'jurisdiction', 'endpoint'] as const
export type ProviderQuestion = (typeof providerQuestions)[number]

/** AWS's ways to one bucket. https://docs.aws.amazon.com/general/latest/gr/s3.html */
export const awsWays = [
  'standard',
  'dual-stack',
  'fips',
  'fips-dual-stack',
  'accelerate',
  'accelerate-dual-stack',
] as const
export type AwsWay = (typeof awsWays)[number]

/** https://developers.cloudflare.com/r2/reference/data-location/ */
export const r2Jurisdictions = ['none', 'eu', 'fedramp'] as const

/**
 * `post`: forms with which others send files in. `checksums`: CRC32 that it computes itself. `conditional-writes`:
 * refusing to replace. `conditional-complete`: the same for files in parts. `multipart-tags`: tags of files in parts.
 * `tags`: tags at all. `kms`: keys of one's own for encryption.
 */
export type Lack =
  | 'post'
  | 'checksums'
  | 'conditional-writes'
  | 'conditional-complete'
  | 'multipart-tags'
  | 'tags'
  | 'kms'

export interface Provider {
  id: ProviderId
  /** Its own; not translated. null where it is none. */
  name: string | null
  asks: readonly ProviderQuestion[]
  /** Some of its regions; others may be typed. */
  regions: readonly string[]
  addressing: Addressing
  lacks: readonly Lack[]
  /** Hosts of its endpoints. */
  hosts: RegExp | null
  /** Where the facts are from. */
  sources: readonly string[]
}

export const providers: Readonly<Record<ProviderId, Provider>> = {
  aws: {
    id: 'aws',
    name: 'Amazon S3',
    asks: ['region', 'way'],
    regions: [
      'us-east-1',
      'us-east-2',
      'us-west-2',
      'ca-central-1',
      'eu-central-1',
      'eu-west-1',
      'eu-west-2',
      'eu-north-1',
      'ap-northeast-1',
      'ap-southeast-1',
      'ap-southeast-2',
      'ap-south-1',
      'sa-east-1',
    ],
    // Access points (by their alias) and transfer acceleration know no other.
    addressing: 'virtual-host',
    lacks: [],
    hosts: /(?:^|\.)s3[.-](?:[a-z0-9-]+\.)*amazonaws\.com(?:\.cn)?$|(?:^|\.)s3\.amazonaws\.com$/,
    sources: [
      'https://docs.aws.amazon.com/general/latest/gr/s3.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-alias.html',
    ],
  },
  r2: {
    id: 'r2',
    name: 'Cloudflare R2',
    asks: ['account', 'jurisdiction'],
    regions: ['auto'],
    addressing: 'path',
    lacks: ['post', 'tags', 'kms'],
    // Only this host signs: on a custom domain a signature never fits.
    hosts: /(?:^|\.)r2\.cloudflarestorage\.com$/,
    sources: [
      'https://developers.cloudflare.com/r2/api/s3/api/',
      'https://developers.cloudflare.com/r2/api/s3/presigned-urls/',
    ],
  },
  b2: {
    id: 'b2',
    name: 'Backblaze B2',
    asks: ['region'],
    regions: ['us-west-000', 'us-west-001', 'us-west-002', 'us-west-004', 'us-east-005', 'eu-central-003'],
    addressing: 'path',
    lacks: ['post', 'checksums', 'conditional-writes', 'conditional-complete', 'tags', 'kms'],
    hosts: /(?:^|\.)s3\.[a-z0-9-]+\.backblazeb2\.com$/,
    sources: [
      'https://www.backblaze.com/docs/cloud-storage-call-the-s3-compatible-api',
      'https://www.backblaze.com/docs/cloud-storage-s3-compatible-api',
    ],
  },
  wasabi: {
    id: 'wasabi',
    name: 'Wasabi',
    asks: ['region'],
    regions: [
      'us-east-1',
      'us-east-2',
      'us-central-1',
      'us-west-1',
      'ca-central-1',
      'eu-central-1',
      'eu-central-2',
      'eu-west-1',
      'eu-west-2',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-southeast-1',
      'ap-southeast-2',
    ],
    // Wasabi's own advice: https://docs.wasabi.com/docs/rest-api-introduction
    addressing: 'path',
    lacks: ['conditional-writes', 'conditional-complete', 'kms'],
    hosts: /(?:^|\.)s3(?:\.[a-z0-9-]+)?\.wasabisys\.com$/,
    sources: [
      'https://docs.wasabi.com/docs/rest-api-introduction',
      'https://docs.wasabi.com/docs/what-are-the-service-urls-for-wasabi-s-different-storage-regions',
    ],
  },
  spaces: {
    id: 'spaces',
    name: 'DigitalOcean Spaces',
    asks: ['region'],
    regions: ['nyc3', 'sfo2', 'sfo3', 'ams3', 'fra1', 'lon1', 'sgp1', 'syd1', 'blr1', 'tor1', 'atl1'],
    addressing: 'virtual-host',
    lacks: ['checksums', 'conditional-complete', 'multipart-tags', 'kms'],
    hosts: /(?:^|\.)[a-z0-9]+\.digitaloceanspaces\.com$/,
    sources: [
      'https://docs.digitalocean.com/products/spaces/reference/s3-compatibility/',
      'https://docs.digitalocean.com/reference/api/spaces/',
    ],
  },
  gcs: {
    id: 'gcs',
    name: 'Google Cloud Storage',
    asks: [],
    // What a signature names, wherever the bucket is.
    regions: ['auto'],
    addressing: 'path',
    // Its own headers begin with `x-goog-`; those of S3 for checksums, conditions and tags mean nothing to it.
    lacks: ['checksums', 'conditional-writes', 'conditional-complete', 'tags', 'kms'],
    hosts: /(?:^|\.)storage\.googleapis\.com$/,
    sources: [
      'https://cloud.google.com/storage/docs/interoperability',
      'https://cloud.google.com/storage/docs/xml-api/reference-headers',
    ],
  },
  minio: {
    id: 'minio',
    name: 'MinIO',
    asks: ['endpoint', 'region'],
    regions: ['us-east-1'],
    addressing: 'path',
    lacks: [],
    hosts: null,
    sources: ['https://min.io/docs/minio/linux/reference/s3-api-compatibility.html'],
  },
  ceph: {
    id: 'ceph',
    name: 'Ceph',
    asks: ['endpoint', 'region'],
    regions: ['us-east-1', 'default'],
    addressing: 'path',
    // Found with Ceph 16: the integration tests hold them against it.
    lacks: ['checksums', 'conditional-complete', 'multipart-tags'],
    hosts: null,
    sources: ['https://docs.ceph.com/en/latest/radosgw/s3/'],
  },
  other: {
    id: 'other',
    name: null,
    asks: ['endpoint', 'region'],
    regions: ['us-east-1', 'auto'],
    addressing: 'path',
    lacks: [],
    hosts: null,
    sources: [],
  },
}

/** What was answered, as it was typed. */
export type ProviderAnswers = Partial<Record<ProviderQuestion, string>>

export interface ProviderPlace {
  endpoint: string
  region: string
  addressing: Addressing
}

/**
 * @returns where a bucket of this provider is; what was not answered makes an address that no form takes
 */
export function placeOf(id: ProviderId, answers: ProviderAnswers): ProviderPlace {
  const { addressing } = providers[id]
  const {
    region = '',
    account = '',
    jurisdiction = 'none',
    endpoint = '',
    way = 'standard',
  } = trimmed(answers)
  const at = (host: string, signed = region) => ({
    endpoint: host.includes('..') || host.startsWith('.') ? '' : `https://${host}`,
    region: signed,
    addressing,
  })
  switch (id) {
    case 'aws':
      return at(awsHost(region, way as AwsWay))
    case 'r2': {
      const place = jurisdiction === 'none' ? '' : `.${jurisdiction}`
      return at(`${account.toLowerCase()}${place}.r2.cloudflarestorage.com`, 'auto')
    }
    case 'b2':
      return at(`s3.${region}.backblazeb2.com`)
    case 'wasabi':
      return at(region === 'us-east-1' ? 's3.wasabisys.com' : `s3.${region}.wasabisys.com`)
    case 'spaces':
      return at(`${region}.digitaloceanspaces.com`)
    case 'gcs':
      return at('storage.googleapis.com', 'auto')
    case 'minio':
    case 'ceph':
    case 'other':
      return { endpoint, region, addressing }
  }
}

/** https://docs.aws.amazon.com/general/latest/gr/s3.html; acceleration has one host for all regions. */
function awsHost(region: string, way: AwsWay): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  switch (way) {
    case 'dual-stack':
      return `s3.dualstack.${region}.${domain}`
    case 'fips':
      return `s3-fips.${region}.${domain}`
    case 'fips-dual-stack':
      return `s3-fips.dualstack.${region}.${domain}`
    case 'accelerate':
      return `s3-accelerate.${domain}`
    case 'accelerate-dual-stack':
      return `s3-accelerate.dualstack.${domain}`
    default:
      return `s3.${region}.${domain}`
  }
}

/** @returns whose endpoint it is by its host; `other` where nobody can tell */
export function providerOf(endpoint: string): ProviderId {
  const host = parseEndpoint(endpoint)?.authority.replace(/:\d+$/, '') ?? ''
  return providerIds.find((id) => providers[id].hosts?.test(host)) ?? 'other'
}

/** What is known not to work before anyone tries. */
export function lacks(endpoint: string, what: Lack): boolean {
  return providers[providerOf(endpoint)].lacks.includes(what)
}

/** Why an address cannot work although it is one; null where nothing is known against it. */
export type PlaceWarning = 'dotted-bucket-accelerated' | 'not-encrypted' | null

export function warnAboutPlace({ endpoint }: { endpoint: string }, bucket: string): PlaceWarning {
  if (/\/\/s3-accelerate\./.test(endpoint) && bucket.includes('.')) return 'dotted-bucket-accelerated'
  const host = parseEndpoint(endpoint)
  const isHere = /^(?:localhost|127\.|\[::1\])/.test(host?.authority ?? '')
  return host !== null && !host.secure && !isHere ? 'not-encrypted' : null
}

function trimmed(answers: ProviderAnswers): ProviderAnswers {
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer?.trim()]))
}
