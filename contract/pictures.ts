/** Which files are shown with a small picture of themselves. Pure. */

/** A larger one takes too long to draw small, in bytes. */
export const MOST_PICTURE_BYTES = 32 * 1024 * 1024

/** Pictures of dots that browsers draw; SVG is a document, with all that a document can do. */
const types = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
])

/** @returns the type it is served as, null for what is no picture or too large */
export function pictureTypeOf({ name, size }: { name: string; size: number }): string | null {
  if (size === 0 || size > MOST_PICTURE_BYTES) return null
  return types.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? null
}

/** Where the page finds the picture of an upload, below its own origin. */
export const PICTURE_PATH = '/picture/'
