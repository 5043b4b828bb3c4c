/** The words of every language. */
import type { Catalog } from './catalog.ts'
import { en } from './en/en.ts'
import type { Language } from './languages.ts'

export const catalogs: Record<Language, Catalog> = { en }
