/** A signed link as a program uses it, and what every snippet about it needs to know. */

export type UsableLink =
  | {
      kind: 'request'
      method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
      /** A bearer secret. */
      url: string
      /** Signed: they must be sent as they are. */
      headers: Record<string, string>
      /** Of a file to send or to save; null where no bytes move. */
      file: string | null
    }
  | {
      kind: 'form'
      url: string
      /** In their order; the file follows as `file`. */
      fields: Record<string, string>
      file: string
    }

/** Headers that a program must set itself: the length of what it sends is known to its HTTP library. */
export function ownHeaders(headers: Record<string, string>): [string, string][] {
  return Object.entries(headers).filter(([name]) => name !== 'content-length')
}

/** A path that no program takes for an option, without what a shell or a file system would stumble over. */
export function localPath(name: string): string {
  return `./${name.replace(/[\p{Cc}/\\]/gu, '_')}`
}

/** A string literal that Python and JavaScript both read: their escapes are JSON's. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
