/** Only pictures of what was handed in are served, and nothing that could act as a document. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MOST_PICTURE_BYTES, pictureTypeOf } from '../../../contract/pictures.ts'
import { servePicture } from '../../../main/thumbnails/serve-picture.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

it.each([
  ['a.JPG', 1, 'image/jpeg'],
  ['a.b.webp', 1, 'image/webp'],
  ['a.png', 0, null],
  ['a.png', MOST_PICTURE_BYTES + 1, null],
  ['a.svg', 1, null],
  ['a.html', 1, null],
  ['png', 1, 'image/png'],
  ['a.tiff', 1, null],
])('%s of %i bytes is %s', (name, size, wanted) => {
  expect(pictureTypeOf({ name, size })).toBe(wanted)
})

async function start() {
  const folder = await temporaryFolder()
  const file = join(folder, 'a.png')
  writeFileSync(file, 'dots')
  execFileSync('mkfifo', [join(folder, 'pipe.png')])
  const uploads = new Map([
    ['one', { path: file, name: 'a.png', size: 4 }],
    ['zip', { path: file, name: 'a.png', size: 4, zip: [] }],
    ['pipe', { path: join(folder, 'pipe.png'), name: 'pipe.png', size: 4 }],
    ['gone', { path: join(folder, 'gone.png'), name: 'gone.png', size: 4 }],
    ['page', { path: file, name: 'a.html', size: 4 }],
  ])
  return (path: string) => servePicture(path, (id) => uploads.get(id) ?? null)
}

it('serves the file of an upload as the picture that it is, and as nothing else', async () => {
  const serve = await start()
  const answer = await serve('/picture/one')
  expect([answer?.status, await answer?.text(), answer?.headers.get('content-type')]).toEqual([
    200,
    'dots',
    'image/png',
  ])
  expect(answer?.headers.get('content-security-policy')).toContain('sandbox')
  expect(await serve('/index.html')).toBe(null)
})

it.each(['zip', 'pipe', 'gone', 'page', 'unknown', '../one', ''])('serves nothing for "%s"', async (id) => {
  const serve = await start()
  expect((await serve(`/picture/${id}`))?.status).toBe(404)
})
