/** Real files with known bytes: random where small, sparse where huge, under names that break naive programs. */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { GIB, MIB } from '../../contract/limits.ts'

export interface TestFile {
  path: string
  /** Path as the app shows it: the dropped folder's name and what is below it, or the file's name. */
  shown: string
  size: number
}

/** Twenty files that are dropped one by one, and what they are for. */
const single: [name: string, size: number][] = [
  ['empty.txt', 0],
  ['one byte', 1],
  ['just below 8 MiB.bin', 8 * MIB - 1],
  ['8 MiB.bin', 8 * MIB],
  ['just above 8 MiB.bin', 8 * MIB + 1],
  ['three GiB, sparse.img', 3 * GIB],
  ['20 MiB and a bit.mov', 20 * MIB + 12_345],
  ['1+1=2.txt', 1_000],
  ['100% done.txt', 1_001],
  ['chapter #1.md', 1_002],
  ['what? & why!.txt', 1_003],
  ['party 🎉 time.png', 1_004],
  ['تقرير المبيعات.pdf', 1_005],
  // Decomposed, as macOS stores names: the key is composed, the download name stays.
  ['re\u0301sume\u0301 nai\u0308ve.docx', 1_006],
  ['日本語のファイル名.txt', 1_007],
  ["it's (a) [test] {file}~!$',;@.txt", 1_008],
  ['  spaces around  .txt', 1_009],
  ['quote " and \\ backslash.txt', 1_010],
  ['.hidden', 1_011],
  ['%2e%2e%2fetc.txt', 1_012],
]

const nested: [path: string, size: number][] = [
  ['Holiday Photos/one.jpg', 2_000],
  ['Holiday Photos/day 2/two.jpg', 2_001],
  ['Holiday Photos/day 2/déjà vu/three #3.jpg', 2_002],
  ['Holiday Photos/day 2/one.jpg', 2_003],
  ['Holiday Photos/big.mov', 9 * MIB],
]

export async function makeTestFiles(
  directory: string,
): Promise<{ files: TestFile[]; folder: string; nested: TestFile[] }> {
  const make = async ([name, size]: [string, number]): Promise<TestFile> => {
    const path = join(directory, name)
    await mkdir(dirname(path), { recursive: true })
    if (size > 100 * MIB) await makeSparse(path, size)
    else await writeFile(path, randomBytes(size))
    return { path, shown: name, size }
  }
  const files = await Promise.all(single.map(make))
  const below = await Promise.all(nested.map(make))
  return { files, folder: join(directory, 'Holiday Photos'), nested: below }
}

/** Random bytes at the beginning, in the middle and at the end: a part lost or swapped shows. */
async function makeSparse(path: string, size: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.truncate(size)
    for (const offset of [0, Math.floor(size / 2) - 500, size - 1_000])
      await file.write(randomBytes(1_000), 0, 1_000, offset)
  } finally {
    await file.close()
  }
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: MIB }), hash)
  return hash.digest('hex')
}
