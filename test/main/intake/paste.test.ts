/** What was pasted becomes a file of the app's own; files of the person are never touched. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { createPasteFolder } from '../../../main/intake/paste.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

const now = new Date(2026, 2, 3, 14, 5, 9)
const nothing = { png: new Uint8Array(), text: '' }

async function start() {
  const folder = await temporaryFolder()
  return { folder, paste: createPasteFolder(join(folder, 'pasted')) }
}

it('saves a picture before text, readable by its owner alone', async () => {
  const { paste } = await start()
  const path = paste.save({ png: Uint8Array.of(1, 2), text: 'x' }, now) ?? ''
  expect([basename(path), [...readFileSync(path)]]).toEqual(['Pasted image 2026-03-03 14.05.09.png', [1, 2]])
  expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700])
})

it('saves text, and nothing where there is none', async () => {
  const { paste } = await start()
  const path = paste.save({ ...nothing, text: 'grüße' }, now) ?? ''
  expect([basename(path), readFileSync(path, 'utf8')]).toEqual([
    'Pasted text 2026-03-03 14.05.09.txt',
    'grüße',
  ])
  expect([paste.save(nothing, now), paste.save({ ...nothing, text: ' \n ' }, now)]).toEqual([null, null])
})

it('deletes what it saved and nothing else', async () => {
  const { folder, paste } = await start()
  const kept = paste.save({ ...nothing, text: 'kept' }, now) ?? ''
  const done = paste.save({ ...nothing, text: 'done' }, now) ?? ''
  const own = join(folder, 'mine.txt')
  writeFileSync(own, 'mine')
  for (const path of [done, own, folder, join(folder, 'pasted'), `${done}/../../../mine.txt`])
    paste.discard(path)
  expect([existsSync(done), existsSync(kept), existsSync(own)]).toEqual([false, true, true])
})

it('sweeps all that no upload needs any more, also where nothing was ever pasted', async () => {
  const { paste } = await start()
  paste.sweep(new Set())
  const needed = paste.save({ ...nothing, text: 'needed' }, now) ?? ''
  const left = paste.save({ ...nothing, text: 'left' }, now) ?? ''
  paste.sweep(new Set([needed]))
  expect([existsSync(needed), existsSync(left)]).toEqual([true, false])
})
