/** What lands in the folder is sent once, over restarts, and left or moved as chosen; a folder that is gone is said. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createWatchFolder, type WatchFolder } from '../../../main/watch-folder/watch-folder.ts'
import { memoryValue } from '../../fakes/memory-value.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

async function start() {
  const root = await temporaryFolder()
  const folder = join(root, 'Out')
  mkdirSync(folder)
  const value = memoryValue()
  const taken: string[] = []
  const underWay = new Set<string>()
  const run = (): WatchFolder =>
    createWatchFolder({
      value,
      async take(path) {
        taken.push(path.slice(folder.length + 1))
        return true
      },
      isUnderWay: (path) => [...underWay].some((one) => one === path || one.startsWith(`${path}/`)),
      changed: () => undefined,
      log: () => undefined,
    })
  const watch = run()
  watch.choose(folder)
  return {
    root,
    folder,
    taken,
    underWay,
    watch,
    run,
    put: (name: string, text = 'x') => writeFileSync(join(folder, name), text),
  }
}

async function looks(watch: WatchFolder, times: number): Promise<void> {
  for (let look = 0; look < times; look++) await watch.look()
}

it('sends a file once it stays the same, and again only once it is another', async () => {
  const { folder, taken, watch, put } = await start()
  put('a.txt')
  await looks(watch, 1)
  appendFileSync(join(folder, 'a.txt'), 'more')
  await looks(watch, 1)
  expect(taken).toEqual([])
  await looks(watch, 3)
  expect(taken).toEqual(['a.txt'])
  put('a.txt', 'another one')
  await looks(watch, 3)
  expect(taken).toEqual(['a.txt', 'a.txt'])
})

it('sends a folder as one, once nothing in it is being written any more', async () => {
  const { folder, taken, watch } = await start()
  mkdirSync(join(folder, 'Album/Day 1'), { recursive: true })
  await looks(watch, 2)
  writeFileSync(join(folder, 'Album/Day 1/a.jpg.part'), '1')
  writeFileSync(join(folder, 'Album/b.jpg'), '2')
  await looks(watch, 3)
  expect(taken).toEqual([])
  renameSync(join(folder, 'Album/Day 1/a.jpg.part'), join(folder, 'Album/Day 1/a.jpg'))
  await looks(watch, 3)
  expect(taken).toEqual(['Album'])
})

it('sends nothing twice after a restart', async () => {
  const { taken, watch, run, put } = await start()
  put('a.txt')
  await looks(watch, 2)
  const next = run()
  put('b.txt')
  await looks(next, 3)
  expect(taken).toEqual(['a.txt', 'b.txt'])
})

it('moves what was sent into a folder of its own, over nothing, and never while it is under way', async () => {
  const { folder, taken, underWay, watch, put } = await start()
  watch.setAfter('move')
  mkdirSync(join(folder, 'Sent with Slipway'))
  writeFileSync(join(folder, 'Sent with Slipway/a.txt'), 'older')
  put('a.txt')
  underWay.add(join(folder, 'a.txt'))
  await looks(watch, 3)
  expect(existsSync(join(folder, 'a.txt'))).toBe(true)
  underWay.clear()
  watch.done(join(folder, 'a.txt'))
  await looks(watch, 2)
  expect([readdirSync(folder), readdirSync(join(folder, 'Sent with Slipway')).sort(), taken]).toEqual([
    ['Sent with Slipway'],
    ['a (2).txt', 'a.txt'],
    ['a.txt'],
  ])
})

it('leaves where it is what a person took off the list', async () => {
  const { folder, watch, put } = await start()
  watch.setAfter('move')
  put('a.txt')
  await looks(watch, 4)
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

it('says that the folder is gone, and goes on once it is back', async () => {
  const { root, folder, taken, watch, put } = await start()
  await looks(watch, 1)
  renameSync(folder, join(root, 'elsewhere'))
  await looks(watch, 1)
  expect(watch.view()).toEqual({ name: 'Out', after: 'leave', isThere: false })
  mkdirSync(folder)
  put('a.txt')
  await looks(watch, 2)
  expect([watch.view()?.isThere, taken]).toEqual([true, ['a.txt']])
  watch.choose(null)
  await looks(watch, 2)
  expect(watch.view()).toBe(null)
})
