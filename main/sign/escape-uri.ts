/** Percent-encoding as Signature Version 4 wants it: every byte but `A-Z a-z 0-9 - . _ ~`. */

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html (UriEncode)
const LEFT_BY_ENCODE_URI_COMPONENT = /[!'()*]/g

/**
 * @param text one path segment, query name or query value, not yet encoded
 * @throws URIError where the text holds half a surrogate pair
 */
export function escapeUri(text: string): string {
  return encodeURIComponent(text).replace(
    LEFT_BY_ENCODE_URI_COMPONENT,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Encodes every segment of a path once and leaves its slashes. */
export function escapeUriPath(path: string): string {
  return path.split('/').map(escapeUri).join('/')
}
