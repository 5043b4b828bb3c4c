/** Keeps zod from making code out of text, which the page's policy forbids. Imported before any schema is built. */
import { config } from 'zod'

config({ jitless: true })
