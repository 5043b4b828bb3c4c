/** The CORS rule for links that a web page of someone's own uses; Slipway's own pages need none. Pure. */
import type { LinkKind } from '../../contract/link.ts'

export interface CorsRule {
  AllowedOrigins: string[]
  AllowedMethods: ('GET' | 'PUT' | 'POST' | 'DELETE')[]
  AllowedHeaders: string[]
  ExposeHeaders: string[]
  MaxAgeSeconds: number
}

const methods: Readonly<Partial<Record<LinkKind, CorsRule['AllowedMethods'][number]>>> = {
  share: 'GET',
  upload: 'PUT',
  form: 'POST',
  delete: 'DELETE',
}

/**
 * @param kinds of links that pages use
 * @param origins such as `https://www.example.com`; never `*`, which would let every page try
 * @returns null where no page needs a rule
 * @throws RangeError for something that is not an origin
 */
export function corsRule(kinds: readonly LinkKind[], origins: readonly string[]): CorsRule | null {
  const wrong = origins.find((origin) => !isOrigin(origin))
  if (wrong !== undefined) throw new RangeError('not an origin')
  const allowed = [...new Set(kinds.flatMap((kind) => methods[kind] ?? []))].sort()
  if (allowed.length === 0 || origins.length === 0) return null
  const sends = allowed.includes('PUT')
  return {
    AllowedOrigins: [...new Set(origins)].sort(),
    AllowedMethods: allowed,
    AllowedHeaders: sends ? ['content-type', 'content-md5', 'x-amz-*'] : [],
    ExposeHeaders: sends ? ['ETag'] : [],
    MaxAgeSeconds: 3_600,
  }
}

function isOrigin(text: string): boolean {
  return !text.includes('*') && URL.canParse(text) && new URL(text).origin === text
}
