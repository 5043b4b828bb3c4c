/** The words of every language. */
import { ar } from './ar/ar.ts'
import type { Catalog } from './catalog.ts'
import { de } from './de/de.ts'
import { en } from './en/en.ts'
import { es } from './es/es.ts'
import { fr } from './fr/fr.ts'
import { ja } from './ja/ja.ts'
import type { Language } from './languages.ts'

export const catalogs: Record<Language, Catalog> = { en, de, fr, es, ja, ar }
