/** Asks whether a key is taken, where the key in use may know. */
import { headObject } from './head-object.ts'
import { isForbidden, type Store } from './store.ts'

/**
 * @returns null where the key in use may not see it. A key that may not list is told so of everything that is not there,
 * too, and only of what it may read that it is there.
 * @throws FailureError; the signal's reason where it was aborted
 */
export async function isThere(store: Store, key: string, signal?: AbortSignal): Promise<boolean | null> {
  try {
    return (await headObject(store, key, signal)) !== null
  } catch (caught) {
    if (isForbidden(caught)) return null
    throw caught
  }
}
