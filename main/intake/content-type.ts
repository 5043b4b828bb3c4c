/** The content type of a file, by the extension of its name. */
import mime from 'mime'

/** What S3 itself falls back to. */
const UNKNOWN = 'application/octet-stream'

/** @param name file name; only its extension is looked at */
export function contentTypeOf(name: string): string {
  return mime.getType(name) ?? UNKNOWN
}
