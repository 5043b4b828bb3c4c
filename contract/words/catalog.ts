/** What a language has to say: the keys of English, each with a message in ICU MessageFormat. */
import type { en } from './en/en.ts'

/** The same keys, any words. Whether the placeholders are the same is a test's business. */
export type Translated<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Translated<Tree[Key]>
}

export type Catalog = Translated<typeof en>
