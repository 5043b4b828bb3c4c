/** The messages about problems by their codes; contract/words/ holds them. */
import { words } from './words/words.ts'

export const problemMessages = words.problems
