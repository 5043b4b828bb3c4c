/** A language that nobody speaks: English with each message in brackets, so that words from elsewhere stand out. */
import type { Catalog } from '../../contract/words/catalog.ts'

export const MARKS = ['\u27e6', '\u27e7'] as const

export function markedCatalog(catalog: Catalog): Catalog {
  return marked(catalog) as Catalog
}

function marked(tree: object): object {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value !== 'string' ? marked(value) : value === '' ? '' : MARKS[0] + value + MARKS[1],
    ]),
  )
}
