/** Hands the page the file of an upload, to be drawn small: only pictures, only of files that a person handed in. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { MOST_PICTURE_BYTES, PICTURE_PATH, pictureTypeOf } from '../../contract/pictures.ts'
import type { Upload } from '../upload/upload.ts'

/**
 * The page's own process decodes it, in its sandbox: a hostile picture harms neither main nor the sender.
 * @param path of the request
 * @returns null where the request is for something else
 */
export async function servePicture(
  path: string,
  find: (id: string) => Pick<Upload, 'path' | 'name' | 'size' | 'zip'> | null,
): Promise<Response | null> {
  if (!path.startsWith(PICTURE_PATH)) return null
  const upload = find(path.slice(PICTURE_PATH.length))
  const type = upload === null || upload.zip !== undefined ? null : pictureTypeOf(upload)
  const file = type === null ? null : await openPicture(upload?.path ?? '').catch(() => null)
  if (type === null || file === null) return new Response(null, { status: 404 })
  const body = Readable.toWeb(file.createReadStream({ end: MOST_PICTURE_BYTES - 1 })) as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': type,
      // It may have changed under the same name.
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}

/** @throws Error for a pipe or device in its place, which would never end */
async function openPicture(path: string) {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = await file.stat()
  if (stats.isFile() && stats.size <= MOST_PICTURE_BYTES) return file
  await file.close()
  throw new Error('no picture')
}
