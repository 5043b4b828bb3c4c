/** Which files a browser may show by itself: those that cannot run as a page of the storage's address. */
import { contentTypeOf } from '../intake/content-type.ts'

const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|audio\/.+|video\/.+|application\/pdf|text\/plain)$/

/** @param name of the file; its type was chosen by it when it was uploaded */
export function mayOpenInline(name: string): boolean {
  return SHOWN.test(contentTypeOf(name))
}
