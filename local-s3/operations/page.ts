/** What all lists share: how long a page is, how keys are written, who owns everything. */

import { S3Error } from '../s3-error.ts'

/** S3's page size. */
export const longestPage = 1000

export const owner = { ID: 'local-s3', DisplayName: 'local-s3' }

/**
 * A count from the query, at most `most`.
 * @throws S3Error `InvalidArgument`
 */
export function readCount(
  query: ReadonlyMap<string, string>,
  name: string,
  usual = longestPage,
  most = longestPage,
): number {
  const text = query.get(name)
  if (text === undefined || text === '') return usual
  if (!/^\d{1,10}$/.test(text)) {
    throw new S3Error('InvalidArgument', `Provided ${name} not an integer or within integer range`, {
      ArgumentName: name,
      ArgumentValue: text,
    })
  }
  return Math.min(Number(text), most)
}

/** How keys are written: `encoding-type=url` escapes what XML cannot hold. */
export function keyWriter(query: ReadonlyMap<string, string>): (key: string) => string {
  const encoding = query.get('encoding-type')
  if (encoding === undefined) return (key) => key
  if (encoding !== 'url') {
    throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request', {
      ArgumentName: 'encoding-type',
      ArgumentValue: encoding,
    })
  }
  return (key) => encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+')
}

/** One line of a list: an item of its own, or a common prefix that stands for many. */
export type Line<Item> = { readonly prefix: string } | { readonly prefix: undefined; readonly item: Item }

/**
 * Folds items, which are in order, under their common prefixes.
 * @param skip whether the item with this key was on an earlier page
 */
export function foldLines<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  prefix: string,
  delimiter: string,
  skip: (item: Item) => boolean,
  most: number,
): { readonly lines: readonly Line<Item>[]; readonly isTruncated: boolean } {
  const lines: Line<Item>[] = []
  let folder: string | undefined
  for (const item of items) {
    const key = keyOf(item)
    if (!key.startsWith(prefix) || skip(item)) continue
    const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const common = at < 0 ? undefined : key.slice(0, at + delimiter.length)
    if (common !== undefined && common === folder) continue
    if (lines.length >= most) return { lines, isTruncated: true }
    folder = common
    lines.push(common === undefined ? { prefix: undefined, item } : { prefix: common })
  }
  return { lines, isTruncated: false }
}
