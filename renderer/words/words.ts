/** Every word of the page; contract/words/ holds them. */
export { words } from '../../contract/words/words.ts'
