/** A file gets another name while nothing of it is at the store, and never the key of another. */
import { expect, it } from 'vitest'
import type { UploadState } from '../../../contract/upload-state.ts'
import { renameUpload } from '../../../main/upload/rename-upload.ts'
import type { Upload } from '../../../main/upload/upload.ts'
import { uploadOf } from '../../fakes/upload-of.ts'

const upload = (rest: Partial<Upload> = {}) =>
  uploadOf({ name: 'a.txt', folder: 'top', key: 'team/token/top/a.txt', ...rest })

it('changes name, key and content type, under a key that no other file of the drop has', () => {
  const one = upload()
  expect(renameUpload(one, 'plan.pdf')).toBe(true)
  expect(one).toMatchObject({ name: 'plan.pdf', contentType: 'application/pdf' })
  expect(one.key).toMatch(/^team\/token\/top\/[a-z2-7]{16}\/plan\.pdf$/)
})

it('keeps a key in the form that IT chose, where others may have it too: whether it is free is looked at', () => {
  const one = upload({ key: 'team/2026/a.txt', ifThere: 'ask' })
  expect([renameUpload(one, 'plan.pdf'), one.key]).toEqual([true, 'team/2026/plan.pdf'])
})

it.each<[string, Partial<Upload>, string]>([
  ['it is being sent', { state: { kind: 'sending' } }, 'b.txt'],
  ['the store may hold something of it', { createBegun: true, state: { kind: 'paused' } }, 'b.txt'],
  ['the name is a path', {}, 'x/b.txt'],
  ['the name becomes a path', {}, 'x\\b.txt'],
  ['nothing of the name is left', {}, '/'],
  ['the key would be too long', {}, 'b'.repeat(1_020)],
])('leaves it as it is where %s', (_, rest, name) => {
  const one = upload(rest)
  const before = { ...one }
  expect([renameUpload(one, name), one]).toEqual([false, before])
})

it.each<UploadState['kind']>(['canceling', 'canceled'])('does not rename what is %s', (kind) => {
  expect(renameUpload(upload({ state: { kind } as UploadState }), 'b.txt')).toBe(false)
})
